using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>How this room's records lie in the database.</summary>
internal static class QuotasModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<QuotaExemption>().HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId);
        builder.Entity<MonthClosing>(c =>
        {
            c.HasKey(x => x.Month);
            c.HasMany(x => x.Units).WithOne().HasForeignKey(x => x.Month);
        });
        builder.Entity<ClosedUnit>().HasKey(u => new { u.Month, u.UnitId });
    }
}
