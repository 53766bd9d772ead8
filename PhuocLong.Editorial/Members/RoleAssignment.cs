namespace PhuocLong.Editorial.Members;

/// <summary>One role of one member: a contributor's in a unit, a board member's in a category, the others newsroom-wide.</summary>
public sealed class RoleAssignment
{
    public int Id { get; set; }

    public int MemberId { get; set; }

    public Member Member { get; set; } = null!;

    public Role Role { get; set; }

    /// <summary>Set for <see cref="Role.Contributor"/> only.</summary>
    public int? UnitId { get; set; }

    /// <summary>Set for <see cref="Role.BoardMember"/> only.</summary>
    public int? CategoryId { get; set; }
}
