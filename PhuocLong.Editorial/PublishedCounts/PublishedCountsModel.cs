using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>How this room's records lie in the database.</summary>
internal static class PublishedCountsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<PublishedItem>(i =>
        {
            i.HasKey(x => x.ArticleId);
            i.HasOne<Article>().WithOne().HasForeignKey<PublishedItem>(x => x.ArticleId);
            // Thousands are read for the odd end of a period, and a number is read many times faster than a day spelt out.
            i.Property(x => x.Day).HasConversion(d => d.DayNumber, n => DateOnly.FromDayNumber(n));
            i.HasIndex(x => x.Day);
            i.HasIndex(x => new { x.CategoryId, x.Day });
        });
        builder.Entity<PublishedTally>(t =>
        {
            t.HasKey(x => new { x.Month, x.Axis, x.Key });
            t.Property(x => x.Month).HasConversion(m => (m.Year * 12) + m.Month - 1, n => new DateOnly(n / 12, (n % 12) + 1, 1));
        });
    }
}
