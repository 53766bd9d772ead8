using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.FairClocks;

namespace PhuocLong.Editorial.Tests.FairClocks;

public sealed class FairClockTests
{
    // Monday.
    private static readonly DateOnly first = new(2026, 11, 2);
    private static readonly WorkingDays days = new([new(2026, 11, 20)]);

    [Fact]
    public void Days_are_parted_by_the_desk_they_were_spent_on()
    {
        var clock = Of(
            Move(0, ActKind.ArticleCreated, "Draft"), Move(2, ActKind.Submitted, "Waiting:assistants"), Move(3, ActKind.Approved, "Waiting:board"),
            Move(7, ActKind.Returned, "Returned"), Move(9, ActKind.Submitted, "Waiting:board"), Move(10, ActKind.Approved, "Approved"), Move(11, ActKind.Published, "Published"));
        Assert.Equal(new FairClock(Writing: 2, OnUnit: 2, OnReviewers: 1 + 2 + 1, Held: 0, Postponed: 0, OnPublisher: 1), clock);
    }

    [Fact]
    public void Weekends_and_holidays_are_nobodys()
    {
        // From Thursday over a Friday that is a holiday and a weekend to Monday.
        Assert.Equal(1, Of(Move(0, ActKind.ArticleCreated, "Draft"), Move(17, ActKind.Submitted, "Waiting:board"), Move(21, ActKind.Approved, "Approved")).OnReviewers);
    }

    [Fact]
    public void A_hold_is_the_reviewers_until_its_last_day_its_release_or_the_next_move()
    {
        var begun = new[] { Move(0, ActKind.ArticleCreated, "Draft"), Move(0, ActKind.Submitted, "Waiting:board") };
        Assert.Equal(3, Of([.. begun, Hold(1, "2026-11-05"), Move(8, ActKind.Approved, "Approved")]).Held);
        Assert.Equal(2, Of([.. begun, Hold(1), Release(3), Move(8, ActKind.Approved, "Approved")]).Held);
        var returned = Of([.. begun, Hold(1), Move(3, ActKind.Returned, "Returned"), Move(4, ActKind.Submitted, "Waiting:board")]);
        Assert.Equal(2, returned.Held);
        Assert.Equal(1, returned.OnUnit);
    }

    [Fact]
    public void What_a_meeting_put_off_goes_on_lying_with_the_reviewers_and_is_said()
    {
        var clock = Of(Move(0, ActKind.ArticleCreated, "Draft"), Move(0, ActKind.Submitted, "Waiting:board"), new(At(1), ActKind.Postponed, null));
        Assert.Equal((0, 1), (clock.OnUnit, clock.Postponed));
        Assert.Equal(days.Between(first, new(2026, 11, 23)), clock.OnReviewers);
        Assert.Equal(" (trong đó hoãn 1 lần)", FairClockWords.Within(clock));
    }

    [Fact]
    public void A_move_that_was_taken_back_never_was()
    {
        var clock = Of(
            Move(0, ActKind.ArticleCreated, "Draft"), Move(0, ActKind.Submitted, "Waiting:board"), Move(1, ActKind.Returned, "Returned"),
            Move(1, ActKind.Undone, "Waiting:board"), Move(3, ActKind.Approved, "Approved"), Move(3, ActKind.Published, "Published"));
        Assert.Equal((0, 3), (clock.OnUnit, clock.OnReviewers));
    }

    [Fact]
    public void What_was_recalled_lies_with_the_unit_and_writing_before_the_first_submission_with_nobody()
    {
        var clock = Of(Move(0, ActKind.ArticleCreated, "Draft"), Move(1, ActKind.Submitted, "Waiting:board"), Move(2, ActKind.Recalled, "Draft"), Move(4, ActKind.Submitted, "Waiting:board"), Move(7, ActKind.Approved, "Approved"), Move(7, ActKind.Published, "Published"));
        Assert.Equal((1, 2), (clock.Writing, clock.OnUnit));
    }

    private static FairClock Of(params PathEvent[] events) => FairClock.Of(events, days, new(2026, 11, 23));

    private static PathEvent Move(int day, ActKind kind, string standing) => new(At(day), kind, standing);

    private static PathEvent Hold(int day, string? until = null) => new(At(day), ActKind.Held, null, until is null ? "{}" : $"{{\"until\":\"{until}\"}}");

    private static PathEvent Release(int day) => new(At(day), ActKind.HoldReleased, null);

    private static DateTime At(int day) => NewsroomTime.StartOfDay(first.AddDays(day)).AddHours(9);
}
