namespace PhuocLong.Editorial.Members;

/// <summary>A role to give: a contributor's with its unit, a board member's with its category, the others alone.</summary>
public readonly record struct RoleGrant(Role Role, int? UnitId = null, int? CategoryId = null)
{
    /// <summary>Whether unit and category are given exactly where the role has one.</summary>
    public bool IsWhole =>
        Enum.IsDefined(Role) && UnitId.HasValue == (Role is Role.Contributor) && CategoryId.HasValue == (Role is Role.BoardMember);
}
