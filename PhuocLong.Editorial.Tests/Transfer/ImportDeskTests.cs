using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Tests.Media;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Transfer;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using static PhuocLong.Editorial.Tests.Transfer.DocxFile;
using Words = PhuocLong.Editorial.Transfer.Words;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>From a waiting file to an article: whole, once, and only for those who may.</summary>
public sealed class ImportDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    private ImportDesk Desk => newsroom.Get<ImportDesk>();

    private WaitingFiles Waiting => newsroom.Get<WaitingFiles>();

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_Word_file_becomes_a_draft_with_its_structure_its_pictures_and_the_file_itself()
    {
        var file = await BringAsync(Whole());
        var made = await MakeAsync(file);
        Assert.Empty(made.Notes);
        var article = await newsroom.ArticleAsync(made.ArticleId);
        Assert.Equal(("Hội thi cấp thị xã", ArticleState.Draft, newsroom.Culture, newsroom.Society), (article.Title, article.State, article.UnitId, article.CategoryId));
        var text = await newsroom.Get<ArticleTexts>().FreezeAsync(made.ArticleId, Stop);
        Assert.Equal(("Hội thi cấp thị xã", "Sapo của bài."), (text.Title, text.Lead));
        var image = (await ImagesAsync(made.ArticleId)).Single();
        Assert.Equal(
            "<p>Mở bài có <strong>chữ đậm</strong> và <a rel=\"noopener noreferrer nofollow\" href=\"https://example.vn/\">liên kết</a>.</p><h2>Kết quả</h2>"
            + "<ul><li><p>một</p><ul><li><p>con</p></li></ul></li><li><p>hai</p></li></ul>"
            + $"<figure><img src=\"/hinh/{image}\" alt=\"Lớp học\" width=\"90\" height=\"60\"><figcaption>Ảnh: Tư liệu.</figcaption></figure>"
            + "<table><tbody><tr><td colspan=\"2\" rowspan=\"1\"><p>Trên</p></td></tr><tr><td colspan=\"1\" rowspan=\"1\"><p>A</p></td><td colspan=\"1\" rowspan=\"1\"><p>B</p></td></tr></tbody></table>",
            text.Html);
        var attached = Assert.Single(await newsroom.Get<MediaLibrary>().AttachmentsOfAsync(made.ArticleId, newsroom.Author, Stop));
        Assert.Equal("hội thi.docx", attached.FileName);
        Assert.Empty(Waiting.Of(newsroom.Author));
    }

    [Fact]
    public async Task What_was_decided_in_the_preview_is_what_is_written()
    {
        var file = await BringAsync(Whole());
        Waiting.Remember(file with { Title = "Tít khác", LeadTaken = false });
        var text = await newsroom.Get<ArticleTexts>().FreezeAsync((await MakeAsync(file)).ArticleId, Stop);
        Assert.Equal(("Tít khác", ""), (text.Title, text.Lead));
        Assert.StartsWith("<p><strong>Sapo của bài.</strong></p>", text.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stranger")]
    [InlineData("Observer")]
    [InlineData("Chair")]
    [InlineData("Administrator")]
    public async Task Only_who_writes_for_the_unit_may_make_an_article_of_a_file(string who)
    {
        var member = (int)typeof(TestNewsroom).GetProperty(who)!.GetValue(newsroom)!;
        var file = await BringAsync(Whole(), by: member);
        var made = await Desk.CreateAsync(member, file.Id, new(newsroom.Culture, null), Stop);
        Assert.Equal(Editorial.Articles.Words.CreateNotInUnit, made.Refusal);
        Assert.Equal(0, await ArticlesAsync());
        Assert.NotNull(Waiting.Find(member, file.Id));
    }

    [Theory]
    [InlineData("../{0}/{1}")]
    [InlineData("{1}")]
    [InlineData("")]
    public async Task Nobody_reaches_another_persons_file(string id)
    {
        var file = await BringAsync(Whole());
        var reach = string.Format(System.Globalization.CultureInfo.InvariantCulture, id, newsroom.Author, file.Id);
        Assert.Equal(Words.FileGone, (await Desk.CreateAsync(newsroom.Colleague, reach, new(newsroom.Culture, null), Stop)).Refusal);
        Assert.Null(Waiting.Find(newsroom.Colleague, reach));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_one_article()
    {
        var file = await BringAsync(Whole());
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Desk.CreateAsync(newsroom.Author, file.Id, new(newsroom.Culture, null), Stop)));
        Assert.Equal(1, both.Count(b => b.Succeeded));
        Assert.Equal(Words.FileGone, both.Single(b => !b.Succeeded).Refusal);
        Assert.Equal(1, await ArticlesAsync());
    }

    [Fact]
    public async Task A_server_that_was_killed_in_between_goes_on_with_the_same_article()
    {
        var file = await BringAsync(Whole());
        var begun = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, Stop)).Value;
        Waiting.Remember(file with { ArticleId = begun });
        Assert.Equal(begun, (await MakeAsync(file)).ArticleId);
        Assert.Equal("Hội thi cấp thị xã", (await newsroom.ArticleAsync(begun)).Title);
        Assert.Equal(1, await ArticlesAsync());
    }

    [Fact]
    public async Task What_was_written_since_the_crash_is_not_overwritten()
    {
        var file = await BringAsync(Whole());
        var begun = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, Stop)).Value;
        await newsroom.WriteTextAsync(begun, newsroom.Author, "Đã sửa tiếp", "Chữ mới.");
        Waiting.Remember(file with { ArticleId = begun });
        Assert.Equal(begun, (await MakeAsync(file)).ArticleId);
        Assert.Equal("Đã sửa tiếp", (await newsroom.Get<ArticleTexts>().FreezeAsync(begun, Stop)).Title);
        Assert.Single(await newsroom.Get<MediaLibrary>().AttachmentsOfAsync(begun, newsroom.Author, Stop));
    }

    [Fact]
    public async Task Cancelled_before_it_begins_nothing_is_there()
    {
        var file = await BringAsync(Whole());
        using var left = new CancellationTokenSource();
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Desk.CreateAsync(newsroom.Author, file.Id, new(newsroom.Culture, null), left.Token));
        Assert.Equal(0, await ArticlesAsync());
        Assert.NotNull(Waiting.Find(newsroom.Author, file.Id));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_stored_is_told_and_the_text_comes()
    {
        var file = await BringAsync(Of(P("Mở."), P(Image("anh")), P("Hết.")).Link("anh", "image", "media/image1.png").Add("word/media/image1.png", "không phải ảnh"));
        var made = await MakeAsync(file);
        Assert.Contains(Words.PicturesNotStored.With(1), made.Notes);
        Assert.Equal("<p>Mở.</p><p>Hết.</p>", (await newsroom.Get<ArticleTexts>().FreezeAsync(made.ArticleId, Stop)).Html);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_begins_no_article()
    {
        var file = (await Waiting.ReceiveAsync(newsroom.Author, "a.docx", new MemoryStream("PK hỏng"u8.ToArray()), Stop)).Value!;
        Assert.Equal(Words.RefusedBroken, (await Desk.CreateAsync(newsroom.Author, file.Id, new(newsroom.Culture, null), Stop)).Refusal);
        Assert.Equal(0, await ArticlesAsync());
    }

    [Fact]
    public async Task Everything_a_reader_can_bring_fits_the_schema()
    {
        var html = "<h1>Tít</h1><p>Mở.</p>" + string.Concat(Enumerable.Repeat("<ul><li>x", 30)) + string.Concat(Enumerable.Repeat("</li></ul>", 30))
            + "<table><tr><td rowspan=9 colspan=99>a</td></tr><tr></tr></table><blockquote><p>b<p>c</blockquote><hr><h4>d</h4><ol start=5><li></li><li>e</ol>";
        var file = (await Waiting.ReceiveAsync(newsroom.Author, "a.html", new MemoryStream(Encoding.UTF8.GetBytes(html)), Stop)).Value!;
        var made = await MakeAsync(file);
        Assert.Equal("Tít", (await newsroom.Get<ArticleTexts>().FreezeAsync(made.ArticleId, Stop)).Title);
    }

    [Fact]
    public async Task Waiting_files_go_after_a_day_and_are_limited()
    {
        for (var i = 0; i < WaitingFiles.MostAtOnce; i++)
            await BringAsync(Of(P("x")));
        Assert.Equal(Words.RefusedTooManyWaiting.With(WaitingFiles.MostAtOnce), (await Waiting.ReceiveAsync(newsroom.Author, "a.docx", new MemoryStream([1]), Stop)).Refusal);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(newsroom.Folder, "waiting"), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(path, newsroom.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        await BringAsync(Of(P("x")), by: newsroom.Colleague);
        Assert.Empty(Waiting.Of(newsroom.Author));
    }

    [Fact]
    public async Task A_file_that_is_too_large_leaves_nothing_behind()
    {
        var received = await Waiting.ReceiveAsync(newsroom.Author, "a.docx", new MemoryStream(new byte[(30 << 20) + 1]), Stop);
        Assert.Equal(Words.RefusedTooLarge.With(30), received.Refusal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(newsroom.Folder, "waiting"), "*", SearchOption.AllDirectories));
    }

    private static DocxFile Whole() => Of(
            P(R("Hội thi cấp thị xã", "<w:b/>")), P(R("Sapo của bài.", "<w:b/>")),
            P(R("Mở bài có ") + R("chữ đậm", "<w:b/>") + R(" và ") + $"<w:hyperlink r:id=\"web\">{R("liên kết")}</w:hyperlink>" + R(".")),
            P("Kết quả", "<w:pStyle w:val=\"Heading1\"/>"),
            P("một", Bullet(0)), P("con", Bullet(1)), P("hai", Bullet(0)),
            P(Image("anh", "Lớp học")), P("Ảnh: Tư liệu."),
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("Trên") + "</w:tc></w:tr><w:tr><w:tc>" + P("A") + "</w:tc><w:tc>" + P("B") + "</w:tc></w:tr></w:tbl>")
        .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"+\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>")
        .Link("web", "hyperlink", "https://example.vn/", outside: true)
        .Link("anh", "image", "media/image1.jpeg").Add("word/media/image1.jpeg", Pictures.RedBlue(90, 60));

    private static string Bullet(int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>";

    private async Task<WaitingFile> BringAsync(DocxFile file, int? by = null)
    {
        var received = await Waiting.ReceiveAsync(by ?? newsroom.Author, "thư mục/hội thi.docx", file.Stream(), Stop);
        Assert.True(received.Succeeded, received.Refusal);
        return received.Value!;
    }

    private async Task<ImportedArticle> MakeAsync(WaitingFile file)
    {
        var made = await Desk.CreateAsync(newsroom.Author, file.Id, new(newsroom.Culture, newsroom.Society), Stop);
        Assert.True(made.Succeeded, made.Refusal);
        return made.Value!;
    }

    private async Task<int> ArticlesAsync()
    {
        await using var db = await newsroom.DbAsync();
        return await db.Articles.CountAsync(Stop);
    }

    private async Task<List<string>> ImagesAsync(int article)
    {
        await using var db = await newsroom.DbAsync();
        return await db.ArticleImages.Where(i => i.ArticleId == article).Select(i => i.Sha256).ToListAsync(Stop);
    }
}
