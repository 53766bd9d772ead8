using System.Globalization;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>A row of an export, understood as far as it can be without knowing the articles.</summary>
internal sealed record ExportRow(int Line, string Address, string Title, DateOnly? Day)
{
    private static readonly string[] Days =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "H:mm d/M/yyyy", "H:mm:ss d/M/yyyy", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    public long? Views { get; init; }

    public decimal? Rating { get; init; }

    public int? Ratings { get; init; }

    public int? Comments { get; init; }

    public string Shown => Title.Length > 0 ? Title : Address;

    public static IEnumerable<ExportRow> Of(TableFile table, ExportColumns columns) => table.Rows.Skip(columns.Heads + 1)
        .Select(row => new ExportRow(row.Line, PortalAddress.KeyOf(row[columns[ExportColumn.Address]].Text), row[columns[ExportColumn.Title]].Text ?? "", DayOf(row[columns[ExportColumn.PublishedOn]]))
        {
            Views = TypedNumber.Of(row[columns[ExportColumn.Views]]),
            Rating = TypedNumber.Decimal(row[columns[ExportColumn.Rating]]) is { } rating ? Math.Round(rating, 2) : null,
            Ratings = Small(row[columns[ExportColumn.Ratings]]),
            Comments = Small(row[columns[ExportColumn.Comments]]),
        })
        .Where(row => row.Shown.Length > 0);

    /// <summary>What stands behind the host.</summary>
    public static string PathOf(string address) => address.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? address[slash..] : "";

    public string FoldedTitle => Folded.Of(Title);

    private static int? Small(TableCell cell) => TypedNumber.Of(cell) is { } number and <= int.MaxValue ? (int)number : null;

    private static DateOnly? DayOf(TableCell cell)
    {
        if (cell.Moment is { } moment)
            return DateOnly.FromDateTime(moment);
        // Some portals write seconds since 1970.
        if (TypedNumber.Of(cell) is { } seconds and > 100_000_000 and < 10_000_000_000)
            return NewsroomTime.Day(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
        return DateTime.TryParseExact(cell.Text, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var typed) ? DateOnly.FromDateTime(typed) : null;
    }
}
