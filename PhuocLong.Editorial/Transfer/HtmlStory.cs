using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Makes pieces of a page's tokens. It keeps the open elements it knows by name, at most a few hundred deep, and counts
/// on nothing being closed properly.
/// </summary>
internal sealed partial class HtmlStory(Findings findings, ReadingBudget budget)
{
    private const int Deepest = 256;

    private readonly List<Open> open = [];
    private readonly Stack<GridBeingRead> grids = new();
    private readonly List<Piece> outside = [];
    private InlineWriter words = new(findings);
    private ListPlace? entry;
    private bool inHead, inTitle;
    private int lists;

    public string? PageTitle { get; private set; }

    private sealed record Open(string Tag, DraftMarks Marks, string? Href, LegacyFont Font, bool Hidden)
    {
        public string ListKey { get; init; } = "";

        public int Number { get; set; }
    }

    private sealed class GridBeingRead
    {
        public List<GridRow> Rows { get; } = [];

        public List<GridCell> Row { get; set; } = [];

        public bool RowIsHeader { get; set; }

        public GridCell? Cell { get; set; }
    }

    private Open Top => open.Count > 0 ? open[^1] : new("", DraftMarks.None, null, LegacyFont.None, false);

    private List<Piece> Into => grids.TryPeek(out var grid) && grid.Cell is { } cell ? cell.Pieces : outside;

    public void Take(HtmlToken token)
    {
        if (token.IsText)
            Write(token.Text);
        else if (token.Closes)
            Close(token.Tag);
        else
            Begin(token);
    }

    public List<Piece> Finish()
    {
        FinishLine();
        while (grids.Count > 0)
            FinishGrid();
        return outside;
    }

    private void Write(string text)
    {
        if (inTitle)
            PageTitle = (PageTitle + text).Trim();
        if (inHead || inTitle || text.Length == 0)
            return;
        if (Top.Hidden)
        {
            if (!string.IsNullOrWhiteSpace(text))
                findings.Add(Finding.Hidden);
            return;
        }
        budget.Characters(text.Length);
        words.Add(text, Top.Marks, Top.Href, Top.Font);
    }

    private void Begin(HtmlToken token)
    {
        switch (token.Tag)
        {
            case "head":
                inHead = true;
                return;
            case "title":
                inTitle = true;
                return;
            case "body":
                inHead = false;
                return;
            case "br":
                words.Break();
                return;
            case "hr":
                FinishLine();
                Add(new Rule());
                return;
            case "img":
                findings.Add(Finding.OutsidePicture);
                return;
            case "meta" or "link" or "input" or "base" or "col" or "source" or "wbr":
                return;
        }
        if (IsBlock(token.Tag))
        {
            // Pages leave out ends, of heads too.
            inHead = false;
            FinishLine();
            EndImplied(token.Tag);
        }
        BeginGrid(token);
        if (token.Tag == "li")
            BeginEntry();
        if (open.Count < Deepest)
            open.Add(Inside(token));
    }

    private Open Inside(HtmlToken token)
    {
        var style = token["style"];
        var (marks, font) = (Top.Marks, Top.Font);
        if (token.Tag is "b" or "strong" || Bold(style) is true)
            marks |= DraftMarks.Bold;
        if (Bold(style) is false)
            marks &= ~DraftMarks.Bold;
        if (token.Tag is "i" or "em" or "cite" || style.Contains("font-style:italic", StringComparison.OrdinalIgnoreCase))
            marks |= DraftMarks.Italic;
        if (token.Tag == "u" || style.Contains("text-decoration:underline", StringComparison.OrdinalIgnoreCase))
            marks |= DraftMarks.Underline;
        var named = token["face"].Length > 0 ? token["face"] : FontIn(style);
        if (named is { Length: > 0 })
            font = LegacyFonts.Of(named.Split(',')[0].Trim(' ', '"', '\''));
        var href = token.Tag == "a" && token["href"] is { Length: > 0 } address && address[0] != '#' ? SafeAddress(address) : Top.Href;
        var hidden = Top.Hidden || token.Attributes.ContainsKey("hidden") || Hides(style) || token.Tag == "del";
        if (token.Tag is "del" && !Top.Hidden)
            findings.Add(Finding.Deleted);
        return new(token.Tag, marks, href, font, hidden) { ListKey = token.Tag is "ul" or "ol" ? $"html{++lists}" : "" };
    }

    private string? SafeAddress(string address)
    {
        var safe = Addresses.Safe(address);
        if (safe is null)
            findings.Add(Finding.UnsafeLink);
        return safe;
    }

    private void Close(string tag)
    {
        if (tag is "head")
            inHead = false;
        if (tag is "title")
            inTitle = false;
        if (tag == "br")
            words.Break();
        if (IsBlock(tag))
            FinishLine();
        // Only back to what really is open: a stray end closes nothing.
        var from = open.FindLastIndex(o => o.Tag == tag);
        if (from >= 0)
            open.RemoveRange(from, open.Count - from);
        if (tag == "li")
            entry = null;
        EndGrid(tag);
    }

    /// <summary>A paragraph ends where another block begins, a cell or row where the next one does.</summary>
    private void EndImplied(string tag)
    {
        var from = tag switch
        {
            "td" or "th" => open.FindLastIndex(o => o.Tag is "td" or "th"),
            "tr" => open.FindLastIndex(o => o.Tag == "tr"),
            "dt" or "dd" => open.FindLastIndex(o => o.Tag is "dt" or "dd"),
            _ => open.FindLastIndex(o => o.Tag == "p"),
        };
        if (from > open.FindLastIndex(o => o.Tag is "table" or "ul" or "ol" or "blockquote"))
            open.RemoveRange(from, open.Count - from);
    }

    private void BeginEntry()
    {
        var within = open.Where(o => o.ListKey.Length > 0).ToList();
        if (within.Count == 0)
            return;
        var list = within[^1];
        // An open entry of the same list ends here, as pages leave out its end.
        var last = open.FindLastIndex(o => o.Tag == "li");
        if (last > open.IndexOf(list))
            open.RemoveRange(last, open.Count - last);
        list.Number++;
        entry = new(list.ListKey, list.Tag == "ol", null, within.Count - 1, list.Number);
    }

    private void FinishLine()
    {
        var content = words.Finish();
        words = new(findings);
        if (content.Count == 0)
            return;
        var (role, level) = (LineRole.Plain, 0);
        foreach (var around in open)
        {
            if (around.Tag is ['h', >= '1' and <= '6' and var rank])
                (role, level) = (LineRole.Heading, rank - '0');
            else if (around.Tag == "blockquote")
                role = LineRole.Quote;
            else if (around.Tag is "figcaption" or "caption")
                role = LineRole.Caption;
        }
        Add(new Line(role, level, content, role == LineRole.Heading ? null : entry));
        // Only the first line of an entry carries its number.
        entry = null;
    }

    private void Add(Piece piece)
    {
        budget.Piece();
        Into.Add(piece);
    }
}
