using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Tests.Calendar;

public sealed class ReportingMonthTests
{
    private static DateTime Utc(int year, int month, int day, int hour, int minute = 0, int second = 0) =>
        new(year, month, day, hour, minute, second, DateTimeKind.Utc);

    [Fact]
    public void The_last_second_of_a_month_is_Vietnams()
    {
        var november = new ReportingMonth(2026, 11);
        Assert.Equal(november, ReportingMonth.Containing(Utc(2026, 11, 30, 16, 59, 59)));
        Assert.Equal(november.Next, ReportingMonth.Containing(Utc(2026, 11, 30, 17, 0, 0)));
        Assert.True(november.Contains(Utc(2026, 10, 31, 17)));
        Assert.False(november.Contains(Utc(2026, 10, 31, 16, 59, 59)));
        Assert.False(november.Contains(november.Until));
    }

    [Fact]
    public void A_month_that_begins_on_the_20th_is_named_after_the_month_it_ends_in()
    {
        var november = new ReportingMonth(2026, 11, 20);
        Assert.Equal(new DateOnly(2026, 10, 20), november.FirstDay);
        Assert.Equal(new DateOnly(2026, 11, 19), november.LastDay);
        Assert.Equal(Utc(2026, 10, 19, 17), november.From);
        Assert.Equal(Utc(2026, 11, 19, 17), november.Until);
        Assert.Equal(november, ReportingMonth.Containing(new DateOnly(2026, 10, 20), 20));
        Assert.Equal(november, ReportingMonth.Containing(new DateOnly(2026, 11, 19), 20));
        Assert.Equal(november.Next, ReportingMonth.Containing(new DateOnly(2026, 11, 20), 20));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(20), InlineData(28)]
    public void Every_day_of_five_years_falls_in_exactly_one_month(int startDay)
    {
        var month = ReportingMonth.Containing(new DateOnly(2023, 12, 31), startDay);
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var found = ReportingMonth.Containing(day, startDay);
            Assert.True(found.Contains(day));
            Assert.True(found == month || (found == month.Next && day == found.FirstDay && month.Until == found.From));
            month = found;
        }
    }

    [Fact]
    public void Next_and_previous_cross_the_year_and_keep_the_start_day()
    {
        var december = new ReportingMonth(2026, 12, 20);
        Assert.Equal(new ReportingMonth(2027, 1, 20), december.Next);
        Assert.Equal(december, december.Next.Previous);
        Assert.Equal(new DateOnly(2026, 12, 20), december.Next.FirstDay);
        Assert.Equal(12, december.TwelveEndingHere().Count);
        Assert.Equal(new ReportingMonth(2026, 1, 20), december.TwelveEndingHere()[0]);
    }

    [Fact]
    public void It_has_an_address_and_a_Vietnamese_name()
    {
        Assert.True(ReportingMonth.TryParse("2026-11", MonthCalendar.Of(20), out var november));
        Assert.Equal(new ReportingMonth(2026, 11, 20), november);
        Assert.Equal("2026-11", november.Address);
        Assert.Equal("Tháng 11/2026", november.Name);
        Assert.Equal("Tháng 11", november.ShortName);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("2026-13"), InlineData("2026-1"), InlineData("11/2026"), InlineData("1999-11"), InlineData("2101-01"), InlineData("2026-11-01")]
    public void Anything_else_is_no_month(string? address) => Assert.False(ReportingMonth.TryParse(address, MonthCalendar.Of(1), out _));

    [Theory]
    [InlineData(0), InlineData(29)]
    public void A_month_begins_between_the_first_and_the_28th(int startDay) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportingMonth(2026, 11, startDay));
}
