using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.History;

/// <summary>How this room's records lie in the database.</summary>
internal static class HistoryModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<WritingSession>(s =>
        {
            s.HasIndex(x => new { x.ArticleId, x.MemberId, x.To });
            s.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
        builder.Entity<KeptText>(k =>
        {
            k.HasIndex(x => new { x.ArticleId, x.Id });
            k.Property(x => x.Name).HasMaxLength(120);
            k.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
        builder.Entity<LastLook>().HasKey(l => new { l.ArticleId, l.MemberId });
        builder.Entity<LastLook>().HasIndex(l => l.KeptTextId);
    }
}
