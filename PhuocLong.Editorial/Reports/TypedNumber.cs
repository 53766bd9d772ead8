using System.Globalization;

namespace PhuocLong.Editorial.Reports;

/// <summary>A whole number as people type it: with the points between thousands, with spaces, or without.</summary>
internal static class TypedNumber
{
    /// <summary>Null for anything that is not clearly a whole number: "15,17" is none, and neither is "1.5".</summary>
    public static long? Of(string? typed)
    {
        var groups = (typed ?? "").Trim().Split('.', ' ', '\u00A0', '\u202F');
        return groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))
            ? null
            : long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
