using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Guesses which lines are title and lead. A style says it best; else the first heading or bold short line near the top
/// does. The letterhead that official documents carry is none.
/// </summary>
internal static class TitleAndLead
{
    private const int LongestTitle = 250, LongestLead = 700, LinesToSearch = 12, LongestUnmarkedTitle = 160;

    private static readonly string[] Letterhead = ["cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc"];

    /// <summary>The places of title and lead among the pieces; −1 where there is none.</summary>
    public static (int Title, int Lead) Find(IReadOnlyList<Piece> pieces)
    {
        var title = FindTitle(pieces);
        return (title, title < 0 ? -1 : FindLead(pieces, title));
    }

    private static int FindTitle(IReadOnlyList<Piece> pieces)
    {
        var lines = Enumerable.Range(0, pieces.Count).Where(i => pieces[i] is Line { List: null } line && line.Plain.Length > 0 && !IsLetterhead(line)).ToList();
        var top = lines.Take(LinesToSearch).ToList();
        return First(lines, line => line.Role == LineRole.Title)
            ?? First(top, line => line.Role == LineRole.Heading || IsBoldAndShort(line))
            ?? First(lines, line => line.Role == LineRole.Heading)
            ?? (lines.Count > 1 && pieces[lines[0]] is Line first && first.Plain.Length <= LongestUnmarkedTitle && first.Plain[^1] is not ('.' or ':' or ';' or ',') ? lines[0] : -1);

        int? First(List<int> among, Func<Line, bool> fits) => among.Where(i => fits((Line)pieces[i])).Select(i => (int?)i).FirstOrDefault();
    }

    private static int FindLead(IReadOnlyList<Piece> pieces, int title)
    {
        if (title + 1 >= pieces.Count || pieces[title + 1] is not Line { List: null } line || line.Plain.Length > LongestLead)
            return -1;
        return line.Role == LineRole.Subtitle
            || (line.Role == LineRole.Plain && (Inlines.AreAll(line.Content, DraftMarks.Bold) || Inlines.AreAll(line.Content, DraftMarks.Italic)))
            ? title + 1 : -1;
    }

    private static bool IsBoldAndShort(Line line) =>
        line.Role is LineRole.Plain or LineRole.Subtitle && line.Plain.Length <= LongestTitle && Inlines.AreAll(line.Content, DraftMarks.Bold);

    private static bool IsLetterhead(Line line) => Letterhead.Contains(Search.Folded.Of(line.Plain).Trim());
}
