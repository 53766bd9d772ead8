using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Members;

/// <summary>How this room's records lie in the database.</summary>
internal static class MembersModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Member>().Property(m => m.DisplayName).HasMaxLength(120);
        builder.Entity<RoleAssignment>(a =>
        {
            a.HasIndex(x => new { x.MemberId, x.Role, x.UnitId, x.CategoryId }).IsUnique();
            a.HasIndex(x => new { x.Role, x.CategoryId });
            a.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne<Category>().WithMany().HasForeignKey(x => x.CategoryId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Unit>().HasMany(u => u.Categories).WithMany().UsingEntity("UnitCategory");
        builder.Entity<UnitName>().HasIndex(n => n.FoldedName);
        builder.Entity<UnitKind>().HasIndex(k => k.Code).IsUnique();
        builder.Entity<Invitation>().HasIndex(i => i.TokenHash).IsUnique();
        builder.Entity<Invitation>().HasOne<Member>().WithMany().HasForeignKey(i => i.MemberId);
    }
}
