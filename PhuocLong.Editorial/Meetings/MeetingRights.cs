using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>Who sees meetings, who calls them, who keeps their record.</summary>
public static class MeetingRights
{
    /// <summary>The board, its chair and the support team, in their own right or another's place; nobody else sees that there are meetings.</summary>
    public static bool SeesMeetings(this MemberRoles member) =>
        member.Acts(Role.Chair) || member.Acts(Role.BoardMember) || member.Acts(Role.Assistant);

    /// <summary>The chair, the chair's deputy and the support team.</summary>
    public static bool CallsMeetings(this MemberRoles member) => member.Acts(Role.Chair) || member.Acts(Role.Assistant);

    /// <summary>Those who call meetings, and of the others the meeting's own presider and secretary.</summary>
    public static bool Keeps(this MemberRoles member, Meeting meeting) =>
        member.CallsMeetings() || (member.SeesMeetings() && (meeting.PresiderId == member.MemberId || meeting.SecretaryId == member.MemberId));
}
