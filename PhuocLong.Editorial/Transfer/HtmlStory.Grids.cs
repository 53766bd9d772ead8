using System.Globalization;
using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Transfer;

internal sealed partial class HtmlStory
{
    private const int MostColumns = 63, MostRows = 1_000, DeepestGrid = 16;

    private static bool IsBlock(string tag) => tag is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "blockquote"
        or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "caption" or "section" or "article" or "header" or "footer" or "main" or "aside"
        or "nav" or "figure" or "figcaption" or "pre" or "dl" or "dt" or "dd" or "form" or "fieldset" or "center" or "address" or "body" or "html" or "details" or "summary";

    private void BeginGrid(HtmlToken token)
    {
        if (token.Tag == "table" && grids.Count < DeepestGrid)
        {
            grids.Push(new());
        }
        else if (grids.TryPeek(out var grid))
        {
            if (token.Tag == "tr")
                FinishRow(grid);
            else if (token.Tag is "td" or "th" && grid.Row.Count < MostColumns)
                BeginCell(grid, token);
        }
    }

    private static void BeginCell(GridBeingRead grid, HtmlToken token)
    {
        grid.Cell = new GridCell(Span(token["colspan"], MostColumns), []) { Header = token.Tag == "th", Rowspan = Span(token["rowspan"], MostRows) };
        grid.Row.Add(grid.Cell);
    }

    private void EndGrid(string tag)
    {
        if (!grids.TryPeek(out var grid))
            return;
        if (tag is "td" or "th")
            grid.Cell = null;
        else if (tag == "tr")
            FinishRow(grid);
        else if (tag == "table")
            FinishGrid();
    }

    private static void FinishRow(GridBeingRead grid)
    {
        if (grid.Row.Count > 0)
            grid.Rows.Add(new(grid.Row.TrueForAll(c => c.Header), grid.Row));
        grid.Row = [];
        grid.Cell = null;
    }

    private void FinishGrid()
    {
        var grid = grids.Pop();
        FinishRow(grid);
        if (grid.Rows.Count > 0)
            Add(new Grid(grid.Rows));
    }

    private static int Span(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most) : 1;

    private static bool Hides(string style) => style.Length > 0 && Hiding().IsMatch(style);

    private static bool? Bold(string style) => Weight().Match(style) is { Success: true } weight ? weight.Groups[1].Success : null;

    private static string? FontIn(string style) => Font().Match(style) is { Success: true } font ? font.Groups[1].Value : null;

    [GeneratedRegex(@"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", RegexOptions.IgnoreCase)]
    private static partial Regex Hiding();

    /// <summary>Not Word's own "mso-bidi-font-weight", which speaks of other scripts.</summary>
    [GeneratedRegex(@"(?<![\w-])font-weight\s*:\s*(bold|[6-9]00)?", RegexOptions.IgnoreCase)]
    private static partial Regex Weight();

    [GeneratedRegex("""font-family\s*:\s*([^;]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Font();
}
