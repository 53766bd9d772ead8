using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Tests.Calendar;

/// <summary>Months that begin on another day from some month on.</summary>
public sealed class MonthCalendarTests
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [Theory]
    [InlineData(1, 20, "2026-12-01", "2026-12-19", "2026-12-20", "2027-01-19")]
    [InlineData(20, 1, "2026-11-20", "2026-12-31", "2027-01-01", "2027-01-31")]
    [InlineData(28, 2, "2026-11-28", "2026-12-01", "2026-12-02", "2027-01-01")]
    public void The_month_of_a_change_goes_from_the_end_of_the_last_one_to_before_the_new_start_day(int before, int after, string first, string last, string nextFirst, string nextLast)
    {
        var december = MonthCalendar.Of(before).Changed(December, after).Month(2026, 12);
        Assert.Equal([first, last, nextFirst, nextLast], new[] { december.FirstDay, december.LastDay, december.Next.FirstDay, december.Next.LastDay }.Select(ReportingPeriod.Iso));
        Assert.Equal(new ReportingMonth(2026, 11, before).LastDay, december.Previous.LastDay);
    }

    [Theory]
    [InlineData(1, 20), InlineData(20, 1), InlineData(28, 2), InlineData(5, 25)]
    public void Every_day_falls_in_exactly_one_month_over_two_changes(int one, int other)
    {
        var months = MonthCalendar.Of(one).Changed(new(2025, 6, 1), other).Changed(December, one);
        var month = months.Containing(new DateOnly(2023, 12, 31));
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var found = months.Containing(day);
            Assert.True(found.Contains(day));
            Assert.True(found == month || (found == month.Next && day == found.FirstDay && month.Until == found.From));
            month = found;
        }
    }

    [Fact]
    public void A_change_drops_what_was_planned_after_it_and_calendars_with_the_same_months_are_equal()
    {
        var months = MonthCalendar.Of(1).Changed(December, 20).Changed(new(2026, 10, 1), 5);
        Assert.Equal(MonthCalendar.Of(1).Changed(new(2026, 10, 1), 5), months);
        Assert.Equal(5, months.StartDayOf(December));
        Assert.NotEqual(MonthCalendar.Of(1).Changed(December, 20).Month(2026, 11), new ReportingMonth(2026, 11));
        Assert.Equal(new ReportingMonth(2026, 11, 20), MonthCalendar.Of(20).Month(2026, 11));
    }
}
