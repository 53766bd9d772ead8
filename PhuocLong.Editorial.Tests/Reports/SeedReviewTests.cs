using Bunit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Text = DocumentFormat.OpenXml.Wordprocessing;

namespace PhuocLong.Editorial.Tests.Reports;

/// <summary>Fed with the figures of the half-year 2021, the review says what was read out then, and its files say what its page says.</summary>
public sealed class SeedReviewTests(SeedReviewTests.Seed seed) : IClassFixture<SeedReviewTests.Seed>, IAsyncLifetime
{
    private readonly BunitContext page = new();
    private readonly ReportNewsroom reports = seed.Reports;

    /// <summary>One newsroom for all of these: none of them changes anything.</summary>
    public sealed class Seed : IAsyncLifetime
    {
        internal ReportNewsroom Reports { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Reports = await ReportNewsroom.OpenAsync();

        public ValueTask DisposeAsync() => Reports.Newsroom.DisposeAsync();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public async Task The_paragraph_states_every_figure_with_its_divisor_and_what_etc_hid()
    {
        var review = await reports.ReviewAsync();
        Assert.Equal("06 tháng đầu năm 2021 (từ ngày 01/01 đến ngày 15/06)", review.Name);
        Assert.Equal(
            "Trong 06 tháng đầu năm 2021 (từ ngày 01/01 đến ngày 15/06), Toà soạn thử đã biên tập và đăng 539 tin, bài, tăng 15,17 % so với cùng kỳ năm 2020 "
            + "(468 tin, bài). Trong đó: Thủ tục hành chính 15; Tin tức, sự kiện 194; Văn bản chỉ đạo, điều hành 85; Nghị quyết HĐND 19; "
            + "Phòng, chống dịch bệnh Covid – 19 79; Công tác bầu cử 76; Khác 71. Tổng số lượt truy cập là 2.682.057, tăng 31,72 % so với cùng kỳ năm 2020 "
            + "(2.036.180 lượt), bình quân mỗi tháng 447.010 lượt (chia cho 6 tháng, tháng 1 đến tháng 6/2021; kỳ có 166 ngày).",
            review.Paper.Sections[0].Paragraphs[0].Text);
        Assert.Empty(review.Cautions);
    }

    [Fact]
    public async Task Every_figure_shows_its_operands()
    {
        var paper = (await reports.ReviewAsync()).Paper;
        Assert.Equal("539 = 15 + 194 + 85 + 19 + 79 + 76 + 71, đếm theo lần đăng đầu tiên trong kỳ, mỗi bài một lần, dưới một mục thống kê.", paper.Figure("tong")!.Reckoning);
        Assert.Equal("(539 − 468) / 468 = 15,17 %", paper.Figure("tang-truong")!.Reckoning);
        Assert.Equal("(2.682.057 − 2.036.180) / 2.036.180 = 31,72 %", paper.Figure("tang-truy-cap")!.Reckoning);
        Assert.Equal("2.682.057 / 6 tháng = 447.010. Chia theo số tháng được chọn, không theo 166 ngày của kỳ (chia theo ngày: 16.157 lượt một ngày).", paper.Figure("truy-cap-thang")!.Reckoning);
        Assert.StartsWith("2.682.057 = 401.250 + 388.907 + 452.310 + 467.114 + 489.006 + 483.470 (tháng 1 đến tháng 6/2021). Nguồn: Bộ đếm của cổng. Tháng 6/2021 mới tính đến ngày 16/06/2021.",
            paper.Figure("truy-cap")!.Reckoning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_parts_the_whole_comes_to_the_total_on_every_axis()
    {
        var paper = (await reports.ReviewAsync()).Paper;
        foreach (var key in (string[])["muc", "thang", "don-vi", "the-loai", "chuyen-muc"])
        {
            var table = paper.Table(key);
            Assert.Equal([539m, 468m], new[] { "Kỳ này", "Cùng kỳ" }.Select(name => Sum(table, name)));
            Assert.Equal([539m, 468m], new[] { "Kỳ này", "Cùng kỳ" }.Select(name => table.Rows.Single(r => r.IsTotal).Values[At(table, name)]!.Value));
        }
        var authors = paper.Table("tac-gia");
        Assert.Equal(539m, Sum(authors, "Kỳ này"));
        Assert.Equal(["Bằng Lăng", "Ngọc Nhật", "Không ghi tác giả"], authors.Rows.Select(r => r.Name));

        static int At(ReviewTable table, string name) => table.Columns.ToList().FindIndex(c => c.Name == name);
        static decimal Sum(ReviewTable table, string name) => table.Rows.Where(r => !r.IsTotal).Sum(r => r.Values[At(table, name)] ?? 0);
    }

    [Fact]
    public async Task Each_number_on_the_page_opens_as_many_articles_as_it_says()
    {
        var (paper, reading) = ((await reports.ReviewAsync()).Paper, reports.Newsroom.Get<FigureReading>());
        foreach (var table in paper.Tables)
        {
            for (var at = 0; at < table.Columns.Count; at++)
            {
                var prefix = table.Columns[at].Name switch { "Kỳ này" => "", "Cùng kỳ" => "cung-ky.", _ => null };
                foreach (var row in table.Rows.Where(r => !r.IsTotal && prefix is not null && r.Values[at] is not null))
                    Assert.Equal(row.Values[at], (await reading.BehindAsync(ReportNewsroom.HalfYear, prefix + row.Key, 1, reports.Newsroom.Observer, Stop))!.Count);
            }
        }
        Assert.Equal(539, (await reading.BehindAsync(ReportNewsroom.HalfYear, "tong", 1, reports.Newsroom.Observer, Stop))!.Count);
        Assert.Equal(468, (await reading.BehindAsync(ReportNewsroom.HalfYear, "cung-ky", 2, reports.Newsroom.Observer, Stop))!.Count);
        foreach (var none in (string[])["truy-cap", "tang-truong", "muc", "khong.co", "the-loai.Khong", "thang.2021-13"])
            Assert.Null(await reading.BehindAsync(ReportNewsroom.HalfYear, none, 1, reports.Newsroom.Observer, Stop));
        Assert.Null(await reading.BehindAsync(ReportNewsroom.HalfYear, "tong", 1, memberId: 4711, Stop));
    }

    [Fact]
    public async Task The_Word_file_opened_again_says_what_the_paper_on_screen_says()
    {
        var paper = (await reports.ReviewAsync()).Paper;
        using var file = WordprocessingDocument.Open(new MemoryStream(ReviewDocx.Of(paper, Words.SealDraft)), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file, Stop).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var body = file.MainDocumentPart!.Document!.Body!;
        var words = Squeezed(string.Concat(body.Descendants<Text.Paragraph>().Select(p => p.InnerText))).Replace("_________", "", StringComparison.Ordinal);
        var screen = page.Render<ReviewSheet>(p => p.Add(s => s.Paper, paper).Add(s => s.Seal, Words.SealDraft));
        Assert.Equal(Squeezed(string.Concat(screen.Nodes.Select(n => n.TextContent))), words);
        var grids = body.Elements<Text.Table>().Where(t => t.GetFirstChild<Text.TableProperties>()!.TableBorders is not null).ToList();
        var tables = screen.FindAll("table");
        Assert.Equal(
            tables.Select(t => string.Join('|', t.QuerySelectorAll("tbody tr").SelectMany(r => r.Children).Select(c => c.TextContent.Trim()))),
            grids.Select(t => string.Join('|', t.Elements<Text.TableRow>().Skip(1).SelectMany(r => r.Elements<Text.TableCell>()).Select(c => c.InnerText))));
    }

    [Fact]
    public async Task The_workbook_opened_again_holds_the_same_figures_as_real_numbers_and_no_formula()
    {
        var paper = (await reports.ReviewAsync()).Paper;
        using var file = SpreadsheetDocument.Open(new MemoryStream(ReviewWorkbook.Of(paper, Words.SealDraft)), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file, Stop).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var sheets = file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToDictionary(s => s.Name!.Value!, s => ((WorksheetPart)file.WorkbookPart.GetPartById(s.Id!.Value!)).Worksheet!);
        Assert.Empty(sheets.Values.SelectMany(s => s.Descendants<CellFormula>()));
        foreach (var table in paper.Tables)
        {
            var rows = sheets[table.Title].Descendants<Row>().Skip(1).Take(table.Rows.Count).ToList();
            foreach (var (row, cells) in table.Rows.Zip(rows, (row, cells) => (row, cells.Elements<Cell>().ToList())))
            {
                Assert.Equal(row.Name, cells[0].InnerText);
                Assert.Equal(row.Values, cells.Skip(1).Take(row.Values.Count).Select(Number));
            }
        }
        var figures = sheets["Tổng hợp"].Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).Where(c => c.Count == 3 && Number(c[1]) is not null).ToDictionary(c => c[0].InnerText, c => Number(c[1]));
        Assert.Equal((539m, 0.1517m, 2_682_057m, 447_010m), (figures["Tổng số tin, bài đã đăng"], figures["Tăng, giảm so với cùng kỳ"], figures["Tổng lượt truy cập"], figures["Lượt truy cập bình quân mỗi tháng"]));

        static decimal? Number(Cell cell) => cell.DataType?.Value == CellValues.Number ? decimal.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [Fact]
    public async Task A_name_that_begins_like_a_formula_stays_a_name_in_the_workbook()
    {
        var paper = (await reports.ReviewAsync()).Paper;
        var named = paper with { Tables = [.. paper.Tables.Select(t => t with { Rows = [.. t.Rows.Select(r => r with { Name = "=HYPERLINK(\"https://x.example\")" })] })] };
        using var file = SpreadsheetDocument.Open(new MemoryStream(ReviewWorkbook.Of(named, "+cmd")), false);
        var cells = file.WorkbookPart!.WorksheetParts.SelectMany(s => s.Worksheet!.Descendants<Cell>()).ToList();
        var styles = file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var dangerous = cells.Where(c => c.InnerText.StartsWith('=') || c.InnerText.StartsWith('+')).ToList();
        Assert.True(dangerous.Count > paper.Tables.Count);
        Assert.All(dangerous, c => Assert.True(c.DataType!.Value == CellValues.InlineString && c.CellFormula is null && styles[(int)c.StyleIndex!.Value].QuotePrefix!.Value));
    }

    [Fact]
    public async Task The_page_says_the_paragraph_in_one_breath_and_links_its_figures()
    {
        var review = await reports.ReviewAsync();
        var breath = page.Render<ReviewBreath>(p => p.Add(b => b.Review, review).Add(b => b.Open, "tang-truong"));
        Assert.Equal(review.Paper.Sections[0].Paragraphs[0].Text, breath.Find("p").TextContent.Trim());
        var growth = breath.Find("a[aria-current]");
        Assert.Equal(("15,17 %", "/bao-cao/2021-01-01_2021-06-15?so=tang-truong#con-so"), (growth.TextContent, growth.GetAttribute("href")));
        Assert.Empty(breath.FindAll("input, textarea, [contenteditable]"));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}
