using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Editing;

/// <summary>How this room's records lie in the database.</summary>
internal static class EditingModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<TextUpdate>(u =>
        {
            u.HasKey(x => x.Seq);
            u.HasIndex(x => new { x.ArticleId, x.Seq });
        });
        builder.Entity<TextSnapshot>().HasKey(s => s.ArticleId);
        builder.Entity<TextSnapshot>().Property(s => s.ArticleId).ValueGeneratedNever();
        builder.Entity<ArticleText>().HasKey(t => t.ArticleId);
        builder.Entity<ArticleText>().Property(t => t.ArticleId).ValueGeneratedNever();
        builder.Entity<PassageAuthor>().HasKey(a => new { a.ArticleId, a.ClientId, a.FromClock });
    }
}
