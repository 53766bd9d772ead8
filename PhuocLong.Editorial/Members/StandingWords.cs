namespace PhuocLong.Editorial.Members;

/// <summary>The newsroom's words for how an account stands.</summary>
public static class StandingWords
{
    public static string Of(MemberStanding standing) => standing switch
    {
        MemberStanding.Active => Words.StandingActive,
        MemberStanding.Invited => Words.StandingInvited,
        _ => Words.StandingDisabled,
    };
}
