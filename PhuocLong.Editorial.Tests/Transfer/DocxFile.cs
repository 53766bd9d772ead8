using System.IO.Compression;
using System.Text;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>A Word document made of raw parts, so that a test says exactly what stands in it.</summary>
internal sealed class DocxFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly List<(string Path, byte[] Bytes)> parts = [];
    private readonly List<string> links = [];

    private DocxFile(string body) => Add("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    public static DocxFile Of(params string[] paragraphs) => new(string.Concat(paragraphs));

    /// <summary>A paragraph; text without markup becomes a run of its own.</summary>
    public static string P(string content, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{(content.StartsWith('<') || content.Length == 0 ? content : R(content))}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Font(string name) => $"<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\"/>";

    public static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public static string Image(string id, string alt = "") =>
        $"<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"{alt}\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"{id}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    public DocxFile Add(string path, string xml) => Add(path, Encoding.UTF8.GetBytes(xml));

    public DocxFile Add(string path, byte[] bytes)
    {
        parts.RemoveAll(part => part.Path == path);
        parts.Add((path, bytes));
        return this;
    }

    public DocxFile Styles(string styles) => Part("styles", $"<w:styles {Namespaces}>{styles}</w:styles>");

    public DocxFile Numbering(string numbering) => Part("numbering", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");

    public DocxFile Footnotes(string notes) => Part("footnotes", $"<w:footnotes {Namespaces}>{notes}</w:footnotes>");

    public DocxFile Endnotes(string notes) => Part("endnotes", $"<w:endnotes {Namespaces}>{notes}</w:endnotes>");

    public DocxFile Part(string kind, string xml) => Link(kind, kind, kind + ".xml").Add($"word/{kind}.xml", xml);

    public DocxFile Link(string id, string kind, string target, bool outside = false)
    {
        links.Add($"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"{(outside ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    public MemoryStream Stream()
    {
        const string relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray());
            Write(zip, "_rels/.rels", Encoding.UTF8.GetBytes($"{relationships}<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
            Write(zip, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"{relationships}{string.Concat(links)}</Relationships>"));
            foreach (var (path, bytes) in parts)
                Write(zip, path, bytes);
        }
        file.Position = 0;
        return file;
    }

    private static void Write(ZipArchive zip, string path, byte[] bytes)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(bytes);
    }
}
