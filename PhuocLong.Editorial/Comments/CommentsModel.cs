using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Comments;

/// <summary>How this room's records lie in the database.</summary>
internal static class CommentsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<CommentThread>(t =>
        {
            t.Property(x => x.PublicId).HasMaxLength(CommentThread.PublicIdLength);
            t.HasIndex(x => x.PublicId).IsUnique();
            t.HasIndex(x => new { x.ArticleId, x.Grade, x.ResolvedAt });
            t.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
            t.HasMany(x => x.Comments).WithOne(c => c.Thread).HasForeignKey(c => c.ThreadId);
        });
        builder.Entity<CommentNotice>().HasKey(n => new { n.CommentId, n.MemberId });
        builder.Entity<CommentNotice>().HasIndex(n => new { n.MemberId, n.SeenAt });
    }
}
