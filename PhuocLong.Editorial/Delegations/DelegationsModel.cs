using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Delegations;

/// <summary>How this room's records lie in the database.</summary>
internal static class DelegationsModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Delegation>(d =>
        {
            d.HasIndex(x => new { x.DeputyId, x.Until });
            d.HasIndex(x => new { x.PrincipalId, x.Until });
            d.HasOne(x => x.Principal).WithMany().HasForeignKey(x => x.PrincipalId).OnDelete(DeleteBehavior.Restrict);
            d.HasOne(x => x.Deputy).WithMany().HasForeignKey(x => x.DeputyId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
