using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Credits;

/// <summary>How this room's records lie in the database.</summary>
internal static class CreditsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<QuotaPolicy>(p =>
        {
            p.HasMany(x => x.Units).WithMany().UsingEntity("QuotaPolicyUnit");
            // What earlier quotas were: first editions, of the kind that was the only one.
            p.Property(x => x.Edition).HasDefaultValue(1);
            p.Property(x => x.Split).HasDefaultValue(CreditSplit.FirstOnly);
            p.Property(x => x.PartMonth).HasDefaultValue(PartMonth.NotAsked);
            // By name, as every other choice is stored.
            p.PrimitiveCollection(x => x.Genres).ElementType(e => e.HasConversion<string>());
        });
        builder.Entity<CreditClaim>(c =>
        {
            c.HasIndex(x => new { x.ArticleId, x.SubmittedAt, x.UnitId }).IsUnique();
            c.HasIndex(x => new { x.UnitId, x.SubmittedAt });
            c.HasOne<Article>().WithMany().HasForeignKey(x => x.ArticleId);
            c.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
            c.HasOne(x => x.Entry).WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CreditEntry>(e =>
        {
            e.HasIndex(x => new { x.Month, x.UnitId });
            e.HasOne(x => x.Policy).WithMany().HasForeignKey(x => x.PolicyId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<MonthTally>(t =>
        {
            t.HasKey(x => new { x.Month, x.UnitId });
            // All the board reads of them, so that a year of every unit is read in one go from one index.
            t.HasIndex(x => new { x.Month, x.UnitId, x.Parts });
            // The board reads thousands of these at once, and a number is read many times faster than a day spelt out.
            t.Property(x => x.Month).HasConversion(m => (m.Year * 12) + m.Month - 1, n => new DateOnly(n / 12, (n % 12) + 1, 1));
        });
    }
}
