using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Royalties;

/// <summary>How this room's records lie in the database.</summary>
internal static class RoyaltiesModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<RoyaltySetting>().Property(s => s.Id).ValueGeneratedNever();
        builder.Entity<RoyaltyRates>(r =>
        {
            r.HasMany(x => x.Coefficients).WithOne().HasForeignKey(c => c.RatesId);
            r.HasOne<Member>().WithMany().HasForeignKey(x => x.EnteredById).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<RoyaltyCoefficient>().HasKey(c => new { c.RatesId, c.Item, c.Kind });
        builder.Entity<RoyaltyAuthor>().HasKey(a => a.Name);
        builder.Entity<RoyaltyAdjustment>(a =>
        {
            a.HasIndex(x => x.Month);
            a.HasOne<Member>().WithMany().HasForeignKey(x => x.EnteredById).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<SignedRoyalties>(s =>
        {
            s.HasKey(x => x.Month);
            s.HasOne<Member>().WithMany().HasForeignKey(x => x.SignedById).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
