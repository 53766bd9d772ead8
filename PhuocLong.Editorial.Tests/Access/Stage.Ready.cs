using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Reviews;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>What a door needs to be knocked at in earnest: a claim, a hold, a vote, a thread that is open or done. It is written past the doors, and taken away again.</content>
internal sealed partial class Stage
{
    private (CommentGrade Grade, bool Open)? thread;

    /// <summary>Another who decides where the article lies, whoever knocks.</summary>
    public int ColleagueOf(int member) => people.ColleagueOf(member, standing);

    /// <summary>Somebody of another unit who writes in nothing yet.</summary>
    public int SecondCoWriter => people.Second.CoWriter;

    /// <summary>Knocks while this is settled about its stay at the step; of what lies at no step nothing can be.</summary>
    public async Task<bool> SettledAsync(Action<Stay>? settle, Func<Task<Outcome>> knock)
    {
        if (!Waits)
            return (await knock()).Succeeded;
        var stay = new Stay { ArticleId = Article, Revision = seen.Revision };
        settle?.Invoke(stay);
        if (settle is not null)
            await WriteAsync(db => Task.FromResult(db.Add(stay)));
        var opened = (await knock()).Succeeded;
        await WriteAsync(db => db.Stays.Where(s => s.ArticleId == Article).ExecuteDeleteAsync(Stop));
        return opened;
    }

    /// <summary>Knocks while this member's vote stands, as it does where more than one decide.</summary>
    public async Task<bool> VotedAsync(int member, Func<Task<Outcome>> knock)
    {
        if (!Waits)
            return (await knock()).Succeeded;
        var vote = new Decision { MemberId = member, StepKey = standing[(standing.IndexOf(':', StringComparison.Ordinal) + 1)..], Kind = DecisionKind.Approve, Counts = true, At = newsroom.Clock.GetUtcNow().UtcDateTime };
        await WriteAsync(async db =>
        {
            var review = await db.Reviews.Include(r => r.Workflow).SingleAsync(r => r.ArticleId == Article && r.ClosedAt == null, Stop);
            vote.ToStepKey = review.Workflow.MovesFrom(review.Workflow.Find(vote.StepKey)!)[0].To;
            vote.VersionId = await db.ArticleVersions.Where(v => v.ArticleId == Article).MaxAsync(v => v.Id, Stop);
            review.Decisions.Add(vote);
        });
        var opened = (await knock()).Succeeded;
        await WriteAsync(db => db.Decisions.Where(d => d.Id == vote.Id).ExecuteDeleteAsync(Stop));
        return opened;
    }

    /// <summary>The author's thread has this weight and is open, or done with; what the author said stands in it.</summary>
    public async Task ThreadIsAsync(CommentGrade grade, bool open)
    {
        if (thread == (grade, open))
            return;
        DateTime? done = open ? null : newsroom.Clock.GetUtcNow().UtcDateTime;
        await WriteAsync(async db =>
        {
            await db.Comments.Where(c => c.Id == Furniture.AuthorsWords).ExecuteUpdateAsync(c => c.SetProperty(x => x.DeletedAt, (DateTime?)null), Stop);
            await db.CommentThreads.Where(t => t.PublicId == Furniture.Thread)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.Grade, grade).SetProperty(x => x.ResolvedAt, done).SetProperty(x => x.ResolvedById, open ? null : newsroom.Author), Stop);
        });
        thread = (grade, open);
    }

    /// <summary>Somebody was let in, and it is to be made anew for the next.</summary>
    public void ThreadHasChanged() => thread = null;

    /// <summary>An advice that is not to be given again in this article.</summary>
    public Task DismissedAsync(Finding advice) => WriteAsync(async db =>
    {
        if (!await db.FindingDismissals.AnyAsync(d => d.ArticleId == Article && d.Key == advice.Key, Stop))
            db.FindingDismissals.Add(new() { ArticleId = Article, Key = advice.Key, MemberId = newsroom.Author, At = newsroom.Clock.GetUtcNow().UtcDateTime });
    });

    /// <summary>Nobody has opened the article since its last move.</summary>
    public Task UnopenedAsync() => WriteAsync(db =>
        db.UndoableMoves.Where(m => m.ArticleId == Article).ExecuteUpdateAsync(m => m.SetProperty(x => x.OpenedById, (int?)null), Stop));

    /// <summary>The recorded changes of its details, in order: first category and source, then who else writes.</summary>
    public async Task<List<long>> DetailsChangesAsync()
    {
        await using var db = await newsroom.DbAsync();
        return await db.ArticleEvents.Where(e => e.ArticleId == Article && e.Kind == ActKind.DetailsChanged).OrderBy(e => e.Seq).Select(e => e.Seq).ToListAsync(Stop);
    }

    private bool Waits => standing.StartsWith("Waiting:", StringComparison.Ordinal);

    private async Task WriteAsync(Func<EditorialDb, Task> change)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        await change(write.Db);
        await write.CommitAsync(Stop);
    }
}
