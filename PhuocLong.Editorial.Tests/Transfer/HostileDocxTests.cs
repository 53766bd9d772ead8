using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Transfer;
using static PhuocLong.Editorial.Tests.Transfer.DocxFile;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>A file may be anything. The server stays up, spends little, and says one sentence.</summary>
public class HostileDocxTests
{
    [Fact]
    public void A_part_that_inflates_without_end_is_refused_while_it_is_counted() =>
        Assert.Equal(Words.RefusedInflated, Refused(Bomb().Stream(), reading: Unhurried));

    [Fact]
    public void Reading_that_takes_too_long_is_given_up()
    {
        var hurried = new FileReading(new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(3) }, NullLogger<FileReading>.Instance);
        Assert.Equal(Words.RefusedComplex, Refused(Bomb().Stream(), reading: hurried));
    }

    [Fact]
    public void One_endless_tag_is_refused() =>
        Assert.Equal(Words.RefusedComplex, Refused(Of($"<w:p w:rsid=\"{new string('a', 3_000_000)}\"/>").Stream()));

    [Fact]
    public void A_text_longer_than_any_article_is_refused() =>
        Assert.Contains("500.000", Refused(Of(string.Concat(Enumerable.Repeat(P(new string('a', 1_000)), 600))).Stream()), StringComparison.Ordinal);

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")]
    [InlineData("<w:p><m:oMath><m:r>", "</m:r></m:oMath></w:p>")]
    [InlineData("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>")]
    public void Twenty_thousand_levels_are_refused(string open, string close) =>
        Assert.Equal(Words.RefusedComplex, Refused(Of(string.Concat(Enumerable.Repeat(open, 20_000)) + string.Concat(Enumerable.Repeat(close, 20_000))).Stream()));

    [Fact]
    public void As_many_levels_as_are_allowed_are_read()
    {
        var text = Read.Text(Of(P("Mở."), string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 40)) + P("Đáy.") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 40))));
        Assert.Equal("Mở.\nĐáy.", Read.Body(text));
    }

    [Fact]
    public void Twenty_thousand_paragraphs_are_the_limit() =>
        Assert.Equal(Words.RefusedComplex, Refused(Of(string.Concat(Enumerable.Repeat("<w:p/>", 30_000))).Stream()));

    [Fact]
    public void Names_without_end_are_refused() =>
        Assert.Equal(Words.RefusedComplex, Refused(Of(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<w:x{i}/>"))).Stream()));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">")]
    public void Document_types_are_refused(string type) =>
        Assert.Equal(Words.RefusedBroken, Refused(Of(P("x")).Add("word/document.xml",
            $"<?xml version=\"1.0\"?>{type}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>").Stream()));

    [Fact]
    public void A_hundred_thousand_entries_are_refused_before_they_are_listed()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 100_000; i++)
                zip.CreateEntry($"word/{i}.xml", CompressionLevel.NoCompression);
        }
        Assert.Equal(Words.RefusedEntries, Refused(file));
    }

    [Fact]
    public void A_directory_that_lies_about_its_length_is_counted()
    {
        var file = Of(P("Chữ.")).Stream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var i = 0; i < 300; i++)
                zip.CreateEntry($"word/{i}.xml");
        }
        var bytes = file.ToArray();
        var end = bytes.AsSpan().LastIndexOf("PK\x05\x06"u8);
        bytes[end + 8] = bytes[end + 10] = 4;
        bytes[end + 9] = bytes[end + 11] = 0;
        Assert.Equal(Words.RefusedEntries, Refused(new MemoryStream(bytes)));
    }

    [Theory]
    [InlineData(22)]
    [InlineData(24)]
    public void Sizes_in_headers_are_not_believed(int field)
    {
        // The uncompressed size of every entry, in the directory, becomes one.
        var bytes = Of(string.Concat(Enumerable.Repeat(P("Một đoạn."), 200))).Stream().ToArray();
        for (var at = 0; (at = bytes.AsSpan(at).IndexOf("PK\x01\x02"u8) is var next and >= 0 ? at + next : -1) >= 0; at += 4)
            new byte[] { 1, 0, 0, 0 }.CopyTo(bytes, at + field);
        var read = Read.Reading.Read(new MemoryStream(bytes), "bai.docx", TestContext.Current.CancellationToken);
        Assert.True(read.Succeeded || read.Refusal == Words.RefusedBroken, read.Refusal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(600)]
    public void A_truncated_file_is_broken(int length) =>
        Assert.Equal(Words.RefusedBroken, Refused(new MemoryStream(Of(P("Chữ.")).Stream().ToArray()[..length])));

    [Theory]
    [InlineData("PK nhưng không phải zip")]
    [InlineData("không phải gì cả")]
    public void What_only_calls_itself_docx_is_broken(string content) => Assert.Equal(Words.RefusedBroken, Refused(new MemoryStream(Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void Xml_that_ends_too_soon_is_broken() =>
        Assert.Equal(Words.RefusedBroken, Refused(Of(P("x")).Add("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>").Stream()));

    [Fact]
    public void Styles_based_on_each_other_end()
    {
        var text = Read.Text(Of(P("Chữ.", "<w:pStyle w:val=\"A\"/>"), P("Hết.")).Styles(
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/><w:rPr><w:i/></w:rPr></w:style>"));
        Assert.Contains("/Chữ./", Read.Everything(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbering_that_points_in_a_circle_ends()
    {
        var text = Read.Text(Of(P("Mở."), P("Chữ.", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")).Numbering(
            "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"S\"/><w:styleLink w:val=\"T\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"T\"/><w:styleLink w:val=\"S\"/></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"));
        Assert.Equal("Mở.\nChữ.", Read.Body(text));
    }

    [Fact]
    public void Numbers_beyond_sense_are_read_as_far_as_they_make_sense()
    {
        var text = Read.Text(Of(P("Mở."), "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>" + P("Ô") + "</w:tc></w:tr></w:tbl>"
            + P("Sâu", "<w:numPr><w:ilvl w:val=\"99999\"/><w:numId w:val=\"99\"/></w:numPr><w:outlineLvl w:val=\"-5\"/>")));
        Assert.Equal("Mở.\nc63:Ô\nSâu", Read.Body(text));
    }

    [Theory]
    [InlineData("doi-cu.doc", nameof(Words.RefusedDoc))]
    [InlineData("van-ban.rtf", nameof(Words.RefusedRtf))]
    [InlineData("van-ban.odt", nameof(Words.RefusedOdt))]
    public void Other_formats_are_told_what_to_do(string file, string sentence)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Transfer", "Files", file));
        Assert.Equal(typeof(Words).GetProperty(sentence)!.GetValue(null), Refused(stream, file));
    }

    [Fact]
    public void A_document_with_a_password_is_told_apart_from_an_old_one()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];
        Assert.Equal(Words.RefusedPassword, Refused(new MemoryStream(file)));
    }

    [Theory]
    [InlineData("%PDF-1.7", "a.pdf", nameof(Words.RefusedPdf))]
    [InlineData("", "a.docx", nameof(Words.RefusedEmpty))]
    [InlineData("a\0\0b chạy được", "a.exe", nameof(Words.RefusedUnknown))]
    public void Whatever_else_comes_gets_its_sentence(string content, string name, string sentence) =>
        Assert.Equal(typeof(Words).GetProperty(sentence)!.GetValue(null), Refused(new MemoryStream(Encoding.UTF8.GetBytes(content)), name));

    /// <summary>Sixty megabytes in sixty kilobytes.</summary>
    private static DocxFile Bomb() => Of(P("x")).Styles(string.Concat(Enumerable.Repeat($"<w:x w:val=\"{new string('a', 100_000)}\"/>", 600)));

    /// <summary>Its clock stands still: what ends the reading is what it counted, however busy the machine.</summary>
    private static FileReading Unhurried { get; } = new(new FakeTimeProvider(), NullLogger<FileReading>.Instance);

    private static string Refused(Stream file, string name = "bai.docx", FileReading? reading = null)
    {
        file.Position = 0;
        return Costs.Within(() => Read.Refusal(file, name, reading));
    }
}
