namespace PhuocLong.Editorial.Credits;

/// <summary>The kept sum of one unit's credits of one month, so that the board reads one small table. It always equals the ledger.</summary>
public sealed class MonthTally
{
    public int UnitId { get; set; }

    /// <summary>First of the month it is named after.</summary>
    public DateOnly Month { get; set; }

    /// <summary>Parts of <see cref="CreditShare.Whole"/>.</summary>
    public int Parts { get; set; }

    /// <summary>Articles that count, wholly or in part.</summary>
    public int Counted { get; set; }

    /// <summary>Articles of the month that do not count, or not yet.</summary>
    public int NotCounted { get; set; }

    internal void Add(CreditVerdict verdict, int parts, int times)
    {
        Parts += parts * times;
        if (verdict == CreditVerdict.Counts)
            Counted += times;
        else
            NotCounted += times;
    }

    internal (int Parts, int Counted, int NotCounted) Sums => (Parts, Counted, NotCounted);
}
