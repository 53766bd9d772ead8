using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Reviews;

/// <summary>How this room's records lie in the database.</summary>
internal static class ReviewsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Review>(r =>
        {
            r.HasIndex(x => new { x.ArticleId, x.ClosedAt });
            r.Ignore(x => x.Votes);
            r.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
        builder.Entity<Decision>().HasOne(d => d.Version).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
