using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>A desk whose step lets it suggest and nothing more, and the author who decides what becomes of it.</summary>
public sealed class SuggestOnlyTests(Browser browser, SuggestOnlyTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<SuggestOnlyTests.Newsroom>
{
    private const string Title = "Sơ kết hoạt động trang thông tin", Body = "Nội dung của bài, đủ để gửi duyệt.";

    [Fact]
    public async Task Its_words_wait_beside_the_text_and_the_author_takes_one_and_leaves_the_other()
    {
        await SuggestAndReturnAsync(newsroom.Mixed);
        Assert.Equal($"{Title}|{Body}", await PinnedAsync(newsroom.Mixed));

        var author = await AtDeskAsync(People.Author, newsroom.Mixed);
        await author.Page.GetByRole(AriaRole.Tab, new() { Name = "Đề xuất" }).ClickAsync();
        var cards = author.Page.Locator(".cards .card");
        await Expect(cards).ToHaveCountAsync(2, new() { Timeout = Soon });
        await cards.Filter(new() { HasText = "Thêm “Thêm ở cuối.”" }).GetByRole(AriaRole.Button, new() { Name = "Nhận" }).ClickAsync();
        await Expect(cards).ToHaveCountAsync(1, new() { Timeout = Soon });
        await cards.Filter(new() { HasText = "Xoá “Nội”" }).GetByRole(AriaRole.Button, new() { Name = "Bỏ" }).ClickAsync();
        await Expect(cards).ToHaveCountAsync(0, new() { Timeout = Soon });
        await author.SavedAsync();
        var fresh = await AtDeskAsync(People.Colleague, newsroom.Mixed);
        foreach (var desk in (Desk[])[author, fresh])
            await Expect(desk.Body.Locator("p")).ToHaveTextAsync([Body + " Thêm ở cuối."], new() { Timeout = Soon });
    }

    [Fact]
    public async Task When_everything_is_rejected_the_text_is_as_it_was()
    {
        await SuggestAndReturnAsync(newsroom.Rejected);
        var author = await AtDeskAsync(People.Author, newsroom.Rejected);
        await author.Page.GetByRole(AriaRole.Tab, new() { Name = "Đề xuất" }).ClickAsync();
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ tất cả (2)" }).ClickAsync();
        await Expect(author.Body.Locator("ins, del")).ToHaveCountAsync(0, new() { Timeout = Soon });
        await author.SavedAsync();
        var fresh = await AtDeskAsync(People.Colleague, newsroom.Rejected);
        foreach (var desk in (Desk[])[author, fresh])
        {
            await Expect(desk.Title).ToHaveTextAsync(Title, new() { Timeout = Soon });
            await Expect(desk.Body.Locator("p")).ToHaveTextAsync([Body]);
        }
    }

    /// <summary>The desk has no other mode, suggests a sentence more and a word less, and returns the article.</summary>
    private async Task SuggestAndReturnAsync(int article)
    {
        var desk = await AtDeskAsync(People.Assistant, article);
        var modes = desk.Page.Locator("#editor-mode button:visible");
        await Expect(modes).ToHaveTextAsync(["Đề xuất", "Xem"]);
        await Expect(modes.First).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(desk.Page.GetByText("Ở bước này anh/chị đề xuất chữ cần thêm, cần xoá")).ToBeVisibleAsync();

        await desk.IntoBodyAsync();
        await desk.Page.Keyboard.TypeAsync(" Thêm ở cuối.");
        await desk.IntoBodyAsync("Control+Home");
        for (var i = 0; i < "Nội ".Length; i++)
            await desk.Page.Keyboard.PressAsync("Delete");
        await Expect(desk.Body.Locator("ins")).ToHaveTextAsync(" Thêm ở cuối.");
        await Expect(desk.Body.Locator("del")).ToHaveTextAsync("Nội ");
        await desk.SavedAsync();
        await desk.Page.GetByRole(AriaRole.Tab, new() { Name = "Đề xuất" }).ClickAsync();
        await Expect(desk.Page.Locator(".cards .acts").GetByRole(AriaRole.Button)).ToHaveTextAsync(["✕ Rút lại", "✕ Rút lại"], new() { Timeout = Soon });
        await PictureAsync(desk.Page, "suggest-only");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await desk.Page.GetByLabel("Lý do").FillAsync("Xin xem các đề xuất trong bài");
        await desk.Page.Locator("form.reason-form").GetByRole(AriaRole.Button, new() { Name = "Trả lại" }).ClickAsync();
        await Expect(desk.Page.Locator(".bar .pill")).ToContainTextAsync("Trả lại tác giả", new() { Timeout = Soon });
    }

    /// <summary>What the last move pinned, read from the running newsroom's file.</summary>
    private async Task<string> PinnedAsync(int article)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(People.Folder, "editorial.db")};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync(Stop);
        await using var read = file.CreateCommand();
        read.CommandText = "SELECT Title || '|' || PlainText FROM ArticleVersions WHERE ArticleId = $id ORDER BY Number DESC LIMIT 1";
        read.Parameters.AddWithValue("$id", article);
        return (string)(await read.ExecuteScalarAsync(Stop))!;
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Mixed { get; private set; }

        public int Rejected { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            await using (var write = await newsroom.Get<WriteGate>().BeginAsync(TestNewsroom.Stop))
            {
                var standard = StandardWorkflow.Edition1(newsroom.Clock.GetUtcNow().UtcDateTime);
                write.Db.Workflows.Add(new Workflow
                {
                    Edition = 2,
                    Name = standard.Name,
                    CreatedAt = standard.CreatedAt,
                    Steps = [standard.First with { Editing = EditPolicy.Suggest }, .. standard.Steps.Skip(1)],
                });
                await write.CommitAsync(TestNewsroom.Stop);
            }
            Mixed = await newsroom.ArticleAtAsync("Waiting:assistants");
            Rejected = await newsroom.ArticleAtAsync("Waiting:assistants");
        }
    }
}
