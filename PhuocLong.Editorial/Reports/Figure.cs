using System.Text.Json.Serialization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reports;

/// <summary>How a figure is written.</summary>
public enum FigureKind
{
    /// <summary>A whole number, as 2.682.057.</summary>
    Count,

    /// <summary>A share or growth kept as a fraction, as 15,17 %.</summary>
    Percent,

    /// <summary>Days with one decimal, as 3,4.</summary>
    Days,

    /// <summary>Points of a mark, as 92,5.</summary>
    Score,
}

/// <summary>One computed figure of a review: what it is, what it comes to, and how.</summary>
/// <param name="Key">What addresses and later comparisons call it.</param>
/// <param name="Reckoning">The operands in words.</param>
public sealed record Figure(string Key, string Label, decimal Value, FigureKind Kind, string Reckoning)
{
    [JsonIgnore]
    public string Shown => FigureText.Of(Value, Kind);
}

/// <summary>Figures as Vietnamese papers write them.</summary>
public static class FigureText
{
    public const string Unknown = "–";

    public static string Of(decimal? value, FigureKind kind) => value is not { } number ? Unknown : kind switch
    {
        FigureKind.Percent => number.ToString("#,##0.00 %", NewsroomTime.Vietnamese),
        FigureKind.Days => number.ToString("#,##0.0", NewsroomTime.Vietnamese),
        FigureKind.Score => VietnameseNumber.Of(number),
        _ => Of((long)number),
    };

    public static string Of(long count) => VietnameseNumber.Of(count);

    /// <summary>How much more than before, as a fraction of four places; null when there was nothing before.</summary>
    public static decimal? Growth(long now, long before) => before == 0 ? null : Share(now - before, before);

    public static decimal Share(long part, long whole) => whole == 0 ? 0 : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero);

    /// <summary>As "(539 − 468) / 468 = 15,17 %".</summary>
    public static string Reckoning(long now, long before, decimal growth) =>
        Words.ReckonGrowth.With(Of(now), Of(before), Of(growth, FigureKind.Percent));
}
