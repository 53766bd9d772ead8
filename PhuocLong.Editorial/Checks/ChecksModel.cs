using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Checks;

/// <summary>How this room's records lie in the database.</summary>
internal static class ChecksModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<CheckSetting>().HasKey(s => new { s.Check, s.Move });
        builder.Entity<CheckSetting>().Property(s => s.Check).HasMaxLength(60);
        builder.Entity<GlossaryEntry>().HasIndex(e => new { e.Kind, e.Text }).IsUnique();
        builder.Entity<FindingDismissal>(d =>
        {
            d.HasKey(x => new { x.ArticleId, x.Key });
            d.Property(x => x.Key).HasMaxLength(64);
            d.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
        builder.Entity<SketchBand>(b =>
        {
            b.HasKey(x => new { x.ArticleId, x.Value });
            b.HasIndex(x => x.Value);
            b.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
    }
}
