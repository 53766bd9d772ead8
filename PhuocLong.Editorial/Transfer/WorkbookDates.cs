using System.Buffers;
using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A workbook keeps days as numbers; only the way a cell is shown tells them from other numbers.</summary>
internal static partial class WorkbookDates
{
    private static readonly SearchValues<char> signs = SearchValues.Create("dmyhDMYH");

    /// <summary>The cell formats that show a day or a time.</summary>
    public static HashSet<int> Of(DocxPackage package, string path)
    {
        var (own, formats) = (new Dictionary<int, bool>(), new HashSet<int>());
        using var xml = package.Read(path);
        if (xml is null)
            return formats;
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "numFmts")
            {
                for (var list = xml.Enter(); xml.Next(list);)
                    own[xml.Number("numFmtId") ?? 0] = ShowsDays(xml.Attribute("formatCode") ?? "");
            }
            else if (xml.Name == "cellXfs")
            {
                var at = 0;
                for (var list = xml.Enter(); xml.Next(list); at++)
                {
                    var format = xml.Number("numFmtId") ?? 0;
                    if (own.TryGetValue(format, out var days) ? days : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58))
                        formats.Add(at);
                }
            }
        }
        return formats;
    }

    /// <summary>The moment a number stands for; null where it stands for none.</summary>
    public static DateTime? Moment(double number, bool from1904)
    {
        // Between 1900 and 9999, past the day that old programs thought there was.
        if (number is < 61 or > 2_958_465)
            return null;
        var moment = DateTime.FromOADate(from1904 ? number + 1462 : number);
        // Five past two is 14:04:59.999 in a fraction of a day.
        return new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
    }

    // Signs in quotes, in brackets or after a stroke are shown as they are.
    private static bool ShowsDays(string code) => Shown().Replace(code, "").AsSpan().IndexOfAny(signs) >= 0;

    [GeneratedRegex("""("[^"]*"|\[[^\]]*\]|\\.|_.)""", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();
}
