using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Undoing;

/// <summary>How this room's records lie in the database.</summary>
internal static class UndoingModel
{
    public static void Describe(ModelBuilder builder) => builder.Entity<UndoableMove>(m =>
    {
        m.HasKey(x => x.EventSeq);
        m.Property(x => x.EventSeq).ValueGeneratedNever();
        m.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
    });
}
