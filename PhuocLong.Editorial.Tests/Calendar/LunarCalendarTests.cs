using System.Globalization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Tests.Calendar;

public sealed class LunarCalendarTests
{
    [Theory]
    [InlineData(2024, "10/02/2024", "18/04/2024")]
    [InlineData(2025, "29/01/2025", "07/04/2025")]
    [InlineData(2026, "17/02/2026", "26/04/2026")]
    [InlineData(2027, "06/02/2027", "16/04/2027")]
    [InlineData(2028, "26/01/2028", "04/04/2028")]
    [InlineData(2029, "13/02/2029", "23/04/2029")]
    [InlineData(2030, "02/02/2030", "12/04/2030")]
    [InlineData(2023, "22/01/2023", "29/04/2023")]
    [InlineData(2007, "17/02/2007", "26/04/2007")]
    public void Tet_and_the_ancestors_day_fall_where_Vietnams_calendars_have_them(int year, string tet, string ancestors) =>
        Assert.Equal((tet, ancestors), (Text(LunarCalendar.Day(year, 1, 1)), Text(LunarCalendar.Day(year, 3, 10))));

    /// <summary>The two calendars are one but for the hour between them.</summary>
    [Fact]
    public void In_half_a_century_Tet_is_not_Chinas_only_where_the_new_moon_falls_in_the_hour_before_midnight()
    {
        var chinese = new ChineseLunisolarCalendar();
        var other = Enumerable.Range(2000, 51).Where(y => LunarCalendar.Day(y, 1, 1) != DateOnly.FromDateTime(chinese.ToDateTime(y, 1, 1, 0, 0, 0, 0)));
        Assert.Equal([2007, 2030], other);
    }

    [Fact]
    public void A_years_list_begins_with_eleven_days_in_their_order()
    {
        Assert.Equal(
        [
            "01/01/2027 Tết Dương lịch", "05/02/2027 Tết Nguyên đán", "06/02/2027 Tết Nguyên đán", "07/02/2027 Tết Nguyên đán", "08/02/2027 Tết Nguyên đán",
            "09/02/2027 Tết Nguyên đán", "16/04/2027 Giỗ Tổ Hùng Vương", "30/04/2027 Ngày Giải phóng miền Nam, thống nhất đất nước",
            "01/05/2027 Ngày Quốc tế Lao động", "02/09/2027 Quốc khánh", "03/09/2027 Quốc khánh",
        ], PublicHolidays.Of(2027).Select(h => $"{Text(h.Day)} {h.Name}"));
        Assert.All(Enumerable.Range(2024, 30), year => Assert.InRange(PublicHolidays.Of(year).Count, 10, 11));
    }

    private static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
