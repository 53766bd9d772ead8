using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Who brings in past articles.</summary>
public static class PastRights
{
    /// <summary>The administrator, who opens the newsroom, and those who prepare its reports. It is a matter of records, not of what is published.</summary>
    public static bool BringsPastArticles(this MemberRoles member) =>
        member.Is(Role.Administrator) || member.Acts(Role.Assistant) || member.Acts(Role.Chair);
}
