using System.Text;
using System.Xml;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Walks one XML part from front to back. Nothing is kept but the way down to the current element, no document type is
/// taken, and nothing outside the part is ever asked for.
/// </summary>
internal sealed class PartReader : IDisposable
{
    /// <summary>
    /// Web pages pasted into Word nest ten tables and more, three elements each, and a drawing adds a dozen. The readers
    /// recurse once per element, and so many small frames are a small part of a thread's stack.
    /// </summary>
    private const int DeepestElement = 128;

    private readonly char[] chunk = new char[4096];
    private readonly ReadingBudget budget;
    private readonly XmlReader xml;

    public PartReader(Stream part, ReadingBudget budget)
    {
        this.budget = budget;
        xml = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            // Programs other than Word let control characters through; they are dropped with the text, not the file with them.
            CheckCharacters = false,
            CloseInput = true,
            NameTable = new CappedNames(),
        });
        do
        {
            if (!xml.Read())
                throw new UnreadableFileException(Words.RefusedBroken);
        }
        while (xml.NodeType != XmlNodeType.Element);
    }

    /// <summary>The current element's name, without its prefix.</summary>
    public string Name => xml.LocalName;

    public bool IsMath => xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal);

    public bool NamespaceIsAtom => xml.NamespaceURI == "http://www.w3.org/2005/Atom";

    /// <summary>Where the current element stands, to ask for its children with <see cref="Next"/>.</summary>
    public int Enter() => xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>
    /// Goes to the next child of the element that was entered; false at its end. What was not read of the child before is
    /// passed over.
    /// </summary>
    public bool Next(int parent)
    {
        if (parent < 0)
            return false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                budget.Element();
                if (xml.Depth > DeepestElement)
                    throw new UnreadableFileException(Words.RefusedComplex);
                if (xml.Depth == parent + 1)
                    return true;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == parent)
            {
                return false;
            }
        }
        throw new UnreadableFileException(Words.RefusedBroken);
    }

    /// <summary>An attribute of the element's own vocabulary, or one without any.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);

    public string? Value => Attribute("val");

    /// <summary>An on/off element: present means on unless it says otherwise.</summary>
    public bool IsOn => Value is not ("0" or "false" or "off" or "none");

    public int? Number(string name = "val") =>
        int.TryParse(Attribute(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An attribute by which the element names one of its part's relationships.</summary>
    public string? Relationship(string name) =>
        xml.GetAttribute(name, "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute(name, "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /// <summary>An attribute of Office's own vocabulary on an old drawing.</summary>
    public string? OfficeAttribute(string name) => xml.GetAttribute(name, "urn:schemas-microsoft-com:office:office");

    /// <summary>The element's text. Without <c>xml:space</c> the spaces around it are the file's layout, not the author's.</summary>
    public string Text()
    {
        var keepsSpace = xml.XmlSpace == XmlSpace.Preserve;
        var text = new StringBuilder();
        for (var depth = Enter(); depth >= 0 && xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth);)
        {
            if (xml.NodeType == XmlNodeType.Element)
                budget.Element();
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                Append(text);
        }
        return keepsSpace ? text.ToString() : text.ToString().Trim(' ', '\t', '\r', '\n');
    }

    public void Dispose() => xml.Dispose();

    private void Append(StringBuilder text)
    {
        for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
        {
            budget.Characters(read);
            text.Append(chunk, 0, read);
        }
    }
}
