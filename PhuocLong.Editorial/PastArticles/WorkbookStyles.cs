using System.Text.RegularExpressions;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>Which of a workbook's cell formats show a number as a day: nothing else tells a day from a number.</summary>
internal sealed partial class WorkbookStyles
{
    private readonly List<bool> days = [];

    public bool IsDay(int? style) => style is >= 0 and var at && at < days.Count && days[at];

    public static WorkbookStyles Read(DocxPackage package, string path)
    {
        var (styles, own) = (new WorkbookStyles(), new Dictionary<int, string>());
        using var xml = package.Read(path);
        for (var root = xml?.Enter() ?? -1; root >= 0 && xml!.Next(root);)
        {
            if (xml.Name is not ("numFmts" or "cellXfs"))
                continue;
            var list = xml.Name;
            for (var entries = xml.Enter(); xml.Next(entries);)
            {
                var format = xml.Number("numFmtId") ?? 0;
                if (list == "numFmts")
                    own[format] = xml.Attribute("formatCode") ?? "";
                else
                    styles.days.Add(own.TryGetValue(format, out var code) ? ShowsDay(code) : format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58));
            }
        }
        return styles;
    }

    // Signs in quotes, in brackets or after a stroke are shown as they are.
    private static bool ShowsDay(string code) => Shown().Replace(code, "").AsSpan().IndexOfAny("dDyY") >= 0;

    [GeneratedRegex("""("[^"]*"|\[[^\]]*\]|\\.|_.)""", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
