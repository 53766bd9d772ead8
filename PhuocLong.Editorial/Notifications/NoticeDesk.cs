using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Notifications;

/// <summary>The door of a member's own notices: having read them, and hearing no more of an article.</summary>
public sealed class NoticeDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, NoticeFeed feed, TimeProvider clock)
{
    /// <summary>The article was opened: whatever was told of it up to now is read, also what was still to be shown.</summary>
    public Task ReadArticleAsync(int articleId, int memberId, CancellationToken stop = default) =>
        ReadAsync(memberId, notices => notices.Where(n => n.ArticleId == articleId), stop);

    /// <summary>The board was opened: what units were reminded of is read.</summary>
    public Task ReadRemindersAsync(int memberId, CancellationToken stop = default) =>
        ReadAsync(memberId, notices => notices.Where(n => n.UnitId != null), stop);

    /// <summary>Đánh dấu đã đọc hết: all that the member has been shown.</summary>
    public Task ReadAllAsync(int memberId, CancellationToken stop = default)
    {
        var now = clock.UtcNow();
        return ReadAsync(memberId, notices => notices.Where(n => n.NotBefore <= now), stop);
    }

    /// <summary>Không báo về bài này nữa, and what was told of it is read; or hearing of it again.</summary>
    public async Task<Outcome> MuteAsync(int articleId, int memberId, bool muted, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await write.Db.RightAsync(memberId, articleId, stop)).Read)
            return Outcome.Refused(Words.NotReadable);
        var standing = await write.Db.NoticeMutes.SingleOrDefaultAsync(m => m.MemberId == memberId && m.ArticleId == articleId, stop);
        if (muted == (standing is not null))
            return Outcome.Done;
        if (muted)
        {
            write.Db.NoticeMutes.Add(new NoticeMute { MemberId = memberId, ArticleId = articleId });
            var now = clock.UtcNow();
            await Unread(write.Db, memberId).Where(n => n.ArticleId == articleId).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), stop);
        }
        else
        {
            write.Db.NoticeMutes.Remove(standing!);
        }
        write.Afterwards(() => feed.Ring([memberId]));
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private async Task ReadAsync(int memberId, Func<IQueryable<Notice>, IQueryable<Notice>> which, CancellationToken stop)
    {
        // An article is opened far more often than there is something to mark.
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            if (!await which(Unread(db, memberId)).AnyAsync(stop))
                return;
        }
        await using var write = await gate.BeginAsync(stop);
        var now = clock.UtcNow();
        await which(Unread(write.Db, memberId)).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), stop);
        write.Afterwards(() => feed.Ring([memberId]));
        await write.CommitAsync(stop);
    }

    private static IQueryable<Notice> Unread(EditorialDb db, int memberId) => db.Notices.Where(n => n.MemberId == memberId && n.ReadAt == null);
}
