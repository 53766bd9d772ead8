using System.Globalization;

namespace PhuocLong.Editorial.BoardViews;

/// <summary>Where the other views of the board are.</summary>
public static class BoardAddresses
{
    public const string Projector = "/chi-tieu/trinh-chieu";

    public const string Comparison = "/chi-tieu/so-sanh";

    /// <param name="year">The year that is compared.</param>
    /// <param name="units">Two to four beside one another; one or none against the year before.</param>
    public static string Compare(int year, params IReadOnlyCollection<int> units) => string.Create(
        CultureInfo.InvariantCulture, $"{Comparison}?nam={year}{(units.Count == 0 ? "" : "&don-vi=" + string.Join('-', units))}");
}
