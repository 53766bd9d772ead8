using System.Globalization;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Numbers as people type them and as tables hold them.</summary>
internal static class TypedNumber
{
    /// <summary>A whole number with the points between thousands, with spaces, or without. Null for anything that is not clearly one: "15,17" is none, and neither is "1.5".</summary>
    public static long? Of(string? typed)
    {
        var groups = (typed ?? "").Trim().Split('.', ' ', '\u00A0', '\u202F');
        return groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))
            ? null
            : long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A whole number of a table's cell.</summary>
    public static long? Of(TableCell cell) => cell.Number is not { } number ? Of(cell.Text)
        : number >= 0 && number <= long.MaxValue && decimal.IsInteger(number) ? (long)number : null;

    /// <summary>A number such as a mark: "92,5", "92.5" or "4". Points between thousands are none here.</summary>
    public static decimal? Decimal(string? typed)
    {
        var text = (typed ?? "").Trim().Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static decimal? Decimal(TableCell cell) => cell.Number ?? Decimal(cell.Text);

    /// <summary>As a field shows it again.</summary>
    public static string Shown(decimal? number) => number?.ToString("0.##", NewsroomTime.Vietnamese) ?? "";
}
