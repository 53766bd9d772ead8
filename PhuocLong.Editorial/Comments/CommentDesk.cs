using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Comments;

/// <summary>A passage as it was chosen on the screen: the field (<c>title</c>, <c>lead</c>, <c>body</c>), its words and their two places.</summary>
public sealed record ChosenPassage(string Field, string Quote, string? From = null, string? To = null);

/// <summary>The door for saying something about an article. Whoever may read it in the making may, also without the right to write.</summary>
public sealed partial class CommentDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, ArticleTexts texts, TimeProvider clock)
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
}
