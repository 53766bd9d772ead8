using System.IO.Compression;
using System.Text;

namespace PhuocLong.Editorial.Tests.PastArticles;

/// <summary>A workbook made of raw parts, so that a test says exactly what stands in it.</summary>
internal sealed class XlsxFile(string sheet)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> parts = new()
    {
        ["_rels/.rels"] = Relations(("rId1", "officeDocument", "xl/workbook.xml")),
        ["xl/_rels/workbook.xml.rels"] = Relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml")),
        ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets><sheet name=\"Bài\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ["xl/worksheets/sheet1.xml"] = $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet}</sheetData></worksheet>",
        ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd/mm/yyyy\\ hh:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
        ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\"><si><t>Tiêu đề</t></si><si><t>Ngày đăng</t></si><si><r><t xml:space=\"preserve\">Khai mạc </t></r><r><t>hội xuân</t></r><rPh><t>khong doc</t></rPh></si></sst>",
    };

    public XlsxFile With(string path, string xml)
    {
        parts[path] = xml;
        return this;
    }

    public XlsxFile Without(string path)
    {
        parts.Remove(path);
        return this;
    }

    public MemoryStream Stream()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        bytes.Position = 0;
        return bytes;
    }

    private static string Relations(params (string Id, string Kind, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select(l => $"<Relationship Id=\"{l.Id}\" Type=\"{Links}/{l.Kind}\" Target=\"{l.Target}\"/>")) + "</Relationships>";
}
