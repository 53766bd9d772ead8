namespace PhuocLong.Editorial.Members;

/// <summary>The newsroom's words for its roles.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Contributor => Words.RoleContributor,
        Role.Assistant => Words.RoleAssistant,
        Role.BoardMember => Words.RoleBoardMember,
        Role.Chair => Words.RoleChair,
        Role.Administrator => Words.RoleAdministrator,
        _ => Words.RoleObserver,
    };

    /// <summary>As "Cộng tác viên · Phòng Y tế".</summary>
    public static string Of(HeldRole held) => held.Scope.Length == 0 ? Of(held.Role) : $"{Of(held.Role)} · {held.Scope}";
}
