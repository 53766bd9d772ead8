using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Media;
using PhuocLong.Editorial.Tests.Transfer;
using static Microsoft.Playwright.Assertions;
using static PhuocLong.Editorial.Tests.Transfer.DocxFile;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Files from outside become articles.</summary>
public sealed class ImportJourneyTests(Browser browser, JourneyNewsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<JourneyNewsroom>
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task Two_files_at_once_become_drafts_an_old_font_is_shown_beside_what_it_was_and_a_doc_is_refused()
    {
        var page = await SignedInAsync(People.Author, "/nhap-bai");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Locator(".drop input[type=file]").SetInputFilesAsync([Old(), Plain("bài hai.docx"), new() { Name = "đời cũ.doc", MimeType = "application/msword", Buffer = await OldDocAsync() }]);
        var files = page.Locator("ul.files > li");
        await Expect(files).ToHaveCountAsync(3, new() { Timeout = 3 * Soon });
        await Expect(files.Filter(new() { HasText = "đời cũ.doc" })).ToContainTextAsync("Đây là tệp Word đời cũ (.doc); xin mở bằng Word, chọn Lưu thành, kiểu .docx rồi chọn tệp mới.", new() { Timeout = Soon });

        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước phông cũ.docx" }).ClickAsync();
        var after = page.GetByRole(AriaRole.Region, new() { Name = "Bài sẽ như sau" });
        var before = page.GetByRole(AriaRole.Region, new() { Name = "Chữ trong tệp trước khi chuyển phông" });
        await Expect(after).ToContainTextAsync("Trước nay đúng.", new() { Timeout = Soon });
        await Expect(after.GetByRole(AriaRole.Img, new() { Name = "Lớp học" })).ToHaveJSPropertyAsync("naturalWidth", 90);
        await Expect(before).ToContainTextAsync("\u00AE\u00F3ng.");
        var (left, right) = ((await after.BoundingBoxAsync())!, (await before.BoundingBoxAsync())!);
        Assert.True(Math.Abs(left.Y - right.Y) < 2 && left.X + left.Width <= right.X, "The two do not stand beside each other.");
        await Expect(page.GetByText("Đã chuyển 1 đoạn chữ từ phông TCVN3")).ToBeVisibleAsync();
        await PictureAsync(page, "import-preview");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo cả 2 bài nháp" }).ClickAsync();
        await Expect(page.GetByText("Đã tạo bài nháp")).ToHaveCountAsync(2, new() { Timeout = 3 * Soon });
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở bài Chuyện làng" }).ClickAsync();
        var desk = new Desk(page);
        await desk.ReadyAsync();
        await Expect(desk.Title).ToHaveTextAsync("Chuyện làng");
        await Expect(desk.Body).ToContainTextAsync("Trước nay đúng.");
        await Expect(desk.Body.GetByRole(AriaRole.Img, new() { Name = "Lớp học" })).ToHaveJSPropertyAsync("naturalWidth", 90);
        await Expect(page.Locator(".attachments-list").GetByRole(AriaRole.Link)).ToHaveTextAsync(["phông cũ.docx"]);
    }

    [Fact]
    public async Task A_file_dropped_on_the_list_of_articles_waits_on_the_import_page()
    {
        var page = await SignedInAsync(People.Colleague, "/bai-viet");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var file = Plain("thả vào.docx");
        await page.EvaluateAsync(
            """
            ([name, content]) => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
              for (const type of ['dragover', 'drop'])
                document.querySelector('main').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            (string[])[file.Name, Convert.ToBase64String(file.Buffer)]);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/nhap-bai$"), new() { Timeout = 3 * Soon });
        await Expect(page.Locator("ul.files > li")).ToContainTextAsync("thả vào.docx", new() { Timeout = Soon });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tạo bài nháp từ thả vào.docx" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mở bài Bài gõ sẵn" }).ClickAsync();
        var desk = new Desk(page);
        await desk.ReadyAsync();
        await Expect(desk.Body).ToContainTextAsync("Nội dung gõ sẵn trong Word.");
    }

    private static FilePayload Old() => new()
    {
        Name = "phông cũ.docx",
        MimeType = WordFile,
        Buffer = Of(
                P(R("Chuyện làng", "<w:b/>")),
                P(R("Tr\u00AD\u00EDc nay \u00AE\u00F3ng.", Font(".VnTime"))),
                P(Image("anh", "Lớp học")), P("Ảnh: Tư liệu."))
            .Link("anh", "image", "media/image1.jpeg").Add("word/media/image1.jpeg", Pictures.RedBlue(90, 60)).Stream().ToArray(),
    };

    private static FilePayload Plain(string name) => new()
    {
        Name = name,
        MimeType = WordFile,
        Buffer = Of(P(R("Bài gõ sẵn", "<w:b/>")), P("Nội dung gõ sẵn trong Word.")).Stream().ToArray(),
    };

    private static Task<byte[]> OldDocAsync() => File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Transfer", "Files", "doi-cu.doc"), Stop);
}
