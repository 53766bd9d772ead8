using System.Globalization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>The first visible sheet of a workbook, read from front to back as a stream; formulas give the value they had when it was saved.</summary>
internal sealed class WorkbookTable
{
    private readonly DocxPackage package;
    private readonly ReadingBudget budget;
    private readonly List<string> shared = [];
    private HashSet<int> dates = [];
    private bool from1904;

    private WorkbookTable(DocxPackage package, ReadingBudget budget) => (this.package, this.budget) = (package, budget);

    public static IReadOnlyList<TableRow> Read(Stream file, ReadingBudget budget, int mostRows)
    {
        using var package = new DocxPackage(file, budget);
        return new WorkbookTable(package, budget).Rows(mostRows);
    }

    private List<TableRow> Rows(int mostRows)
    {
        var book = package.LinksOf("").Values.FirstOrDefault(l => l is { Kind: "officeDocument", Outside: false }).Target ?? "xl/workbook.xml";
        var links = package.LinksOf(book);
        var sheet = SheetOf(book, links) ?? throw new UnreadableTableException(Words.TableUnknown);
        foreach (var link in links.Values.Where(l => !l.Outside))
        {
            if (link.Kind == "sharedStrings")
                LoadShared(link.Target);
            if (link.Kind == "styles")
                dates = WorkbookDates.Of(package, link.Target);
        }
        var rows = new List<TableRow>();
        using var xml = package.Read(sheet) ?? throw new UnreadableTableException(Words.TableBroken);
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name != "sheetData")
                continue;
            for (var data = xml.Enter(); xml.Next(data);)
            {
                var line = xml.Number("r") ?? (rows.Count == 0 ? 1 : rows[^1].Line + 1);
                if (Row(xml) is not { Count: > 0 } cells)
                    continue;
                if (rows.Count == mostRows)
                    throw TableFile.TooLong(mostRows);
                rows.Add(new(line, cells));
            }
        }
        return rows;
    }

    private string? SheetOf(string book, IReadOnlyDictionary<string, PartLink> links)
    {
        string? first = null;
        using var xml = package.Read(book) ?? throw new UnreadableTableException(Words.TableUnknown);
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "workbookPr")
                from1904 = xml.Attribute("date1904") is "1" or "true";
            if (xml.Name != "sheets")
                continue;
            for (var sheets = xml.Enter(); xml.Next(sheets);)
            {
                if (first is null && xml.Attribute("state") is null or "visible" && xml.Relationship("id") is { } id && links.TryGetValue(id, out var link) && link is { Kind: "worksheet", Outside: false })
                    first = link.Target;
            }
        }
        return first;
    }

    private void LoadShared(string path)
    {
        using var xml = package.Read(path);
        if (xml is null)
            return;
        for (var root = xml.Enter(); xml.Next(root);)
            shared.Add(Text(xml));
    }

    /// <summary>The words of an entry, in however many runs they are kept.</summary>
    private static string Text(PartReader xml)
    {
        var text = "";
        for (var entry = xml.Enter(); xml.Next(entry);)
        {
            if (xml.Name == "t")
                text += xml.Text();
            else if (xml.Name == "r")
                text += Text(xml);
        }
        return text;
    }

    private List<TableCell> Row(PartReader xml)
    {
        var cells = new List<TableCell>();
        var next = 0;
        for (var row = xml.Enter(); xml.Next(row);)
        {
            budget.Element();
            var at = ColumnOf(xml.Attribute("r")) ?? next;
            next = at + 1;
            var cell = Cell(xml);
            if (at >= TableFile.MostColumns || cell.IsEmpty)
                continue;
            while (cells.Count <= at)
                cells.Add(default);
            cells[at] = cell;
        }
        return cells;
    }

    private TableCell Cell(PartReader xml)
    {
        var (type, style, value) = (xml.Attribute("t"), xml.Number("s"), "");
        for (var cell = xml.Enter(); xml.Next(cell);)
            value = xml.Name switch { "v" => xml.Text(), "is" => Text(xml), _ => value };
        if (type == "s")
            value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "";
        if (type is "s" or "str" or "inlineStr" or "b" || value.Length == 0)
            return new(LinesTable.Tidy(value));
        if (type == "e")
            return default;
        if (type == "d" && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var told))
            return Dated(told);
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new(LinesTable.Tidy(value));
        return style is { } of && dates.Contains(of) && WorkbookDates.Moment((double)number, from1904) is { } moment ? Dated(moment) : new(VietnameseNumber.Of(number), number);
    }

    private static TableCell Dated(DateTime moment) =>
        new(moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture), Moment: moment);

    /// <summary>As 27 for "AB12".</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
            column = (column * 26) + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}
