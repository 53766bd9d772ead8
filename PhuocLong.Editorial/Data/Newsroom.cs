using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Data;

/// <summary>The one row that says which newsroom this database belongs to.</summary>
public sealed class Newsroom
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>Made once per database; a recreated database is another newsroom.</summary>
    public Guid Identifier { get; set; }

    public required string Name { get; set; }

    /// <summary>The day of the calendar month on which a reporting month begins, 1–28.</summary>
    public int MonthStartDay { get; set; } = 1;

    /// <summary>Until the chair says otherwise.</summary>
    public const int UsualSilence = 30;

    /// <summary>After so many days without a publication a category is called silent.</summary>
    public int SilentAfterDays { get; set; } = UsualSilence;

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; set; }
}
