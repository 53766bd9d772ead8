using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Reports;

/// <summary>How this room's records lie in the database.</summary>
internal static class ReportsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<ReviewText>(t =>
        {
            t.HasIndex(x => new { x.From, x.To }).IsUnique();
            t.HasOne<Member>().WithMany().HasForeignKey(x => x.WrittenById).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<SignedReview>(s =>
        {
            s.HasIndex(x => new { x.From, x.To });
            s.HasOne<Member>().WithMany().HasForeignKey(x => x.SignedById).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
