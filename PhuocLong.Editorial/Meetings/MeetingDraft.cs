using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>What a meeting is called with, as its form holds it.</summary>
public sealed record MeetingDraft
{
    public const int LongestName = 160;

    public string Name { get; set; } = "";

    public DateOnly? HeldOn { get; set; }

    public TimeOnly? StartsAt { get; set; }

    public string Place { get; set; } = "";

    public string Locality { get; set; } = "";

    public string Number { get; set; } = "";

    public int PresiderId { get; set; }

    public int SecretaryId { get; set; }

    /// <summary>As it enters the newsroom: composed, on one line, without what cannot be seen.</summary>
    public MeetingDraft Tidied() => this with { Name = NameText.Of(Name), Place = NameText.Of(Place), Locality = NameText.Of(Locality), Number = NameText.Of(Number) };

    public string? Refusal() =>
        Name.Length == 0 ? Words.NameMissing
        : Name.Length > LongestName || Place.Length > LongestName || Locality.Length > LongestName || Number.Length > LongestName ? Words.LineTooLong.With(LongestName)
        : HeldOn is null || StartsAt is null ? Words.DayMissing
        : null;

    internal void Fill(Meeting meeting) =>
        (meeting.Name, meeting.HeldOn, meeting.StartsAt, meeting.Place, meeting.Locality, meeting.Number, meeting.PresiderId, meeting.SecretaryId) =
        (Name, HeldOn!.Value, StartsAt!.Value, Place, Locality, Number, PresiderId, SecretaryId);

    internal static MeetingDraft Of(Meeting meeting) => new()
    {
        Name = meeting.Name,
        HeldOn = meeting.HeldOn,
        StartsAt = meeting.StartsAt,
        Place = meeting.Place,
        Locality = meeting.Locality,
        Number = meeting.Number,
        PresiderId = meeting.PresiderId,
        SecretaryId = meeting.SecretaryId,
    };
}
