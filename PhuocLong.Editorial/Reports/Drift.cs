using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reports;

/// <summary>A figure that is another now than when it was signed.</summary>
/// <param name="Then">As it was signed; a dash for what was not there.</param>
public sealed record Drift(string Label, string Then, string Now)
{
    /// <summary>Every figure and cell that differs, in the signed paper's order, then what is new.</summary>
    internal static IReadOnlyList<Drift> Between(ReviewPaper signed, ReviewPaper now)
    {
        var (then, later) = (Cells(signed), Cells(now));
        return [.. then.Keys.Concat(later.Keys.Where(key => !then.ContainsKey(key)))
            .Select(key => (Label: (later.TryGetValue(key, out var new_) ? new_ : then[key]).Label, Then: then.GetValueOrDefault(key).Shown, Now: later.GetValueOrDefault(key).Shown))
            .Where(c => c.Then != c.Now && (c.Then, c.Now) is not ((null, FigureText.Unknown) or (FigureText.Unknown, null)))
            .Select(c => new Drift(c.Label, c.Then ?? FigureText.Unknown, c.Now ?? FigureText.Unknown))];
    }

    private static Dictionary<string, (string Label, string Shown)> Cells(ReviewPaper paper)
    {
        var cells = new Dictionary<string, (string, string)>();
        // A figure that a table shows too is told once, by its own name.
        foreach (var figure in paper.Figures.Where(f => !f.Key.Contains('.', StringComparison.Ordinal)))
            cells[figure.Key] = (figure.Label, figure.Shown);
        foreach (var table in paper.Tables)
        {
            foreach (var row in table.Rows.Where(r => !r.IsTotal))
            {
                for (var at = 0; at < table.Columns.Count; at++)
                    cells[$"{row.Key}/{table.Columns[at].Name}"] = (Words.DriftCell.With(table.Title, row.Name, table.Columns[at].Name), FigureText.Of(row.Values[at], table.Columns[at].Kind));
            }
        }
        return cells;
    }
}
