using System.Text;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Plain text: one paragraph a line, unless the lines were broken to fit a page.</summary>
internal static class PlainTextFile
{
    private const int ShortestFullLine = 50, LongestFullLine = 120;

    public static FileText Read(Stream file, Findings findings, ReadingBudget budget)
    {
        var (text, before) = TextEncodings.Decode(file, findings);
        budget.Characters(text.Length);
        var lines = Lines(text);
        // Converting keeps the lines, so each has its counterpart in what stood there before.
        var old = before is null ? null : Lines(before);
        var groups = IsWrapped(lines) ? Groups(lines) : [.. Enumerable.Range(0, lines.Length).Select(i => new List<int> { i })];
        var pieces = new List<Piece>();
        foreach (var group in groups)
        {
            var words = new InlineWriter(findings);
            words.Add(string.Join(' ', group.Select(i => lines[i])));
            var content = words.Finish();
            if (content.Count == 0)
                continue;
            budget.Piece();
            if (old is not null && content[0] is DraftText only && string.Join(' ', group.Select(i => old[i])).Trim() is var stood && stood != only.Text)
                content = [only with { Before = stood }];
            pieces.Add(new Line(LineRole.Plain, 0, content));
        }
        return new(pieces, null);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', '\f');

    /// <summary>Blank lines between paragraphs, and inside them lines that end where the page did.</summary>
    private static bool IsWrapped(string[] lines)
    {
        var inner = Enumerable.Range(0, lines.Length - 1)
            .Where(i => lines[i].Trim().Length > 0 && lines[i + 1].Trim().Length > 0)
            .Select(i => lines[i].TrimEnd().Length)
            .ToList();
        return inner.Count > 1 && inner.Average() >= ShortestFullLine && lines.Max(l => l.Length) <= LongestFullLine
            && lines.Any(l => l.Trim().Length == 0);
    }

    private static List<List<int>> Groups(string[] lines)
    {
        var groups = new List<List<int>> { new() };
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0)
                groups.Add([]);
            else
                groups[^1].Add(i);
        }
        return groups;
    }
}
