namespace PhuocLong.Editorial.Members;

/// <summary>Who may give or take which role: one answer for the screen that offers and the door that decides.</summary>
public static class RoleRules
{
    public static bool IsEditorial(Role role) => role is Role.Contributor or Role.Assistant or Role.BoardMember or Role.Chair;

    /// <summary>Why the actor may not give this role to that member; null when they may.</summary>
    public static string? GrantRefusal(MemberRoles by, int toMemberId, Role role)
    {
        if (TouchRefusal(by, role) is { } refusal)
            return refusal;
        // Whoever keeps the doors must not open the editorial one to themselves.
        return by.MemberId == toMemberId && IsEditorial(role) ? Words.RoleNotToOneself : null;
    }

    /// <summary>Why the actor may not take this role away; null when they may.</summary>
    public static string? WithdrawRefusal(MemberRoles by, Role role) => TouchRefusal(by, role);

    private static string? TouchRefusal(MemberRoles by, Role role)
    {
        if (by.Is(Role.Administrator))
            return null;
        if (!by.Is(Role.Chair))
            return Words.AdministratorsOnly;
        return IsEditorial(role) ? null : Words.ChairEditorialOnly;
    }
}
