using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Who reads and who enters figures from outside.</summary>
public static class FigureRights
{
    /// <summary>Everybody of the newsroom, observers too.</summary>
    public static bool ReadsFigures(this MemberRoles member) => member.IsAnyone;

    /// <summary>The chair, who stands in the chair's place today, and the support team.</summary>
    public static bool EntersFigures(this MemberRoles member) => member.Acts(Role.Chair) || member.Acts(Role.Assistant);
}
