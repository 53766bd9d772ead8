namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// A mail on its way: written in the transaction of what it tells, composed when it is sent. Its Message-Id is its own
/// from the first moment, so however often it must be tried, whoever gets it twice sees one mail.
/// </summary>
public sealed class OutgoingMail
{
    public long Id { get; set; }

    public int MemberId { get; set; }

    /// <summary>Without angle brackets.</summary>
    public required string MessageId { get; set; }

    /// <summary>Carries what one member is told until its hour; otherwise a single notice.</summary>
    public bool IsDigest { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>UTC: the next moment it may be tried.</summary>
    public DateTime NotBefore { get; set; }

    public int Tries { get; set; }

    public MailState State { get; set; }

    /// <summary>UTC: when it left the state of waiting.</summary>
    public DateTime? DoneAt { get; set; }

    public List<Notice> Notices { get; } = [];
}

public enum MailState
{
    Waiting,
    Sent,

    /// <summary>Nothing was left to say when its time came: read in the bell, no longer the reader's to open, or no mail wanted.</summary>
    Dropped,

    /// <summary>The address takes no mail, or the server never took this one.</summary>
    Refused,
}
