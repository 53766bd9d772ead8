namespace PhuocLong.Editorial.Calendar;

/// <summary>A day without work: a public holiday, or one made up for another (nghỉ bù).</summary>
public sealed class Holiday
{
    public DateOnly Day { get; set; }

    public required string Name { get; set; }
}

/// <summary>A year whose holidays were entered in advance. From then on only people change them.</summary>
public sealed class HolidayYear
{
    public int Year { get; set; }

    /// <summary>Who has held the year's list against what the state announced; null while nobody has.</summary>
    public int? ConfirmedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? ConfirmedAt { get; set; }
}
