using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Articles;

/// <summary>How this room's records lie in the database.</summary>
internal static class ArticlesModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Category>().HasIndex(c => c.FoldedName).IsUnique();
        builder.Entity<ReportHeading>().HasIndex(h => h.FoldedName).IsUnique();
        builder.Entity<Topic>().HasIndex(t => t.FoldedName).IsUnique();

        builder.Entity<Article>(a =>
        {
            a.Property(x => x.Revision).IsConcurrencyToken();
            a.HasIndex(x => new { x.State, x.StepKey, x.StateSince });
            a.HasIndex(x => new { x.UnitId, x.State });
            a.HasIndex(x => new { x.SubmittedAt, x.CreditedUnitId, x.CreditCancelledAt });
            // Everything a review counts by, so that it never touches the rows themselves.
            a.HasIndex(x => new { x.PublishedAt, x.ReportHeadingId, x.CreditedUnitId, x.UnitId, x.Genre, x.CategoryId, x.State, x.CreatedAt }, "IX_Articles_Published");
            a.HasIndex(x => x.CreatedById);
            a.HasOne<Member>().WithMany().HasForeignKey(x => x.CreatedById).OnDelete(DeleteBehavior.Restrict);
            a.HasOne(x => x.Unit).WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne(x => x.Category).WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne(x => x.ReportHeading).WithMany().HasForeignKey(x => x.ReportHeadingId).OnDelete(DeleteBehavior.Restrict);
            a.HasMany(x => x.Topics).WithMany().UsingEntity("ArticleTopic");
        });
        builder.Entity<Byline>().HasIndex(b => b.MemberId);
        builder.Entity<Byline>().HasIndex(b => new { b.ArticleId, b.Kind, b.Name });
        builder.Entity<ArticleDecider>().HasKey(d => new { d.ArticleId, d.MemberId });
        builder.Entity<CoWriter>().HasKey(c => new { c.ArticleId, c.MemberId });
        builder.Entity<ArticleVersion>(v =>
        {
            v.HasIndex(x => new { x.ArticleId, x.Number }).IsUnique();
            v.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
    }
}
