namespace PhuocLong.Editorial.UnitReminders;

/// <summary>A unit was asked for what it is short of in a month. Its words stand with the act in the ledger.</summary>
public sealed class UnitReminder
{
    public int Id { get; set; }

    public int UnitId { get; set; }

    /// <summary>First of the month it is named after.</summary>
    public DateOnly Month { get; set; }

    /// <summary>Vietnam's day; a unit is reminded once a day at most.</summary>
    public DateOnly Day { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public int SentById { get; set; }

    /// <summary>Whole articles it was short of then.</summary>
    public int Missing { get; set; }

    /// <summary>How many contributors were told.</summary>
    public int Told { get; set; }

    /// <summary>The act it stands under.</summary>
    public long EventSeq { get; set; }
}
