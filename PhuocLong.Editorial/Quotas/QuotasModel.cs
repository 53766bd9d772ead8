using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Quotas;

/// <summary>How this room's records lie in the database.</summary>
internal static class QuotasModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<QuotaPolicy>().HasMany(p => p.Units).WithMany().UsingEntity("QuotaPolicyUnit");
    }
}
