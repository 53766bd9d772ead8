using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.History;

/// <summary>
/// What of an article's past a member may see now. Whoever works on it sees what its moves pinned; whoever only reads
/// what is published sees what was published; the writing between two moves is for those who write it.
/// </summary>
/// <param name="Read">Reads the present text.</param>
/// <param name="Write">Writes it now, and so may go back to an older one.</param>
/// <param name="Moves">Sees every version a move pinned; otherwise only published ones.</param>
/// <param name="Between">Sees sessions, the states between moves, and who wrote which passage.</param>
public readonly record struct HistoryRight(bool Read, bool Write, bool Moves, bool Between);

/// <summary>Asked of the database at every door of the history.</summary>
internal static class HistoryAccess
{
    public static async Task<HistoryRight> HistoryRightAsync(this EditorialDb db, int memberId, int articleId, CancellationToken stop)
    {
        var right = await db.RightAsync(memberId, articleId, stop);
        if (!right.Read)
            return default;
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var unit = await db.Articles.Where(a => a.Id == articleId).Select(a => a.UnitId).SingleAsync(stop);
        var writes = right.Write || member.WritesFor(unit) || await db.CoWriters.AnyAsync(w => w.ArticleId == articleId && w.MemberId == memberId, stop);
        var desk = member.Acts(Role.Assistant) || member.Acts(Role.BoardMember) || member.Acts(Role.Chair);
        return new(true, right.Write, writes || desk, writes);
    }

    /// <summary>The versions this member may see.</summary>
    public static IQueryable<ArticleVersion> VersionsFor(this EditorialDb db, int articleId, HistoryRight right)
    {
        var versions = db.ArticleVersions.Where(v => right.Read && v.ArticleId == articleId);
        if (right.Moves)
            return versions;
        var published = db.EventsThatStand().Where(e => e.Kind == ActKind.Published);
        return versions.Where(v => published.Any(e => e.VersionId == v.Id));
    }

    /// <summary>The states between moves this member may see: all, or the one they last had on their own screen.</summary>
    public static IQueryable<KeptText> KeptTextsFor(this EditorialDb db, int articleId, int memberId, HistoryRight right)
    {
        var kept = db.KeptTexts.Where(k => right.Read && k.ArticleId == articleId);
        return right.Between ? kept : kept.Where(k => db.LastLooks.Any(l => l.ArticleId == articleId && l.MemberId == memberId && l.KeptTextId == k.Id));
    }
}
