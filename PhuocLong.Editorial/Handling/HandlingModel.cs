using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Handling;

/// <summary>How this room's records lie in the database.</summary>
internal static class HandlingModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Stay>(s =>
        {
            s.HasKey(x => new { x.ArticleId, x.Revision });
            s.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
        });
    }
}
