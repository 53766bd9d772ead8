using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly TeachersDay = new(2026, 11, 20);
    private static readonly WorkingDays Days = new([TeachersDay]);
    private static readonly ReportingMonth November = new(2026, 11);

    [Fact]
    public void Weekends_and_holidays_are_not_working_days()
    {
        Assert.True(Days.Includes(new(2026, 11, 19)));
        Assert.False(Days.Includes(TeachersDay));
        Assert.False(Days.Includes(new(2026, 11, 21)));
        Assert.False(Days.Includes(new(2026, 11, 22)));
    }

    [Fact]
    public void Today_is_counted_among_the_days_left()
    {
        Assert.Equal(1, Days.LeftIn(November, new(2026, 11, 30)));
        Assert.Equal(6, Days.LeftIn(November, new(2026, 11, 23)));
        Assert.Equal(6, Days.LeftIn(November, new(2026, 11, 20)));
        Assert.Equal(7, Days.LeftIn(November, new(2026, 11, 19)));
    }

    [Fact]
    public void A_month_over_has_none_left_and_one_to_come_has_all()
    {
        Assert.Equal(0, Days.LeftIn(November, new(2026, 12, 1)));
        Assert.Equal(20, Days.LeftIn(November, new(2026, 10, 5)));
    }

    [Fact]
    public void Between_counts_the_first_day_and_not_the_last()
    {
        Assert.Equal(4, Days.Between(new(2026, 11, 16), TeachersDay));
        Assert.Equal(0, Days.Between(TeachersDay, new(2026, 11, 23)));
        Assert.Equal(0, Days.Between(new(2026, 11, 23), TeachersDay));
    }

    [Fact]
    public void Waiting_since_an_hour_after_midnight_in_Vietnam_is_waiting_since_that_day() =>
        Assert.Equal(1, Days.Since(new DateTime(2026, 11, 22, 18, 0, 0, DateTimeKind.Utc), new(2026, 11, 24)));

    [Fact]
    public void Adding_skips_what_is_not_worked()
    {
        Assert.Equal(new DateOnly(2026, 11, 23), Days.Add(new(2026, 11, 19), 1));
        Assert.Equal(new DateOnly(2026, 11, 19), Days.Add(new(2026, 11, 19), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.Add(TeachersDay, -1));
    }

    [Fact]
    public void The_last_working_day_of_a_month_ending_on_a_weekend_is_the_Friday_before()
    {
        Assert.Equal(new DateOnly(2027, 1, 29), Days.LastIn(new(2027, 1)));
        Assert.Equal(new DateOnly(2026, 11, 30), Days.LastIn(November));
    }
}
