using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Comments;

/// <content>Being done with a thread, its weight, and having read it.</content>
public sealed partial class CommentDesk
{
    /// <summary>Xong.</summary>
    public Task<Outcome> ResolveAsync(string threadId, int memberId, CancellationToken stop = default) =>
        InThreadAsync(threadId, memberId, async (write, rights, thread) =>
        {
            if (!rights.MaySettle(thread))
                return Outcome.Refused(thread.Grade == CommentGrade.Required ? Words.RequiredNotYours : Words.NotYours);
            if (thread.IsOpen)
                await SettleAsync(write, rights, thread, stop);
            return Outcome.Done;
        }, stop);

    /// <summary>Mở lại.</summary>
    public Task<Outcome> ReopenAsync(string threadId, int memberId, CancellationToken stop = default) =>
        InThreadAsync(threadId, memberId, async (write, rights, thread) =>
        {
            if (!rights.MaySettle(thread))
                return Outcome.Refused(Words.NotYours);
            if (thread.IsOpen)
                return Outcome.Done;
            (thread.ResolvedAt, thread.ResolvedById) = (null, null);
            await RecordAsync(write, rights, thread, ActKind.CommentReopened, stop: stop);
            return Outcome.Done;
        }, stop);

    /// <summary>Gives a thread another weight.</summary>
    public Task<Outcome> RegradeAsync(string threadId, int memberId, CommentGrade grade, CancellationToken stop = default) =>
        InThreadAsync(threadId, memberId, async (write, rights, thread) =>
        {
            if (!rights.MayGrade(thread))
                return Outcome.Refused(Words.GradeNotYours);
            if (!Enum.IsDefined(grade))
                return Outcome.Refused(Words.UnknownChoice);
            if (thread.Grade == grade)
                return Outcome.Done;
            var was = thread.Grade;
            thread.Grade = grade;
            await RecordAsync(write, rights, thread, ActKind.CommentRegraded, was: was, stop: stop);
            return Outcome.Done;
        }, stop);

    /// <summary>Notes that a member has read what concerned them in a thread.</summary>
    public async Task SeenAsync(string threadId, int memberId, CancellationToken stop = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            if (!await Unseen(db, threadId, memberId).AnyAsync(stop))
                return;
        }
        await using var write = await gate.BeginAsync(stop);
        var now = clock.UtcNow();
        await Unseen(write.Db, threadId, memberId).ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAt, now), stop);
        await write.CommitAsync(stop);
    }

    private static IQueryable<CommentNotice> Unseen(EditorialDb db, string threadId, int memberId) =>
        db.CommentNotices.Where(n => n.MemberId == memberId && n.SeenAt == null
            && db.Comments.Any(c => c.Id == n.CommentId && c.Thread.PublicId == threadId));
}
