using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Quotas.CreditDoors;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

/// <summary>Diễn tập: what a policy would have made of the months gone by, before it is saved.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public async Task A_higher_minimum_says_who_would_have_been_thiếu_in_which_month_and_changes_nothing()
    {
        await using var newsroom = await OpenAsync();
        var policy = await newsroom.AskAsync(d => d.Minimum = 1);
        await newsroom.SentAsync();
        await newsroom.SentAsync();
        newsroom.At(2026, 12, 1);
        await newsroom.SentAsync();
        newsroom.At(2027, 1, 4);

        var view = await TryAsync(newsroom, policy, d => d.Minimum = 2);
        // The unit that would turn stands before the one that would only have been asked earlier.
        Assert.Equal([("Phòng Văn hoá và Thông tin", 1), ("Phòng Y tế", 0)], view.Units.Select(u => (u.Name, u.Turns)));
        var turned = view.Units[0].Changed[0];
        Assert.Equal(("2026-12", QuotaStanding.Met, QuotaStanding.Missed), (turned.Before.Month.Address, turned.Before.Standing, turned.After.Standing));
        Assert.Equal((1, 0, 20), (view.FromMetToMissed, view.FromMissedToMet, view.FromUnaskedToMissed));
        Assert.Equal((1, QuotaStanding.Met), ((await newsroom.CellAsync(newsroom.Culture, November.Next)).Minimum!.Value, (await newsroom.CellAsync(newsroom.Culture, November.Next)).Standing));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task Counting_fewer_genres_makes_thiếu_and_asking_for_fewer_items_makes_đạt()
    {
        await using var newsroom = await OpenAsync();
        var policy = await newsroom.AskAsync(d => d.Minimum = 1);
        await newsroom.SentAsync();
        newsroom.At(2026, 12, 1);
        var stricter = await TryAsync(newsroom, policy, d => d.Genres.Add(Genre.Feature));
        Assert.Equal((1, 0), (stricter.FromMetToMissed, stricter.FromMissedToMet));
        await newsroom.ChangeAsync(policy, d => d.Minimum = 3);
        newsroom.At(2027, 1, 4);

        var december = (await newsroom.Get<QuotaPolicies>().ListAsync(newsroom.Chair, Stop)).Value!.Policies.Single(p => p.Edition == 2);
        Assert.Equal(QuotaStanding.Missed, (await newsroom.CellAsync(newsroom.Health, November.Next)).Standing);
        Assert.Equal(0, (await TryAsync(newsroom, december.Id, d => d.Minimum = 1)).FromMissedToMet);
    }

    [Fact]
    public async Task A_draft_that_could_not_be_saved_is_not_rehearsed_and_nobody_else_rehearses()
    {
        await using var newsroom = await OpenAsync();
        var draft = new PolicyDraft { Name = "Thử", From = November.Label };
        Assert.Equal("Hãy chọn ít nhất một đơn vị.", (await newsroom.Get<PolicyRehearsal>().TryAsync(draft, null, newsroom.Chair, Stop)).Refusal);
        Assert.False((await newsroom.Get<PolicyRehearsal>().TryAsync(draft with { Units = [newsroom.Culture] }, null, newsroom.BoardMember, Stop)).Succeeded);
    }

    private static async Task<RehearsalView> TryAsync(TestNewsroom newsroom, int policy, Action<PolicyDraft> how)
    {
        var list = (await newsroom.Get<QuotaPolicies>().ListAsync(newsroom.Chair, Stop)).Value!;
        var draft = PolicyDraft.Of(list.Policies.Single(p => p.Id == policy), list.Current.Label);
        how(draft);
        var outcome = await newsroom.Get<PolicyRehearsal>().TryAsync(draft, policy, newsroom.Chair, Stop);
        Assert.True(outcome.Succeeded, outcome.Refusal);
        return outcome.Value!;
    }
}
