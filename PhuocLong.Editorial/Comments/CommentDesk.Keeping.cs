using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Comments;

/// <content>How each act is guarded, kept and told of.</content>
public sealed partial class CommentDesk
{
    private async Task<Outcome> InThreadAsync(string threadId, int memberId, Func<Write, CommentRights, CommentThread, Task<Outcome>> act, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var thread = await write.Db.CommentThreads.Include(t => t.Comments).ThenInclude(c => c.Notices)
            .AsSplitQuery()
            .SingleOrDefaultAsync(t => t.PublicId == threadId, stop);
        var rights = thread is null ? null : await CommentRights.LoadAsync(write.Db, thread.ArticleId, memberId, stop);
        if (rights is null)
            return Outcome.Refused(Words.NotReadable);
        if (!rights.Comment)
            return Outcome.Refused(Words.Closed);
        var outcome = await act(write, rights, thread!);
        if (outcome.Succeeded)
            await write.CommitAsync(stop);
        return outcome;
    }

    private async Task SayAsync(Write write, CommentRights rights, CommentThread thread, string text, CancellationToken stop)
    {
        var comment = new Comment { Thread = thread, MemberId = rights.MemberId, At = clock.UtcNow(), Text = text };
        thread.Comments.Add(comment);
        await CallAsync(write, rights, thread, comment, stop);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, rights, thread, ActKind.Commented, comment, text, stop: stop);
    }

    private async Task SettleAsync(Write write, CommentRights rights, CommentThread thread, CancellationToken stop)
    {
        (thread.ResolvedAt, thread.ResolvedById) = (clock.UtcNow(), rights.MemberId);
        await RecordAsync(write, rights, thread, ActKind.CommentResolved, stop: stop);
    }

    /// <summary>Whom a comment concerns: those it calls, those who spoke in the thread before, and whoever began the article.</summary>
    private static async Task CallAsync(Write write, CommentRights rights, CommentThread thread, Comment comment, CancellationToken stop)
    {
        var spoke = thread.Comments.Where(c => c != comment).Select(c => c.MemberId).Append(thread.CreatedById).Distinct().ToList();
        var readers = await Readers.ConcernedAsync(write.Db, rights.Article, comment.Text, [.. spoke, rights.Article.CreatedById], stop);
        foreach (var called in Readers.CalledIn(comment.Text, readers))
            Note(called.Id, NoticeReason.Called, called.Name.Normalize());
        foreach (var member in spoke)
            Note(member, NoticeReason.Answered);
        Note(rights.Article.CreatedById, NoticeReason.OwnArticle);

        void Note(int member, NoticeReason reason, string calledAs = "")
        {
            var standing = comment.Notices.FirstOrDefault(n => n.MemberId == member);
            if (standing is not null && reason == NoticeReason.Called)
                (standing.Reason, standing.CalledAs) = (reason, calledAs);
            else if (standing is null && member != comment.MemberId && readers.Any(r => r.Id == member))
                comment.Notices.Add(new() { MemberId = member, Reason = reason, CalledAs = calledAs });
        }
    }

    // The ledger keeps that it was said; the words beside it go when their author takes them back.
    private static async Task ForgetAsync(EditorialDb db, CommentThread thread, Comment comment, CancellationToken stop)
    {
        var mark = $"\"comment\":\"{comment.Id}\"";
        var told = await db.ArticleEvents
            .Where(e => e.ArticleId == thread.ArticleId && (e.Kind == ActKind.Commented || e.Kind == ActKind.CommentEdited) && e.Detail.Contains(mark))
            .Select(e => e.Seq)
            .ToListAsync(stop);
        await db.EventTexts.Where(t => told.Contains(t.Seq)).ExecuteDeleteAsync(stop);
    }

    private async Task RecordAsync(
        Write write, CommentRights rights, CommentThread thread, ActKind kind, Comment? comment = null, string? text = null, CommentGrade? was = null,
        CancellationToken stop = default)
    {
        var detail = new Dictionary<string, string?> { ["thread"] = thread.PublicId, ["grade"] = thread.Grade.ToString() };
        if (comment is not null)
            detail["comment"] = comment.Id.ToString(NewsroomTime.Vietnamese);
        if (was is not null)
            detail["was"] = was.ToString();
        await write.RecordAsync(
            new Act(kind, rights.MemberId) { ArticleId = thread.ArticleId, UnitId = rights.Article.UnitId, Detail = detail, Text = text }, clock, stop);
    }
}
