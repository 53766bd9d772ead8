using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>How this room's records lie in the database.</summary>
internal static class PortalFiguresModel
{
    public static void Describe(ModelBuilder builder)
    {
        Entered(builder.Entity<Visits>()).HasKey(v => new { v.Month, v.EnteredAt });
        Entered(builder.Entity<PastCount>()).HasKey(p => new { p.From, p.To, p.EnteredAt });
        Entered(builder.Entity<Ranking>()).HasIndex(r => r.To);
        Entered(builder.Entity<WardCheck>()).HasIndex(c => new { c.UnitId, c.ReadOn });
        builder.Entity<WardCheck>().HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        Entered(builder.Entity<CriteriaSheet>()).HasMany(s => s.Rows).WithOne().HasForeignKey(c => c.SheetId);
        builder.Entity<Criterion>().HasOne<Member>().WithMany().HasForeignKey(c => c.EnteredById).OnDelete(DeleteBehavior.Restrict);
        Entered(builder.Entity<PortalExport>()).HasMany(e => e.Unmatched).WithOne().HasForeignKey(u => u.ExportId);
        builder.Entity<ArticleFigures>(f =>
        {
            f.HasKey(x => new { x.ExportId, x.ArticleId });
            f.HasIndex(x => x.ArticleId);
            f.HasOne(x => x.Export).WithMany(e => e.Articles).HasForeignKey(x => x.ExportId);
            f.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
    }

    private static EntityTypeBuilder<T> Entered<T>(EntityTypeBuilder<T> figure) where T : EnteredFigure
    {
        figure.HasOne<Member>().WithMany().HasForeignKey(x => x.EnteredById).OnDelete(DeleteBehavior.Restrict);
        return figure;
    }
}
