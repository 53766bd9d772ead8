using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Reads a Word document part by part as a stream. No object model of it is ever built: a small file can describe a
/// document that would fill the memory or, nested deeply enough, end the process.
/// </summary>
internal static class DocxReader
{
    private const string Main = "word/document.xml";

    public static FileText Read(Stream file, Findings findings, ReadingBudget budget)
    {
        using var package = new DocxPackage(file, budget);
        if (MainPart(package) is not { } main)
            throw new UnreadableFileException(FileKinds.RefusalOfZip(package.Has));
        var links = package.LinksOf(main);
        var document = new DocxDocument(
            Part(package, links, "styles", xml => new DocxStyles(xml)),
            Part(package, links, "numbering", xml => new DocxNumbering(xml)),
            findings, budget)
        { Links = links };
        if (links.Values.Any(l => l.Kind is "header" or "footer"))
            findings.Add(Finding.HeaderOrFooter);
        if (links.Values.Any(l => l.Kind == "vbaProject"))
            findings.Add(Finding.Macro);

        var pieces = ReadBody(package, main, document);
        return new(pieces, null) { Notes = [.. ReadNotes(package, links, document)] };
    }

    /// <summary>Opens a picture of a document that was read before; null when it is not there.</summary>
    public static MemoryStream? Picture(Stream file, string name, ReadingBudget budget)
    {
        using var package = new DocxPackage(file, budget);
        using var part = package.Open(name);
        if (part is null)
            return null;
        var picture = new MemoryStream();
        part.CopyTo(picture);
        picture.Position = 0;
        return picture;
    }

    private static string? MainPart(DocxPackage package)
    {
        foreach (var link in package.LinksOf("").Values)
        {
            if (link is { Kind: "officeDocument", Outside: false } && link.Target.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && package.Has(link.Target))
                return link.Target;
        }
        return package.Has(Main) ? Main : null;
    }

    private static T Part<T>(DocxPackage package, IReadOnlyDictionary<string, PartLink> links, string kind, Func<PartReader?, T> read)
    {
        var path = links.Values.FirstOrDefault(l => l.Kind == kind && !l.Outside).Target ?? $"word/{kind}.xml";
        using var xml = package.Read(path);
        return read(xml);
    }

    private static List<Piece> ReadBody(DocxPackage package, string main, DocxDocument document)
    {
        using var xml = package.Read(main)!;
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "body")
                return new DocxStory(document, xml).Read();
        }
        return [];
    }

    /// <summary>The notes that the text refers to, in the order of their numbers, under a heading of their own.</summary>
    private static IEnumerable<Piece> ReadNotes(DocxPackage package, IReadOnlyDictionary<string, PartLink> links, DocxDocument document)
    {
        var notes = new SortedDictionary<int, List<Piece>>();
        foreach (var kind in (string[])["footnote", "endnote"])
        {
            var path = links.Values.FirstOrDefault(l => l.Kind == kind + "s" && !l.Outside).Target;
            if (path is null || document.Notes.Keys.All(note => note.Kind != kind))
                continue;
            document.Links = package.LinksOf(path);
            using var xml = package.Read(path);
            for (var root = xml?.Enter() ?? -1; root >= 0 && xml!.Next(root);)
            {
                if (document.Notes.TryGetValue((kind, xml.Attribute("id") ?? ""), out var number) && !notes.ContainsKey(number))
                    notes[number] = new DocxStory(document, xml).Read();
            }
        }
        if (notes.Count == 0)
            return [];
        return notes.SelectMany(note => Numbered(note.Key, note.Value)).Prepend(new Line(LineRole.Heading, 1, [new DraftText(Words.NotesHeading)]));
    }

    private static IEnumerable<Piece> Numbered(int number, List<Piece> note)
    {
        var first = note.FindIndex(piece => piece is Line);
        if (first < 0)
            note.Insert(first = 0, new Line(LineRole.Plain, 0, []));
        note[first] = (Line)note[first] with { Content = Inlines.After($"[{number}] ", ((Line)note[first]).Content) };
        return note.Select(piece => piece is Line line ? line with { Role = LineRole.Plain, List = null } : piece);
    }
}

/// <summary>What a reader made of a file, before it is arranged into an article.</summary>
internal sealed record FileText(IReadOnlyList<Piece> Pieces, string? NamedTitle)
{
    /// <summary>What stands after everything, under a heading of its own that is no title.</summary>
    public IReadOnlyList<Piece> Notes { get; init; } = [];
}
