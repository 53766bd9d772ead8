namespace PhuocLong.Editorial.Activity;

/// <summary>What was done. Stored by name: members may be added, never renamed.</summary>
public enum ActKind
{
    NewsroomOpened,
    ArticleCreated,
    DetailsChanged,
    Submitted,
    Recalled,
    Approved,
    Returned,
    Rejected,
    ReviewReopened,
    Published,
    AddressRecorded,
    Withdrawn,
    Reopened,
    MemberInvited,
    InvitationAccepted,
    MemberChanged,
    MemberDisabled,
    MemberEnabled,
    UnitChanged,
    CategoryChanged,
    HeadingChanged,
    TopicChanged,
    PolicyChanged,
    FileAttached,
    FileRemoved,
    FileRestored,
}
