using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Reports;

/// <summary>Who reads, prepares and signs reviews.</summary>
public static class ReportRights
{
    /// <summary>Everybody of the newsroom, observers too: a review speaks of published work and of quotas, which all of them see.</summary>
    public static bool ReadsReports(this MemberRoles member) => member.IsAnyone;

    /// <summary>The chair and the support team write the words around the figures and enter what comes from outside.</summary>
    public static bool PreparesReports(this MemberRoles member) => member.Acts(Role.Chair) || member.Acts(Role.Assistant);

    /// <summary>The chair signs, or who stands in the chair's place today.</summary>
    public static bool SignsReports(this MemberRoles member) => member.Acts(Role.Chair);
}
