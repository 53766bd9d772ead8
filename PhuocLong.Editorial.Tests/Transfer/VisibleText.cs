using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>
/// What a reader sees of a Word document, in order, taken out in a way that has nothing in common with the room's own
/// reading: a plain walk over the elements that keeps words and leaves out what is deleted, hidden or meant for Word.
/// </summary>
internal sealed class VisibleText
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly ZipArchive package;
    private readonly HashSet<string> hiddenStyles = [];
    private readonly List<(string Part, string Id)> referred = [];

    private VisibleText(ZipArchive package) => this.package = package;

    /// <summary>The body's words, and those of the notes in the order they are referred to.</summary>
    public static (string Body, string Notes) Of(string path)
    {
        using var package = ZipFile.OpenRead(path);
        var reading = new VisibleText(package);
        reading.FindHiddenStyles();
        var body = reading.WordsOf(reading.Load("word/document.xml")!.DocumentElement!);
        var notes = new StringBuilder();
        foreach (var (part, id) in reading.referred.Distinct().ToList())
        {
            foreach (XmlElement note in reading.Load($"word/{part}s.xml")!.DocumentElement!.ChildNodes.OfType<XmlElement>())
            {
                if (note.GetAttribute("id", W) == id)
                    notes.Append(reading.WordsOf(note)).Append('\n');
            }
        }
        return (body, notes.ToString());
    }

    private XmlDocument? Load(string part)
    {
        if (package.GetEntry(part) is not { } entry)
            return null;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var xml = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        xml.Load(reader);
        return xml;
    }

    private void FindHiddenStyles()
    {
        foreach (XmlElement style in Load("word/styles.xml")?.GetElementsByTagName("style", W).OfType<XmlElement>() ?? [])
        {
            if (style.GetElementsByTagName("vanish", W).OfType<XmlElement>().Any(IsOn))
                hiddenStyles.Add(style.GetAttribute("styleId", W));
        }
    }

    private string WordsOf(XmlElement story)
    {
        var words = new StringBuilder();
        Children(story, words, new(), new());
        return words.ToString();
    }

    /// <summary>What hangs on a paragraph is read before its words where it is anchored before them, and else after them.</summary>
    private void Walk(XmlElement element, StringBuilder words, Anchored anchored, Stack<bool> instructions)
    {
        switch (element.LocalName)
        {
            case "del" or "moveFrom" or "pPr" or "rPr" or "sectPr" or "tblPr" or "tcPr" or "trPr" or "Fallback" or "instrText" or "delText" or "rt":
                return;
            case "r" when IsHidden(element):
                Marks(element, instructions);
                return;
            case "t" when element.NamespaceURI == W || element.NamespaceURI.EndsWith("/math", StringComparison.Ordinal):
                if (!instructions.Contains(true))
                    words.Append(element.InnerText);
                return;
            case "noBreakHyphen":
                words.Append('\u2011');
                return;
            case "fldChar":
                Mark(element, instructions);
                return;
            case "footnoteReference" or "endnoteReference":
                referred.Add((element.LocalName.Replace("Reference", "", StringComparison.Ordinal), element.GetAttribute("id", W)));
                return;
            case "txbxContent":
                (words.Length == 0 ? anchored.Before : anchored.After).Append(WordsOf(element));
                return;
            case "p" when element.NamespaceURI == W:
                var own = new StringBuilder();
                var hanging = new Anchored();
                Children(element, own, hanging, instructions);
                words.Append(hanging.Before).Append(own).Append('\n').Append(hanging.After);
                return;
        }
        Children(element, words, anchored, instructions);
    }

    private sealed class Anchored
    {
        public StringBuilder Before { get; } = new();

        public StringBuilder After { get; } = new();
    }

    private void Children(XmlElement element, StringBuilder words, Anchored anchored, Stack<bool> instructions)
    {
        foreach (var child in element.ChildNodes.OfType<XmlElement>())
            Walk(child, words, anchored, instructions);
    }

    private bool IsHidden(XmlElement run)
    {
        var look = run.ChildNodes.OfType<XmlElement>().FirstOrDefault(e => e.LocalName == "rPr");
        if (look?.GetElementsByTagName("vanish", W).OfType<XmlElement>().FirstOrDefault() is { } own)
            return IsOn(own);
        return look?.GetElementsByTagName("rStyle", W).OfType<XmlElement>().Any(s => hiddenStyles.Contains(s.GetAttribute("val", W))) ?? false;
    }

    private static bool IsOn(XmlElement toggle) => toggle.GetAttribute("val", W) is not ("0" or "false" or "off");

    private static void Marks(XmlElement run, Stack<bool> instructions)
    {
        foreach (var mark in run.GetElementsByTagName("fldChar", W).OfType<XmlElement>())
            Mark(mark, instructions);
    }

    // A field is open as an instruction until its separator, and what follows that is what readers see.
    private static void Mark(XmlElement mark, Stack<bool> instructions)
    {
        var kind = mark.GetAttribute("fldCharType", W);
        if (kind == "begin")
            instructions.Push(true);
        else if (instructions.TryPop(out _) && kind == "separate")
            instructions.Push(false);
    }
}
