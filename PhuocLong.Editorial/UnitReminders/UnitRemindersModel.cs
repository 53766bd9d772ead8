using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.UnitReminders;

/// <summary>How this room's records lie in the database.</summary>
internal static class UnitRemindersModel
{
    public static void Describe(ModelBuilder builder) => builder.Entity<UnitReminder>(r =>
    {
        r.HasIndex(x => new { x.Month, x.UnitId, x.Day }).IsUnique();
        r.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
    });
}
