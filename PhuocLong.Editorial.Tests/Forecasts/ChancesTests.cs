using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Tests.Forecasts;

public sealed class ChancesTests
{
    private static readonly WorkingDays days = new([]);

    // Monday.
    private static readonly DateOnly today = new(2026, 11, 23);

    [Fact]
    public void Steps_taken_one_after_another_give_the_chance_that_their_days_together_are_not_too_many()
    {
        // The board takes one day or three, each as often; the chair always one.
        var chances = Of([.. Many(20, "Waiting:board", 1, "Waiting:chair"), .. Many(20, "Waiting:board", 3, "Waiting:chair"), .. Many(20, "Waiting:chair", 1, "Approved")]);
        Assert.Equal(0, chances.Of("Waiting:board", 0, 2), 6);
        Assert.Equal(0.5, chances.Of("Waiting:board", 0, 3), 6);
        Assert.Equal(1, chances.Of("Waiting:board", 0, 5), 6);
        // What has lain there for two days is no longer one of the quick ones.
        Assert.Equal(0, chances.Of("Waiting:board", 2, 2), 6);
        Assert.Equal(1, chances.Of("Waiting:board", 2, 3), 6);
    }

    [Fact]
    public void A_return_costs_the_days_of_mending_and_all_steps_once_more()
    {
        var chances = Of([.. Many(15, "Waiting:board", 0, "Approved"), .. Many(15, "Waiting:board", 0, "Returned"), .. Many(30, "Returned", 1, "Waiting:board")]);
        Assert.Equal(0.5, chances.Of("Waiting:board", 0, 1), 6);
        Assert.Equal(0.75, chances.Of("Waiting:board", 0, 2), 6);
        Assert.Equal(0.875, chances.Of("Waiting:board", 0, 3), 6);
    }

    [Fact]
    public void Articles_that_still_lie_there_make_a_step_slower_than_those_alone_that_left_it()
    {
        List<PathStay> left = [.. Many(20, "Waiting:board", 1, "Approved")];
        var still = Enumerable.Repeat(new PathStay("Waiting:board", NewsroomTime.StartOfDay(today.AddDays(-14)), null, null), 20);
        Assert.Equal(1, Of(left).Of("Waiting:board", 0, 2), 6);
        Assert.Equal(0.5, Of([.. left, .. still]).Of("Waiting:board", 0, 2), 6);
    }

    [Fact]
    public void Where_nothing_ever_left_there_is_no_chance()
    {
        Assert.Equal(0, Of(Many(20, "Waiting:board", 1, "Approved")).Of("Waiting:new", 0, 20));
    }

    [Fact]
    public void Days_are_days_of_work()
    {
        // From Friday to Monday is one.
        var stay = new PathStay("Draft", NewsroomTime.StartOfDay(new(2026, 11, 20)), NewsroomTime.StartOfDay(new(2026, 11, 23)), "Waiting:board");
        Assert.Equal(1, stay.Days(days, today));
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(1, 0.8)]
    [InlineData(2, 0.3)]
    [InlineData(3, 0.0)]
    public void Independent_articles_add_up_to_what_is_needed(int needed, double chance)
    {
        var sums = new Sums(needed * CreditShare.Whole);
        sums.Add(CreditShare.Whole, 0.5);
        sums.Add(CreditShare.Whole, 0.6);
        Assert.Equal(chance, sums.Reached, 6);
    }

    [Fact]
    public void Halves_of_shared_articles_make_a_whole()
    {
        var sums = new Sums(CreditShare.Whole);
        sums.Add(CreditShare.Whole / 2, 0.5);
        sums.Add(CreditShare.Whole / 2, 0.5);
        Assert.Equal(0.25, sums.Reached, 6);
    }

    [Fact]
    public void What_nobody_has_begun_is_expected_from_months_that_were_short_too()
    {
        // In half of its months the unit still began and sent one in the last five days; a month that was not short tells nothing.
        PacedArticle[][] months = [[new(4, 2)], [], [new(3, 1)], [], [new(20, 15), new(20, 12), new(4, 1), new(3, 1)]];
        var pace = new UnitPace(new() { [1] = months });
        var chances = pace.Of(new(1, QuotaCounts.Submitted, 5, 1, CreditShare.Whole), begunToday: false);
        Assert.Equal(0.5, chances[0], 6);
        Assert.Equal(0.5, chances[1], 6);
    }

    private static Chances Of(List<PathStay> stays) =>
        new(StepTimes.Of(stays, days, today), standing => ForecastBasis.IsGoal(standing, QuotaCounts.Accepted), 31);

    /// <summary>So many stays of a year ago that lasted so many working days.</summary>
    private static List<PathStay> Many(int count, string standing, int lasted, string next)
    {
        var from = new DateOnly(2026, 3, 2);
        return [.. Enumerable.Repeat(new PathStay(standing, NewsroomTime.StartOfDay(from), NewsroomTime.StartOfDay(days.Add(from, lasted)), next), count)];
    }
}
