using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>What a column of the portal's export says.</summary>
public enum ExportColumn
{
    Address,
    Title,
    PublishedOn,
    Views,
    Rating,
    Ratings,
    Comments,
}

/// <summary>Which column of a table says what, and under which row they are named.</summary>
/// <param name="Heads">The index of the row that names the columns.</param>
public sealed record ExportColumns(int Heads, IReadOnlyDictionary<ExportColumn, int> At)
{
    /// <summary>Names of columns, folded, as portals and people write them; the first that fits is taken.</summary>
    private static readonly (ExportColumn Column, string[] Names)[] Known =
    [
        (ExportColumn.Ratings, ["so luot danh gia", "luot danh gia", "so danh gia", "luot binh chon", "so phieu", "click_rating", "ratings"]),
        (ExportColumn.Rating, ["diem danh gia", "diem trung binh", "danh gia", "xep hang", "diem", "rating"]),
        (ExportColumn.Comments, ["so binh luan", "binh luan", "y kien", "hitscm", "comments"]),
        (ExportColumn.Views, ["luot xem", "so luot xem", "luot doc", "so luot doc", "luot truy cap", "so lan xem", "hitstotal", "hits", "views"]),
        (ExportColumn.Address, ["dia chi", "duong dan", "lien ket", "link", "url", "address"]),
        (ExportColumn.Title, ["tieu de", "ten bai", "ten bai viet", "bai viet", "tit", "title"]),
        (ExportColumn.PublishedOn, ["ngay dang", "ngay xuat ban", "thoi gian dang", "dang luc", "ngay", "publtime", "date"]),
    ];

    public int? this[ExportColumn column] => At.TryGetValue(column, out var at) ? at : null;

    /// <summary>Whether articles can be told, and anything is said of them.</summary>
    public bool Suffice => (this[ExportColumn.Address] ?? this[ExportColumn.Title]) is not null
        && (this[ExportColumn.Views] ?? this[ExportColumn.Rating] ?? this[ExportColumn.Ratings] ?? this[ExportColumn.Comments]) is not null;

    public ExportColumns With(ExportColumn column, int? at)
    {
        // A column says one thing only.
        var others = At.Where(c => c.Key != column && c.Value != at).ToDictionary();
        if (at is { } chosen)
            others[column] = chosen;
        return this with { At = others };
    }

    /// <summary>What the names of the columns tell, under the first of the top rows that names any two.</summary>
    public static ExportColumns Guess(TableFile table)
    {
        const int topRows = 10;
        var guesses = table.Rows.Take(topRows).Select((row, at) => new ExportColumns(at, Named(row))).ToList();
        return guesses.Find(g => g.At.Count > 1) ?? new(0, new Dictionary<ExportColumn, int>());
    }

    private static Dictionary<ExportColumn, int> Named(TableRow row)
    {
        var heads = row.Cells.Select(c => Folded.Of(c.Text)).ToList();
        var found = new Dictionary<ExportColumn, int>();
        // A name as it stands before one that only holds it: "Điểm" is not "Điểm đánh giá".
        foreach (var exactly in (bool[])[true, false])
        {
            foreach (var (column, names) in Known.Where(k => !found.ContainsKey(k.Column)))
            {
                var fitting = Enumerable.Range(0, heads.Count).Where(at => !found.ContainsValue(at) && names.Any(name => exactly ? heads[at] == name : Holds(heads[at], name)));
                if (fitting.Any())
                    found[column] = fitting.First();
            }
        }
        return found;
    }

    // Short names stand within too many others.
    private static bool Holds(string head, string name) => name.Contains(' ', StringComparison.Ordinal) && head.Contains(name, StringComparison.Ordinal);
}
