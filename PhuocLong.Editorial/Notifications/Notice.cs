namespace PhuocLong.Editorial.Notifications;

/// <summary>One thing one member is told. It carries no text and no title: those are asked for, with the reader's rights, when it is shown.</summary>
public sealed class Notice
{
    /// <summary>Order of telling; never the clock's.</summary>
    public long Id { get; set; }

    public int MemberId { get; set; }

    public NoticeKind Kind { get; set; }

    /// <summary>Null for what is told of the newsroom itself.</summary>
    public int? ArticleId { get; set; }

    /// <summary>The act it tells of; null for reminders.</summary>
    public long? EventSeq { get; set; }

    /// <summary>Null when nobody did it by hand.</summary>
    public int? ActorId { get; set; }

    /// <summary>The step it waits at.</summary>
    public string? StepName { get; set; }

    /// <summary>Working days: how late an overdue one is; for days off to be confirmed their year.</summary>
    public int? Days { get; set; }

    /// <summary>The public id of the thread; set for what is said about an article, which fewer may read than the article.</summary>
    public string? ThreadId { get; set; }

    public int? CommentId { get; set; }

    /// <summary>The member whom a notice to the administrators is about.</summary>
    public int? AboutMemberId { get; set; }

    /// <summary>The unit whose contributors are told; its words stand with the act.</summary>
    public int? UnitId { get; set; }

    /// <summary>What may be told only once, such as a reminder of a day; null for what every act tells anew.</summary>
    public string? OnceKey { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>UTC: shown and mailed from then on. Until then an undone move takes it back.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>UTC: read, or no longer anything to do.</summary>
    public DateTime? ReadAt { get; set; }

    public long? MailId { get; set; }

    /// <summary>The mail that carries it; null when its reader wants none.</summary>
    public OutgoingMail? Mail { get; set; }
}

/// <summary>What is told. Stored by name: members may be added, never renamed.</summary>
public enum NoticeKind
{
    /// <summary>An article has come to the reader's desk.</summary>
    Waiting,
    Returned,

    /// <summary>The last step approved it.</summary>
    Cleared,
    Rejected,
    Published,

    /// <summary>To the support team: the chair has said that they may withdraw it.</summary>
    WithdrawalAllowed,
    Withdrawn,

    /// <summary>It waits again, after a rejection, a withdrawal or an edit.</summary>
    Reopened,

    /// <summary>Called by name in a comment.</summary>
    Called,

    /// <summary>Somebody answered in a thread the reader spoke in.</summary>
    Answered,

    /// <summary>Somebody commented on the reader's article.</summary>
    Commented,

    /// <summary>The board has put it off; it waits where it is.</summary>
    Postponed,
    DueSoon,
    Overdue,

    /// <summary>A colleague has given it into the reader's hands.</summary>
    Handed,

    /// <summary>A colleague has taken it out of the reader's hands.</summary>
    TakenOver,
    DueChanged,
    Held,
    HoldReleased,

    /// <summary>To the administrators: a member's address takes no mail.</summary>
    MailRefused,

    /// <summary>To the administrators: a year's days off wait for somebody to look at them.</summary>
    HolidaysToConfirm,

    /// <summary>To a unit's contributors: the chair asks for what is missing this month.</summary>
    UnitReminded,
}

/// <summary>A member who wants to hear no more of an article.</summary>
public sealed class NoticeMute
{
    public int MemberId { get; set; }

    public int ArticleId { get; set; }
}
