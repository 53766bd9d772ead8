using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Which column means what: by its head, and where that says nothing by what stands in it.</summary>
internal static class ColumnGuess
{
    private const int RowsToLookAt = 50;

    private static readonly Dictionary<string, PastColumn> names = new()
    {
        ["tieu de"] = PastColumn.Title,
        ["tit"] = PastColumn.Title,
        ["ten bai"] = PastColumn.Title,
        ["ten bai viet"] = PastColumn.Title,
        ["ten tin bai"] = PastColumn.Title,
        ["ten tin, bai"] = PastColumn.Title,
        ["tieu de bai viet"] = PastColumn.Title,
        ["title"] = PastColumn.Title,
        ["ngay dang"] = PastColumn.PublishedAt,
        ["ngay xuat ban"] = PastColumn.PublishedAt,
        ["ngay"] = PastColumn.PublishedAt,
        ["thoi gian dang"] = PastColumn.PublishedAt,
        ["thoi gian"] = PastColumn.PublishedAt,
        ["ngay gio dang"] = PastColumn.PublishedAt,
        ["published"] = PastColumn.PublishedAt,
        ["pubdate"] = PastColumn.PublishedAt,
        ["date"] = PastColumn.PublishedAt,
        ["don vi"] = PastColumn.Unit,
        ["co quan"] = PastColumn.Unit,
        ["don vi gui"] = PastColumn.Unit,
        ["phong ban"] = PastColumn.Unit,
        ["chuyen muc"] = PastColumn.Category,
        ["danh muc"] = PastColumn.Category,
        ["category"] = PastColumn.Category,
        ["muc thong ke"] = PastColumn.Heading,
        ["nhom thong ke"] = PastColumn.Heading,
        ["the loai"] = PastColumn.Genre,
        ["loai"] = PastColumn.Genre,
        ["loai bai"] = PastColumn.Genre,
        ["tac gia"] = PastColumn.Author,
        ["but danh"] = PastColumn.Author,
        ["nguoi viet"] = PastColumn.Author,
        ["author"] = PastColumn.Author,
        ["dia chi"] = PastColumn.Address,
        ["dia chi tren cong"] = PastColumn.Address,
        ["duong dan"] = PastColumn.Address,
        ["lien ket"] = PastColumn.Address,
        ["link"] = PastColumn.Address,
        ["url"] = PastColumn.Address,
        ["luot xem"] = PastColumn.Views,
        ["so luot xem"] = PastColumn.Views,
        ["luot doc"] = PastColumn.Views,
        ["views"] = PastColumn.Views,
    };

    /// <summary>What a head of that name means; null when it is none that newsrooms use.</summary>
    public static PastColumn? Known(string head) => names.TryGetValue(Folded.Of(head).Trim(' ', ':', '*', '.'), out var column) ? column : null;

    public static Dictionary<PastColumn, int> Of(PastTable table)
    {
        var guessed = new Dictionary<PastColumn, int>();
        for (var at = 0; at < table.Columns.Count; at++)
            if (Known(table.Columns[at]) is { } column)
                guessed.TryAdd(column, at);
        var rows = table.Rows.Take(RowsToLookAt).ToList();
        // A day in most rows is when they were published; the longest words are titles.
        if (!guessed.ContainsKey(PastColumn.PublishedAt) && Best(at => rows.Count(r => r.Cell(at).Length > 5 && PastDate.Read(r.Cell(at)) is not null)) is { } day)
            guessed[PastColumn.PublishedAt] = day;
        if (!guessed.ContainsKey(PastColumn.Title) && Best(at => rows.Sum(r => r.Cell(at).Contains("://", StringComparison.Ordinal) ? 0 : r.Cell(at).Count(char.IsLetter))) is { } title)
            guessed[PastColumn.Title] = title;
        return guessed;

        int? Best(Func<int, int> points) =>
            Enumerable.Range(0, table.Columns.Count).Except(guessed.Values).Select(at => (At: at, Points: points(at))).Where(c => c.Points > 0)
                .OrderByDescending(c => c.Points).Select(c => (int?)c.At).FirstOrDefault();
    }
}
