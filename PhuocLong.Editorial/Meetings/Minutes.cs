using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Meetings;

/// <summary>
/// Biên bản: what a meeting was, who came, what was concluded and what became of it. Every figure is a string already, so that
/// the page, the Word file and what is frozen cannot tell different stories.
/// </summary>
public sealed record Minutes
{
    /// <summary>Tên cơ quan, in capitals as the heading of an official paper has it.</summary>
    public required string Agency { get; init; }

    /// <summary>As "Số: 12/BB-BBT".</summary>
    public required string Number { get; init; }

    /// <summary>As "Phước Long, ngày 02 tháng 11 năm 2026".</summary>
    public required string DateLine { get; init; }

    public required string Subject { get; init; }

    /// <summary>When it began and where.</summary>
    public required IReadOnlyList<Fact> Opening { get; init; }

    public required IReadOnlyList<PeopleList> People { get; init; }

    public required IReadOnlyList<MinutesItem> Items { get; init; }

    /// <summary>Kết luận chung, paragraph by paragraph.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>When it ended.</summary>
    public required string Ending { get; init; }

    public required string Presider { get; init; }

    public required string Secretary { get; init; }
}

/// <summary>Those present, absent or invited, under a heading that counts them.</summary>
public sealed record PeopleList(string Heading, IReadOnlyList<string> Names);

/// <summary>One item of the agenda with what was said and concluded.</summary>
public sealed record MinutesItem(string Heading, IReadOnlyList<string> Notes, IReadOnlyList<string> Conclusions);

/// <summary>Minutes as they are shown: a draft, or frozen and held against the ledger.</summary>
/// <param name="Hash">Of the frozen minutes; null while they are a draft.</param>
/// <param name="IsWhole">Whether they are still what was frozen.</param>
public sealed record MinutesView(int MeetingId, string Name, Minutes Minutes, string? Hash, bool IsWhole)
{
    /// <summary>The line under the paper that says what it is worth.</summary>
    public string Seal => Hash is null ? Words.SealDraft : IsWhole ? Words.SealWhole.With(Hash) : Words.SealBroken.With(Hash);

    /// <summary>The name of the Word file, for people.</summary>
    public string FileName => $"bien-ban-hop-{MeetingId}.docx";
}
