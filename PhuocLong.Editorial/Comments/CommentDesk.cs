using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Comments;

/// <summary>A passage as it was chosen on the screen: the field (<c>title</c>, <c>lead</c>, <c>body</c>), its words and their two places.</summary>
public sealed record ChosenPassage(string Field, string Quote, string? From = null, string? To = null);

/// <summary>The door for saying something about an article. Whoever may read it in the making may, also without the right to write.</summary>
public sealed class CommentDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, ArticleTexts texts, TimeProvider clock)
{
    private const int LongestPosition = 400;

    /// <summary>Begins a thread on a passage, or on the whole article where there is none; answers its public id.</summary>
    public async Task<Outcome<string>> StartAsync(
        int articleId, int memberId, ChosenPassage? passage, CommentGrade grade, string text, CancellationToken stop = default)
    {
        var said = CommentText.Tidy(text);
        if (!said.Succeeded || !Enum.IsDefined(grade))
            return Outcome.Refused(said.Refusal ?? Words.UnknownChoice);
        var thread = new CommentThread { ArticleId = articleId, Grade = grade, CreatedById = memberId };
        if (passage is not null && await LayOverAsync(thread, memberId, passage, stop) is { Succeeded: false } refused)
            return refused;

        await using var write = await gate.BeginAsync(stop);
        if (await CommentRights.LoadAsync(write.Db, articleId, memberId, stop) is not { } rights)
            return Outcome.Refused(Words.NotReadable);
        if (!rights.Comment)
            return Outcome.Refused(Words.Closed);
        thread.CreatedAt = clock.UtcNow();
        write.Db.CommentThreads.Add(thread);
        await SayAsync(write, rights, thread, said.Value!, stop);
        await write.CommitAsync(stop);
        return thread.PublicId;
    }

    /// <summary>Answers in a thread; one that was done stays done.</summary>
    public Task<Outcome> ReplyAsync(string threadId, int memberId, string text, CancellationToken stop = default) =>
        InThreadAsync(threadId, memberId, async (write, rights, thread) =>
        {
            var said = CommentText.Tidy(text);
            if (!said.Succeeded)
                return Outcome.Refused(said.Refusal!);
            await SayAsync(write, rights, thread, said.Value!, stop);
            return Outcome.Done;
        }, stop);

    /// <summary>Changes what one has said oneself.</summary>
    public Task<Outcome> EditAsync(string threadId, int commentId, int memberId, string text, CancellationToken stop = default) =>
        InThreadAsync(threadId, memberId, async (write, rights, thread) =>
        {
            var comment = thread.Comments.FirstOrDefault(c => c.Id == commentId);
            if (comment is null || !rights.MayChange(comment))
                return Outcome.Refused(Words.NotYours);
            var said = CommentText.Tidy(text);
            if (!said.Succeeded)
                return Outcome.Refused(said.Refusal!);
            if (comment.Text == said.Value)
                return Outcome.Done;
            (comment.Text, comment.EditedAt) = (said.Value!, clock.UtcNow());
            await CallAsync(write, rights, thread, comment, stop);
            await RecordAsync(write, rights, thread, ActKind.CommentEdited, comment, comment.Text, stop: stop);
            return Outcome.Done;
        }, stop);

    /// <summary>
    /// Takes back what one has said oneself. That something was said stays to be seen, what it was does not; a thread in
    /// which nothing else was said is done with it.
    /// </summary>
    public Task<Outcome> DeleteAsync(string threadId, int commentId, int memberId, CancellationToken stop = default) =>
        InThreadAsync(threadId, memberId, async (write, rights, thread) =>
        {
            var comment = thread.Comments.FirstOrDefault(c => c.Id == commentId);
            if (comment is null || !rights.MayChange(comment))
                return Outcome.Refused(Words.NotYours);
            (comment.Text, comment.DeletedAt) = ("", clock.UtcNow());
            comment.Notices.Clear();
            await ForgetAsync(write.Db, thread, comment, stop);
            await RecordAsync(write, rights, thread, ActKind.CommentDeleted, comment, stop: stop);
            if (thread.IsOpen && thread.Comments.All(c => c.DeletedAt is not null))
                await SettleAsync(write, rights, thread, stop);
            return Outcome.Done;
        }, stop);

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

    // The mark is set before the thread is stored, and outside the write: a mark without a thread is drawn by nobody,
    // whereas a thread without its mark would have lost its place.
    private async Task<Outcome<string>> LayOverAsync(CommentThread thread, int memberId, ChosenPassage passage, CancellationToken stop)
    {
        var quote = CommentText.TidyQuote(passage.Quote);
        CommentPlace? place = passage.Field switch { "title" => CommentPlace.Title, "lead" => CommentPlace.Lead, "body" => CommentPlace.Body, _ => null };
        if (!quote.Succeeded || place is null || passage.From?.Length > LongestPosition || passage.To?.Length > LongestPosition)
            return Outcome.Refused(quote.Refusal ?? Words.UnknownChoice);
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            var rights = await CommentRights.LoadAsync(db, thread.ArticleId, memberId, stop);
            if (rights is not { Comment: true })
                return Outcome.Refused(rights is null ? Words.NotReadable : Words.Closed);
        }
        (thread.Place, thread.Quote) = (place.Value, quote.Value!);
        try
        {
            return await texts.AnnotateAsync(thread.ArticleId, new(thread.PublicId, passage.Field, quote.Value!, passage.From, passage.To), stop)
                ? thread.PublicId
                : Outcome.Refused(Words.PassageGone);
        }
        catch (Exception e) when (e is TextLogException or InvalidTextException)
        {
            return Outcome.Refused(Words.TextNotStored);
        }
    }

    private async Task<Outcome> InThreadAsync(string threadId, int memberId, Func<Write, CommentRights, CommentThread, Task<Outcome>> act, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var thread = await write.Db.CommentThreads.Include(t => t.Comments).ThenInclude(c => c.Notices)
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
