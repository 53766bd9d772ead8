using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>How this room's records lie in the database.</summary>
internal static class PastArticlesModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<PastImport>(i =>
        {
            i.HasOne<Member>().WithMany().HasForeignKey(x => x.StartedById).OnDelete(DeleteBehavior.Restrict);
            i.HasOne<Member>().WithMany().HasForeignKey(x => x.TakenBackById).OnDelete(DeleteBehavior.Restrict);
        });
        // Asked for by their numbers alone, which an import has in one piece: so they need no other index.
        builder.Entity<PastArticle>().HasKey(a => a.ArticleId);
        builder.Entity<PastArticle>().Property(a => a.ArticleId).ValueGeneratedNever();
        builder.Entity<PastSignature>().HasKey(s => new { s.ArticleId, s.Position });
    }
}
