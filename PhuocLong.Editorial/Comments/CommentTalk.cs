using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Comments;

/// <summary>One comment as a member sees it.</summary>
/// <param name="Called">The names it calls people by, as they stand in its text.</param>
/// <param name="MayChange">Whether this member may edit or delete it.</param>
public sealed record CommentLine(
    int Id, string By, DateTime At, string Text, IReadOnlyList<string> Called, bool Edited, bool Deleted, bool MayChange);

/// <summary>One thread as a member sees it.</summary>
/// <param name="Unseen">Something in it concerns this member and was not read yet.</param>
/// <param name="Mine">This member spoke in it or is called in it.</param>
public sealed record ThreadSheet(
    string Id, CommentGrade Grade, CommentPlace Place, string Quote, string By, DateTime At, string? ResolvedBy, DateTime? ResolvedAt,
    bool Unseen, bool Mine, bool MaySettle, bool MayGrade, IReadOnlyList<CommentLine> Comments)
{
    public bool IsOpen => ResolvedAt is null;
}

/// <summary>All that is said about an article.</summary>
/// <param name="MayComment">Whether the member may say something.</param>
public sealed record ArticleTalk(bool MayComment, IReadOnlyList<ThreadSheet> Threads);

/// <summary>One comment that waits to be read by the one it concerns.</summary>
public sealed record CommentCall(
    int ArticleId, string Title, string ThreadId, CommentGrade Grade, string By, DateTime At, string Text, NoticeReason Reason)
{
    /// <summary>The page that shows the thread at its place.</summary>
    public string Address => $"/bai-viet/{ArticleId}?binh-luan={ThreadId}";
}

/// <summary>Reads what is said about articles.</summary>
public sealed class CommentTalk(IDbContextFactory<EditorialDb> contexts)
{
    private const int MostCalls = 30;

    /// <summary>Null when the member may not see the talk: also of an article whose published text everybody reads.</summary>
    public async Task<ArticleTalk?> OfAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await CommentRights.LoadAsync(db, articleId, memberId, stop) is not { } rights)
            return null;
        var threads = await db.CommentThreads.AsNoTracking().Include(t => t.Comments).ThenInclude(c => c.Notices)
            .Where(t => t.ArticleId == articleId)
            .OrderBy(t => t.Id)
            .AsSplitQuery()
            .ToListAsync(stop);
        var people = threads.SelectMany(t => t.Comments.Select(c => c.MemberId).Append(t.CreatedById).Append(t.ResolvedById ?? 0)).Distinct().ToArray();
        var names = await db.Users.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        return new(rights.Comment, [.. threads.Select(t => Sheet(t, rights, names))]);
    }

    /// <summary>Whom a comment on the article may call by name; nobody for one who may not see the talk.</summary>
    public async Task<IReadOnlyList<Choice>> ReadersAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await CommentRights.LoadAsync(db, articleId, memberId, stop) is { } rights
            ? [.. (await Readers.AllAsync(db, rights.Article, stop)).Where(r => r.Id != memberId)]
            : [];
    }

    /// <summary>What was said to a member, or about an article of theirs, and they have not read yet; the newest first.</summary>
    public async Task<IReadOnlyList<CommentCall>> CallsAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return await (
            from notice in db.CommentNotices
            where notice.MemberId == memberId && notice.SeenAt == null
            join comment in db.Comments on notice.CommentId equals comment.Id
            join thread in db.CommentThreads on comment.ThreadId equals thread.Id
            join article in db.Articles.ReadableBy(member).WorkedOnBy(member) on thread.ArticleId equals article.Id
            join author in db.Users on comment.MemberId equals author.Id
            orderby comment.Id descending
            select new CommentCall(article.Id, article.Title, thread.PublicId, thread.Grade, author.DisplayName, comment.At, comment.Text, notice.Reason))
            .Take(MostCalls)
            .ToListAsync(stop);
    }

    private static ThreadSheet Sheet(CommentThread thread, CommentRights rights, Dictionary<int, string> names)
    {
        var comments = thread.Comments.OrderBy(c => c.Id).ToList();
        var concerning = comments.SelectMany(c => c.Notices).Where(n => n.MemberId == rights.MemberId).ToList();
        return new(
            thread.PublicId, thread.Grade, thread.Place, thread.Quote, NameOf(thread.CreatedById), thread.CreatedAt,
            thread.ResolvedById is { } by ? NameOf(by) : null, thread.ResolvedAt,
            concerning.Any(n => n.SeenAt is null),
            comments.Any(c => c.MemberId == rights.MemberId) || concerning.Any(n => n.Reason == NoticeReason.Called),
            rights.MaySettle(thread), rights.MayGrade(thread),
            [.. comments.Select(c => new CommentLine(
                c.Id, NameOf(c.MemberId), c.At, c.Text,
                [.. c.Notices.Where(n => n.CalledAs.Length > 0).Select(n => n.CalledAs).Distinct()],
                c.EditedAt is not null, c.DeletedAt is not null, rights.MayChange(c)))]);

        string NameOf(int id) => names.GetValueOrDefault(id, "");
    }
}
