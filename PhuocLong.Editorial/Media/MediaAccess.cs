using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Media;

/// <summary>Who sees which image and which attachment at this moment.</summary>
internal static class MediaAccess
{
    /// <summary>The images of every article this member may read: one that holds it is enough.</summary>
    public static IQueryable<MediaFile> ImagesSeenBy(this EditorialDb db, MemberRoles member)
    {
        var readable = db.Articles.ReadableBy(member);
        return db.MediaFiles.Where(f => db.ArticleImages.Any(i => i.Sha256 == f.Sha256 && readable.Any(a => a.Id == i.ArticleId)));
    }

    /// <summary>
    /// Working papers of the articles this member reads and works on (its unit, its co-writers, the desks): when the
    /// article is published everybody reads it, but not what lay beside it.
    /// </summary>
    public static IQueryable<Attachment> AttachmentsSeenBy(this EditorialDb db, MemberRoles member)
    {
        var id = member.MemberId;
        var units = member.Units.ToArray();
        var desk = member.Acts(Role.Assistant) || member.Acts(Role.BoardMember) || member.Acts(Role.Chair);
        var articles = db.Articles.ReadableBy(member).Where(a => desk || units.Contains(a.UnitId) || a.CoWriters.Any(w => w.MemberId == id));
        return db.Attachments.Where(t => t.RemovedAt == null && articles.Any(a => a.Id == t.ArticleId));
    }
}
