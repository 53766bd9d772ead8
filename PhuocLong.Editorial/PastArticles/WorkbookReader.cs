using System.Globalization;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// Rows of the first sheet that is shown, part by part as streams; no model of the workbook is built. Of a formula, only the value
/// that its program left beside it is read.
/// </summary>
internal static class WorkbookReader
{
    private const string Main = "xl/workbook.xml";
    private const int DaysTo1904 = 1_462;

    public static List<PastRow> Read(Stream file, ReadingBudget budget)
    {
        using var package = new DocxPackage(file, budget);
        var main = package.LinksOf("").Values.FirstOrDefault(l => l.Kind == "officeDocument" && !l.Outside).Target ?? Main;
        if (!package.Has(main) || !main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableTableException(Words.RefusedNoWorkbook);
        var links = package.LinksOf(main);
        var (sheet, from1904) = Sheet(package, main, links);
        var styles = WorkbookStyles.Read(package, PathOf("styles", "xl/styles.xml"));
        var shared = SharedTexts(package, PathOf("sharedStrings", "xl/sharedStrings.xml"));
        using var xml = package.Read(sheet) ?? throw new UnreadableTableException(Words.RefusedBroken);
        var rows = new List<PastRow>();
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name != "sheetData")
                continue;
            for (var data = xml.Enter(); xml.Next(data);)
                Add(rows, Row(xml, rows.Count == 0 ? 1 : rows[^1].Number + 1, shared, styles, from1904));
        }
        return rows;

        string PathOf(string kind, string usual) => links.Values.FirstOrDefault(l => l.Kind == kind && !l.Outside).Target ?? usual;
    }

    private static void Add(List<PastRow> rows, PastRow row)
    {
        if (row.IsEmpty)
            return;
        if (rows.Count > PastTable.MostRows)
            throw new UnreadableTableException(Words.RefusedTooManyRows.With(PastTable.MostRows));
        rows.Add(row);
    }

    private static (string Path, bool From1904) Sheet(DocxPackage package, string main, IReadOnlyDictionary<string, PartLink> links)
    {
        using var xml = package.Read(main)!;
        var (found, from1904) = ((string?)null, false);
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "workbookPr")
                from1904 = xml.Attribute("date1904") is "1" or "true";
            if (xml.Name != "sheets")
                continue;
            for (var sheets = xml.Enter(); xml.Next(sheets);)
            {
                if (found is null && xml.Attribute("state") is null or "visible" && xml.Relationship("id") is { } id && links.TryGetValue(id, out var link) && link.Kind == "worksheet")
                    found = link.Target;
            }
        }
        return (found ?? throw new UnreadableTableException(Words.RefusedNoRows), from1904);
    }

    private static List<string> SharedTexts(DocxPackage package, string path)
    {
        var texts = new List<string>();
        using var xml = package.Read(path);
        for (var root = xml?.Enter() ?? -1; root >= 0 && xml!.Next(root);)
            texts.Add(PastCell.Of(Rich(xml)));
        return texts;
    }

    /// <summary>Text in runs; how it is to be read aloud, as some Asian files say, is no part of it.</summary>
    private static string Rich(PartReader xml)
    {
        var text = "";
        for (var item = xml.Enter(); xml.Next(item);)
        {
            if (xml.Name == "t")
                text += xml.Text();
            else if (xml.Name == "r")
                text += Rich(xml);
        }
        return text;
    }

    private static PastRow Row(PartReader xml, int next, List<string> shared, WorkbookStyles styles, bool from1904)
    {
        var number = xml.Number("r") ?? next;
        var cells = new List<string>();
        for (var row = xml.Enter(); xml.Next(row);)
        {
            var column = ColumnOf(xml.Attribute("r")) ?? cells.Count;
            var text = Cell(xml, shared, styles, from1904);
            if (column >= PastTable.MostColumns || text.Length == 0)
                continue;
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = text;
        }
        return new(number, [.. cells]);
    }

    private static string Cell(PartReader xml, List<string> shared, WorkbookStyles styles, bool from1904)
    {
        var (type, isDay, value) = (xml.Attribute("t"), styles.IsDay(xml.Number("s")), "");
        for (var cell = xml.Enter(); xml.Next(cell);)
        {
            if (xml.Name == "v")
                value = xml.Text();
            else if (xml.Name == "is")
                value = Rich(xml);
        }
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "",
            "e" => "",
            null or "n" when isDay && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 0 and < 2_000_000 =>
                NewsroomTime.Local(PastDate.FromSerial(serial + (from1904 ? DaysTo1904 : 0))).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            _ => PastCell.Of(value),
        };
    }

    /// <summary>"AB12" stands in the 28th column; counted from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (column * 26) + c - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}
