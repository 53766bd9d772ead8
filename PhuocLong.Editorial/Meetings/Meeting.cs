namespace PhuocLong.Editorial.Meetings;

/// <summary>One meeting of the editorial board (họp Ban Biên tập), from the day it is called to its frozen minutes.</summary>
public sealed class Meeting
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The day and hour it is called for, in Vietnam.</summary>
    public DateOnly HeldOn { get; set; }

    public TimeOnly StartsAt { get; set; }

    public string Place { get; set; } = "";

    /// <summary>Địa danh at the head of the minutes, as "Phước Long"; empty when none is wanted.</summary>
    public string Locality { get; set; } = "";

    /// <summary>The number the minutes bear, as "12/BB-BBT"; empty until somebody gives it.</summary>
    public string Number { get; set; } = "";

    public int CalledById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CalledAt { get; set; }

    /// <summary>Chủ trì.</summary>
    public int PresiderId { get; set; }

    /// <summary>Thư ký: keeps the record.</summary>
    public int SecretaryId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? BeganAt { get; set; }

    /// <summary>UTC. From then on nothing of the meeting changes.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>UTC: called off before it began.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>The item on the table; projectors turn to it.</summary>
    public int? CurrentItemId { get; set; }

    /// <summary>Kết luận chung.</summary>
    public string Remarks { get; set; } = "";

    /// <summary>The minutes as they were when the meeting was closed, and the SHA-256 the ledger knows them by.</summary>
    public string? FrozenMinutes { get; set; }

    public string? MinutesHash { get; set; }

    /// <summary>Where the ledger stood when it was closed: what happened later is no part of the meeting.</summary>
    public long? ClosedSeq { get; set; }

    public List<Attendee> Attendees { get; } = [];

    public List<AgendaItem> Items { get; } = [];

    public MeetingState State =>
        CancelledAt is not null ? MeetingState.Cancelled
        : ClosedAt is not null ? MeetingState.Closed
        : BeganAt is not null ? MeetingState.Running
        : MeetingState.Called;
}

public enum MeetingState
{
    /// <summary>Sắp họp.</summary>
    Called,

    /// <summary>Đang họp.</summary>
    Running,

    /// <summary>Đã kết thúc: the minutes are frozen.</summary>
    Closed,

    /// <summary>Đã huỷ.</summary>
    Cancelled,
}

/// <summary>Somebody asked to come: a member, or a guest whose name was typed.</summary>
public sealed class Attendee
{
    public int Id { get; set; }

    public int MeetingId { get; set; }

    /// <summary>Null for a guest.</summary>
    public int? MemberId { get; set; }

    /// <summary>A guest's name; a member's is asked of the member.</summary>
    public string Name { get; set; } = "";

    public bool IsPresent { get; set; } = true;

    /// <summary>An office, or why they are absent.</summary>
    public string Note { get; set; } = "";
}
