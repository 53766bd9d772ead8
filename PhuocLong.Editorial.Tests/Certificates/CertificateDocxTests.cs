using Bunit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PhuocLong.Editorial.Certificates;

namespace PhuocLong.Editorial.Tests.Certificates;

/// <summary>The Word file, opened again, tells what the page tells.</summary>
public sealed class CertificateDocxTests : BunitContext, IAsyncLifetime
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));

    private static readonly Certificate Plain = new()
    {
        ArticleId = 12,
        Agency = "TRANG THÔNG TIN ĐIỆN TỬ THỊ XÃ PHƯỚC LONG",
        Date = "Ngày 02 tháng 11 năm 2026",
        Subject = "Bài “Sơ kết 6 tháng & phương hướng <2027>”",
        About = [new("Số bài", "12"), new("Tít", "Sơ kết 6 tháng & phương hướng <2027>"), new("Tác giả", "Bài: Nguyễn Thị Ánh Nguyệt")],
        Decisions = [new("02/11/2026 09:00", "Gửi duyệt", "Lan", "", "Bản 1", ""), new("02/11/2026 10:05", "Duyệt (Trưởng Ban)", "Minh", "", "Bản 1", "")],
        Versions = [new("Bản 1", "02/11/2026 09:00", Hash)],
        Agreement = Agreement.Same,
        Verdict = "Bản đang đăng (bản 1) giống hệt bản được duyệt sau cùng.",
        Ledger = [new("Đầu sổ khi in phiếu", $"152:{Hash}, lúc 02/11/2026 11:00"), new("Đầu sổ xuất gần nhất", "Chưa xuất")],
        PrintedBy = "Nguyễn Văn Ước",
    };

    private static readonly Certificate Full = Plain with
    {
        Decisions = [Plain.Decisions[0], new("02/11/2026 09:30", "Trả lại cho tác giả", "Hoà", "Trưởng Ban Phước", "Bản 1", "Thiếu nguồn ảnh.\nSố liệu chưa khớp.\u0001"), Plain.Decisions[1]],
    };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_file_says_what_the_page_says_figure_by_figure(bool full)
    {
        var certificate = full ? Full : Plain;
        using var file = Open(certificate);
        var words = Squeezed(string.Concat(file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText))).Replace("_________", "", StringComparison.Ordinal);
        var sheet = Render<CertificateSheet>(p => p.Add(s => s.Certificate, certificate));
        Assert.Equal(Squeezed(sheet.Find("article").TextContent), words);
        foreach (var figure in certificate.Decisions.SelectMany(d => new[] { d.At, d.By, d.Version }).Append(Hash).Concat(certificate.Ledger.Select(f => f.Value)))
            Assert.Contains(Squeezed(figure), words, StringComparison.Ordinal);
        Assert.Equal(full, words.Contains(Squeezed("Thay mặt"), StringComparison.Ordinal) && words.Contains(Squeezed("Lý do"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_is_a_sound_A4_paper_in_Times_New_Roman()
    {
        using var file = Open(Full);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file, Xunit.TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var main = file.MainDocumentPart!;
        var size = main.Document!.Body!.Descendants<PageSize>().Single();
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.Equal("Times New Roman", main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Single().Ascii!.Value);
        Assert.Empty(main.Document.Body.Descendants<RunFonts>());
        foreach (var table in main.Document.Body.Elements<Table>())
            Assert.Equal(table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count(), table.Elements<TableRow>().First().Elements<TableCell>().Count());
    }

    [Fact]
    public void The_verdict_is_told_by_its_words_and_its_look()
    {
        Assert.NotNull(Render<CertificateSheet>(p => p.Add(s => s.Certificate, Plain)).Find(".verdict.agrees"));
        var differs = Render<CertificateSheet>(p => p.Add(s => s.Certificate, Plain with { Agreement = Agreement.Different, Verdict = "Khác: …" }));
        Assert.Equal("Khác: …", differs.Find(".verdict.differs").TextContent);
    }

    private static WordprocessingDocument Open(Certificate certificate) => WordprocessingDocument.Open(new MemoryStream(CertificateDocx.Of(certificate)), false);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}
