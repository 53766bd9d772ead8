using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Activity;

/// <summary>How this room's records lie in the database.</summary>
internal static class ActivityModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<ArticleEvent>(e =>
        {
            e.HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedNever();
            e.HasIndex(x => new { x.ArticleId, x.Seq });
            e.HasIndex(x => x.Hash).IsUnique();
        });
        builder.Entity<ExportedHead>().HasKey(h => h.Day);
        builder.Entity<EventText>().HasKey(t => t.Seq);
        builder.Entity<EventText>().Property(t => t.Seq).ValueGeneratedNever();
    }
}
