using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.Tests.Reports;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2021-01-01_2021-06-15", "2020-01-01_2020-06-15")]
    [InlineData("2025-02-01_2025-02-28", "2024-02-01_2024-02-29")]
    [InlineData("2024-02-01_2024-02-29", "2023-02-01_2023-02-28")]
    [InlineData("2024-02-01_2024-02-28", "2023-02-01_2023-02-28")]
    [InlineData("2025-11-20_2026-01-19", "2024-11-20_2025-01-19")]
    public void The_same_period_a_year_before_ends_with_its_month_where_this_one_does(string period, string prior) =>
        Assert.Equal(prior, ReportingPeriod.Parse(period)!.Value.Prior.Address);

    [Theory]
    [InlineData("2021-01-01_2021-06-15", 1, "06 tháng đầu năm 2021 (từ ngày 01/01 đến ngày 15/06)")]
    [InlineData("2021-01-01_2021-06-30", 1, "06 tháng đầu năm 2021")]
    [InlineData("2021-07-01_2021-12-31", 1, "06 tháng cuối năm 2021")]
    [InlineData("2021-01-01_2021-03-31", 1, "Quý I/2021")]
    [InlineData("2021-10-01_2021-11-15", 1, "Quý IV/2021 (từ ngày 01/10 đến ngày 15/11)")]
    [InlineData("2021-06-01_2021-06-30", 1, "Tháng 6/2021")]
    [InlineData("2021-01-01_2021-12-31", 1, "Năm 2021")]
    [InlineData("2021-02-01_2021-04-30", 1, "Kỳ từ ngày 01/02/2021 đến ngày 30/04/2021")]
    [InlineData("2021-01-02_2021-06-30", 1, "Kỳ từ ngày 02/01/2021 đến ngày 30/06/2021")]
    [InlineData("2020-12-20_2021-06-19", 20, "06 tháng đầu năm 2021")]
    [InlineData("2020-12-20_2021-01-05", 20, "Tháng 1/2021 (từ ngày 20/12/2020 đến ngày 05/01/2021)")]
    public void A_period_is_called_after_the_shortest_named_one_that_begins_with_it_and_holds_it(string period, int startDay, string name) =>
        Assert.Equal(name, PeriodNames.Of(ReportingPeriod.Parse(period)!.Value, MonthCalendar.Of(startDay)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021-06-15_2021-01-01")]
    [InlineData("2021-02-30_2021-03-01")]
    [InlineData("2021-01-01_2026-01-01")]
    [InlineData("1999-01-01_1999-12-31")]
    [InlineData("2021-01-01")]
    [InlineData("' OR 1=1_2021-01-01")]
    public void What_is_no_period_is_none(string? address) => Assert.Null(ReportingPeriod.Parse(address));

    [Fact]
    public void The_running_half_year_goes_as_far_as_today()
    {
        Assert.Equal("2026-07-01_2026-11-02", PeriodNames.Running(new(2026, 11, 2), MonthCalendar.Of(1)).Address);
        Assert.Equal("2025-12-20_2026-02-01", PeriodNames.Running(new(2026, 2, 1), MonthCalendar.Of(20)).Address);
        Assert.Equal([12, 4, 2, 1], PeriodNames.OfYear(2026, MonthCalendar.Of(20)).Select(length => length.Count));
    }

    [Theory]
    [InlineData("2.682.057", 2_682_057L)]
    [InlineData(" 447010 ", 447_010L)]
    [InlineData("15 300", 15_300L)]
    [InlineData("15,17", null)]
    [InlineData("1.5", null)]
    [InlineData("-4", null)]
    [InlineData("", null)]
    public void A_number_is_read_as_Vietnamese_type_it_or_not_at_all(string typed, long? number) => Assert.Equal(number, TypedNumber.Of(typed));

    [Theory]
    [InlineData(539, 468, "(539 − 468) / 468 = 15,17 %")]
    [InlineData(400, 500, "(400 − 500) / 500 = -20,00 %")]
    [InlineData(1_000, 1_000, "(1.000 − 1.000) / 1.000 = 0,00 %")]
    public void Growth_is_told_with_its_operands(long now, long before, string reckoning) =>
        Assert.Equal(reckoning, FigureText.Reckoning(now, before, FigureText.Growth(now, before)!.Value));
}
