using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>A meeting of the board that goes on beside everything else: anybody takes up, drops, concludes and confirms.</content>
internal sealed partial class WorkflowWalk
{
    private static readonly ConclusionKind[] conclusions = [ConclusionKind.Approve, ConclusionKind.Approve, ConclusionKind.Return, ConclusionKind.Reject, ConclusionKind.Postpone, ConclusionKind.Note];

    // What a conclusion asks for and the door for moves makes of it.
    private static readonly ActKind[] asked = [ActKind.Voted, ActKind.Approved, ActKind.Returned, ActKind.Rejected];

    private BoardMeeting meeting = null!;

    private async Task CallMeetingAsync() => meeting = await BoardMeeting.BeginAsync(newsroom);

    private async Task MeetAsync(WalkedArticle article)
    {
        // A meeting is mostly about what waits for a decision.
        if (articles.FindAll(a => a.Step is not null) is { Count: > 0 } waiting && random.Next(6) > 0)
            article = Any(waiting);
        await using var db = await newsroom.DbAsync();
        var item = await db.AgendaItems.Where(i => i.MeetingId == meeting.Id && i.ArticleId == article.Id).Select(i => i.Id).SingleOrDefaultAsync(Stop);
        await (random.Next(8) switch
        {
            0 or 1 when item == 0 => TakeUpAsync(article, item),
            _ when item == 0 => TakeUpAsync(article, item, newsroom.Assistant),
            0 => TakeUpAsync(article, item),
            1 => TakeOffAsync(article, item),
            2 or 3 or 4 => ConcludeAsync(article, item),
            5 => TakeBackAsync(article, item),
            _ => ConfirmAsync(article, item),
        });
        // It was mostly about another article than the step was.
        await HoldsAsync(article);
        await SameMeetingAsync();
    }

    private async Task TakeUpAsync(WalkedArticle article, int item, int? by = null)
    {
        var outcome = await newsroom.Get<AgendaDesk>().TakeUpAsync(meeting.Id, by ?? Any(people), [article.Id], Stop);
        if (by is not null)
            Assert.Equal(article.Step is not null, outcome.Succeeded);
        Assert.True(!outcome.Succeeded || (item == 0 && article.Step is not null));
        Count("taken up", outcome.Succeeded);
    }

    private async Task TakeOffAsync(WalkedArticle article, int item)
    {
        await using var db = await newsroom.DbAsync();
        var concluded = await db.Conclusions.AnyAsync(c => c.ItemId == item, Stop);
        var outcome = await newsroom.Get<AgendaDesk>().TakeOffAsync(item, Any(people), Stop);
        Assert.False(outcome.Succeeded && (concluded || article.Concluded is not null));
        Count("taken off", outcome.Succeeded);
    }

    private async Task ConcludeAsync(WalkedArticle article, int item)
    {
        var (by, kind) = (await OneAtTheTableAsync(article), Any(conclusions));
        IReadOnlyList<WorkflowMove> ways = article.Step is { } at ? article.Edition!.MovesFrom(at) : [];
        var to = kind == ConclusionKind.Approve && ways.Count > 0 ? Any(ways).To : random.Next(2) == 0 ? null : Any(article.Edition!.Steps).Key;
        var (before, last) = (await LedgerAsync(), await LastConclusionAsync(item));
        var draft = new ConclusionDraft(kind, to, random.Next(3) == 0 ? "" : "Cuộc họp thống nhất.");
        var outcome = await newsroom.Get<ConclusionDesk>().ConcludeAsync(item, by, await SeenAsync(article, by), draft, Stop);
        article.Log.Add($"{by} concludes {kind} {to} at {article.Standing}: {outcome.Refusal ?? "done"}");
        if (await LastConclusionAsync(item) is var recorded && recorded > last)
        {
            article.Concluded = kind is ConclusionKind.Postpone or ConclusionKind.Note ? null : new(recorded, kind, kind == ConclusionKind.Approve && ways.Count == 1 ? null : to, article.Text);
            Count("concluded", true);
        }
        else
        {
            Assert.False(outcome.Succeeded);
        }
        await BecameAsync(article, by, outcome, before);
    }

    /// <summary>Anybody presses for a conclusion of the item, mostly the one that waits.</summary>
    private async Task ConfirmAsync(WalkedArticle article, int item)
    {
        var (by, before, id) = (await OneAtTheTableAsync(article), await LedgerAsync(), article.Concluded?.Id);
        if (id is null || random.Next(5) == 0)
            id = await LastConclusionAsync(item);
        var waits = article.Concluded;
        var outcome = await newsroom.Get<ConclusionDesk>().ConfirmAsync(id.Value, by, Stop);
        article.Log.Add($"{by} confirms {id} at {article.Standing}: {outcome.Refusal ?? "done"}");
        // Only what waits is made, and on no other text than the meeting had before it.
        if (outcome.Succeeded)
            Assert.Equal((id, article.Text), (waits?.Id, waits?.Text));
        Assert.Equal(outcome.Succeeded, await BecameAsync(article, by, outcome, before));
    }

    private async Task TakeBackAsync(WalkedArticle article, int item)
    {
        var id = article.Concluded?.Id ?? await LastConclusionAsync(item);
        var outcome = await newsroom.Get<ConclusionDesk>().TakeBackAsync(id, Any(people), Stop);
        if (outcome.Succeeded && article.Concluded?.Id == id)
            article.Concluded = null;
        Count("conclusion taken back", outcome.Succeeded);
    }

    /// <summary>Mostly one who keeps the record or decides where the article lies.</summary>
    private async Task<int> OneAtTheTableAsync(WalkedArticle walked)
    {
        if (walked.Step is not { } step || random.Next(5) == 0)
            return Any(people);
        await using var db = await newsroom.DbAsync();
        var article = await db.Articles.AsNoTracking().Include(a => a.Bylines).SingleAsync(a => a.Id == walked.Id, Stop);
        var seats = await Seats.LoadAsync(db, db.Today, Stop);
        return Any([newsroom.Assistant, .. walked.Edition!.MovesFrom(step).SelectMany(way => seats.For(step, way, article).Keys).Distinct()]);
    }

    /// <summary>Follows the move where a conclusion became one: that is asked of the ledger, and what it leads to is the walk's to say.</summary>
    private async Task<bool> BecameAsync(WalkedArticle article, int by, Outcome outcome, long before)
    {
        await using var db = await newsroom.DbAsync();
        var moved = await db.ArticleEvents.CountAsync(e => e.Seq > before && e.ArticleId == article.Id && asked.Contains(e.Kind), Stop);
        Assert.InRange(moved, 0, 1);
        if (moved == 1)
        {
            Assert.True(outcome.Succeeded, outcome.Refusal);
            var (kind, to) = (article.Concluded!.Kind, article.Concluded.To);
            // Only a step with a single way lets one be left unsaid.
            var way = kind != ConclusionKind.Approve ? null : to ?? Assert.Single(article.Edition!.MovesFrom(article.Step!)).To;
            await FollowAsync(article, by, Enum.Parse<MoveKind>(kind.ToString()), way, kind == ConclusionKind.Return ? to : null);
            Count($"meeting's {kind}", true);
        }
        else if (outcome.Refusal?.StartsWith("Văn bản đã đổi sau lần duyệt trước", StringComparison.Ordinal) == true)
        {
            Settle(article);
        }
        return moved == 1;
    }

    /// <summary>What the meeting says still waits is what the walk knows to wait.</summary>
    private async Task SameMeetingAsync()
    {
        Story = string.Join('\n', articles.SelectMany(a => a.Log.TakeLast(15).Append($"{a.Id}: {a.Standing}, {a.Concluded}")));
        var waiting = (await meeting.SheetAsync(newsroom.Assistant)).Waiting.Select(c => c.Id);
        Assert.Equal(articles.Select(a => a.Concluded?.Id).OfType<int>().Order(), waiting.Order());
    }

    /// <summary>Its minutes are frozen, and nothing of it becomes a move any more.</summary>
    private async Task CloseMeetingAsync()
    {
        await SameMeetingAsync();
        await TestNewsroom.Done(meeting.CloseAsync(newsroom.Assistant));
        Assert.True((await meeting.MinutesAsync()).IsWhole);
        foreach (var article in articles.Where(a => a.Concluded is not null))
            Assert.False((await newsroom.Get<ConclusionDesk>().ConfirmAsync(article.Concluded!.Id, newsroom.Chair, Stop)).Succeeded);
        await AllHoldAsync();
    }

    private async Task<long> LedgerAsync()
    {
        await using var db = await newsroom.DbAsync();
        return await db.ArticleEvents.MaxAsync(e => e.Seq, Stop);
    }

    private async Task<int> LastConclusionAsync(int item)
    {
        await using var db = await newsroom.DbAsync();
        return await db.Conclusions.Where(c => c.ItemId == item).MaxAsync(c => (int?)c.Id, Stop) ?? 0;
    }
}
