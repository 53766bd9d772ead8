using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// What of a member's notices may be shown or mailed at this moment: of articles they may open, of talk they may read, of units they write for.
/// Asked each time, because a right can be withdrawn after somebody was told.
/// </summary>
internal static class NoticeSight
{
    public static IQueryable<Notice> Of(EditorialDb db, MemberRoles member, DateTime nowUtc)
    {
        var readable = db.Articles.ReadableBy(member);
        var workedOn = readable.WorkedOnBy(member);
        var (id, administers, units) = (member.MemberId, member.Is(Role.Administrator), member.Units.ToArray());
        return db.Notices.AsNoTracking().Where(n => n.MemberId == id && n.NotBefore <= nowUtc
            && (n.ArticleId == null
                ? n.UnitId == null ? administers : units.Contains(n.UnitId.Value)
                : n.ThreadId == null ? readable.Any(a => a.Id == n.ArticleId) : workedOn.Any(a => a.Id == n.ArticleId)));
    }
}
