using System.Text;
using static PhuocLong.Editorial.Tests.Transfer.DocxFile;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>The largest files that are still taken in cost no more than those that are refused.</summary>
public sealed class LargeFileTests
{
    private const string Sentence = "Bà con trong xã cùng nhau dọn đường. ";

    [Fact]
    public void A_document_of_nearly_as_many_letters_as_are_allowed() =>
        Read(Of(string.Concat(Enumerable.Repeat(P(string.Concat(Enumerable.Repeat(Sentence, 10))), 1_300))).Stream(), "dai.docx", 1_300);

    [Fact]
    public void A_document_of_nearly_as_many_pieces_as_are_allowed() =>
        Read(Of(string.Concat(Enumerable.Repeat(P("Một đoạn ngắn."), 9_000))).Stream(), "nhieu.docx", 9_000);

    [Fact]
    public void A_document_that_changes_its_look_with_every_letter() =>
        Read(Of(string.Concat(Enumerable.Repeat($"<w:p>{string.Concat(Enumerable.Repeat("<w:r><w:rPr><w:b/><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r>", 100))}</w:p>", 800))).Stream(), "vun.docx", 800);

    [Fact]
    public void One_table_of_six_thousand_cells() =>
        Read(Of(P("Mở."), $"<w:tbl>{string.Concat(Enumerable.Repeat($"<w:tr>{string.Concat(Enumerable.Repeat($"<w:tc>{P("ô")}</w:tc>", 20))}</w:tr>", 300))}</w:tbl>").Stream(), "bang.docx", 1);

    [Fact]
    public void A_page_of_nearly_four_megabytes_of_markup() =>
        Read(Bytes("<h1>Tít</h1>" + string.Concat(Enumerable.Repeat($"<p style='mso-x:1'><span class=MsoNormal style='font-family:Arial;font-size:14.0pt;{new string('x', 250)}'><b><i>{Sentence}</i></b></span></p>", 9_000))), "trang.html", 9_000);

    [Fact]
    public void A_page_that_is_one_table() =>
        Read(Bytes("<h1>Tít</h1><p>a</p><table>" + string.Concat(Enumerable.Repeat("<tr><td>ô<td>ô<td>ô", 3_000)) + "</table>"), "bang.html", 1);

    [Fact]
    public void A_text_of_nearly_half_a_million_letters() =>
        Read(Bytes(string.Concat(Enumerable.Repeat(Sentence + "\n\n", 12_500))), "dai.txt", 10_000);

    private static MemoryStream Bytes(string content) => new(Encoding.UTF8.GetBytes(content));

    private static void Read(Stream file, string name, int blocks)
    {
        file.Position = 0;
        var text = Costs.Within(() => Transfer.Read.Text(file, name));
        Assert.True(text.Body.Count >= blocks - 5, $"{text.Body.Count} blocks were read.");
    }
}
