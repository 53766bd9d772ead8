using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Somebody suggests changes, and whoever holds the article accepts or rejects them.</summary>
public sealed class SuggestionTests(Browser browser, SuggestionTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<SuggestionTests.Newsroom>
{
    private static readonly AxeRunOptions WcagAa = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        // The toolbar draws H2 and H3 as icons and calls them by their Vietnamese names.
        Rules = new() { ["label-content-name-mismatch"] = new RuleOptions { Enabled = false } },
    };

    private const string ColleagueName = "Đồng nghiệp Văn hoá";

    [Fact]
    public async Task What_a_colleague_suggests_stands_on_cards_at_once_and_changes_nothing_until_it_is_accepted()
    {
        var author = await AtDeskAsync(People.Author, newsroom.Draft);
        await author.Page.GetByRole(AriaRole.Tab, new() { Name = "Đề xuất" }).ClickAsync();
        await Expect(author.Page.GetByText("Không có đề xuất nào đang chờ.")).ToBeVisibleAsync(new() { Timeout = Soon });
        var colleague = await SuggestingAsync(People.Colleague, newsroom.Draft);

        // Typed by Unikey at the end, composed by an input method at the start, and a word struck out by Backspace.
        await colleague.IntoBodyAsync();
        var keys = await colleague.Page.Context.NewCDPSessionAsync(colleague.Page);
        foreach (var word in (string[])["đường", "trường"])
        {
            await colleague.Page.Keyboard.PressAsync("Space");
            await VietnameseKeys.RetypeAsync(keys, word);
        }
        await Expect(colleague.Body.Locator("ins")).ToHaveTextAsync(" đường trường", new() { Timeout = Soon });
        await colleague.Title.ClickAsync();
        await colleague.Page.Keyboard.PressAsync("End");
        await colleague.Page.WaitForTimeoutAsync(50);
        for (var i = 0; i < " tin".Length; i++)
            await colleague.Page.Keyboard.PressAsync("Backspace");
        await Expect(colleague.Title.Locator("del")).ToHaveTextAsync(" tin", new() { Timeout = Soon });
        await colleague.IntoBodyAsync("Control+Home");
        foreach (var word in (string[])["người", "quyền"])
        {
            await VietnameseKeys.ComposeAsync(keys, word);
            await colleague.Page.Keyboard.PressAsync("Space");
        }
        await Expect(colleague.Body.Locator("ins").First).ToHaveTextAsync("người quyền ", new() { Timeout = Soon });
        await colleague.SavedAsync();

        var cards = author.Page.Locator(".cards .card");
        await Expect(cards).ToHaveCountAsync(3, new() { Timeout = Soon });
        await Expect(cards.First).ToContainTextAsync("Xoá “tin”");
        await Expect(cards.First).ToContainTextAsync(ColleagueName);
        await Expect(cards.Nth(1)).ToContainTextAsync("Thêm “người quyền”");
        await Expect(cards.Last).ToContainTextAsync("Thêm “đường trường”");
        await Expect(author.Body.Locator("ins")).ToHaveCountAsync(2);
        await PictureAsync(author.Page, "suggestions");

        await cards.Last.GetByRole(AriaRole.Button, new() { Name = "Nhận" }).ClickAsync();
        await Expect(cards).ToHaveCountAsync(2, new() { Timeout = Soon });
        await cards.First.GetByRole(AriaRole.Button, new() { Name = "Bỏ" }).ClickAsync();
        await Expect(cards).ToHaveCountAsync(1, new() { Timeout = Soon });
        await Expect(colleague.Title.Locator("del")).ToHaveCountAsync(0, new() { Timeout = Soon });
        await Expect(colleague.Title).ToHaveTextAsync("Hội nghị đưa tin");
        await Expect(colleague.Body).ToContainTextAsync("Nội dung. đường trường");
        await Expect(colleague.Body.Locator("ins")).ToHaveCountAsync(1);

        await author.Page.Locator(".mud-snackbar").GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).Last.ClickAsync();
        await Expect(cards).ToHaveCountAsync(2, new() { Timeout = Soon });
        // When the author suggests too, each person's can be decided apart from the other's.
        await author.ModeAsync("Đề xuất");
        await author.IntoBodyAsync();
        await author.Page.Keyboard.TypeAsync(" xong");
        await Expect(cards).ToHaveCountAsync(3, new() { Timeout = Soon });
        await author.Page.GetByRole(AriaRole.Button, new() { Name = $"Nhận cả 2 – {ColleagueName}" }).ClickAsync();
        await Expect(cards).ToHaveCountAsync(1, new() { Timeout = Soon });
        await Expect(cards).ToContainTextAsync("Thêm “xong”");
        await Expect(colleague.Title).ToHaveTextAsync("Hội nghị đưa", new() { Timeout = Soon });
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Nhận tất cả (1)" }).ClickAsync();
        await Expect(author.Body.Locator("ins")).ToHaveCountAsync(0, new() { Timeout = Soon });
        await author.SavedAsync();
        Assert.Equal(["người", "quyền", "Nội", "dung.", "đường", "trường", "xong"], await author.WordsAsync());
    }

    [Fact]
    public async Task Approval_waits_for_a_suggestion_to_be_decided()
    {
        var assistant = await SuggestingAsync(People.Assistant, newsroom.Waiting);
        var approve = assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt" });
        await Expect(approve).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await assistant.IntoBodyAsync();
        await assistant.Page.Keyboard.TypeAsync(" Thêm.");
        await Expect(assistant.Page.GetByText("Còn 1 đề xuất chưa được nhận hay bỏ")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Expect(approve).ToHaveAttributeAsync("aria-disabled", "true");

        // The checks say so too, and lead to it.
        await assistant.Page.GetByRole(AriaRole.Tab, new() { Name = "Kiểm tra" }).ClickAsync();
        await assistant.Page.GetByRole(AriaRole.Button, new() { Name = "Còn 1 đề xuất chưa quyết định" }).First.ClickAsync(new() { Timeout = 10_000 });
        await Expect(assistant.Page.GetByRole(AriaRole.Tab, new() { Name = "Đề xuất" })).ToHaveAttributeAsync("aria-selected", "true", new() { Timeout = Soon });
        await Expect(assistant.Page.Locator(".cards .card")).ToHaveCountAsync(1);
        await PictureAsync(assistant.Page, "suggestion-found-by-checks");

        await assistant.Body.Locator("ins").ClickAsync();
        var popover = assistant.Page.GetByRole(AriaRole.Group, new() { Name = "Đề xuất trong văn bản" });
        await Expect(popover).ToContainTextAsync("Thêm “Thêm.”", new() { Timeout = Soon });
        await PictureAsync(assistant.Page, "suggestion-popover");
        await popover.GetByRole(AriaRole.Button, new() { Name = "Nhận" }).ClickAsync();
        await Expect(approve).Not.ToHaveAttributeAsync("aria-disabled", "true", new() { Timeout = 10_000 });
        await Expect(assistant.Body).ToContainTextAsync("gửi duyệt. Thêm.");
    }

    [Fact]
    public async Task What_cannot_be_suggested_is_refused_with_a_sentence_at_the_caret()
    {
        var colleague = await SuggestingAsync(People.Colleague, newsroom.Blocks);
        await colleague.IntoBodyAsync();
        foreach (var key in (string[])["Enter", "Control+b", "Shift+Enter", "Control+Alt+2"])
        {
            await colleague.Page.Keyboard.PressAsync("Shift+Home");
            await colleague.Page.Keyboard.PressAsync("End");
            await colleague.Page.WaitForTimeoutAsync(50);
            if (key == "Control+b")
                await colleague.Page.Keyboard.PressAsync("Shift+Home");
            await colleague.Page.Keyboard.PressAsync(key);
            await Expect(colleague.Page.Locator(".editor-refusal")).ToContainTextAsync("Ở chế độ Đề xuất chỉ thêm, xoá, sửa chữ", new() { Timeout = Soon });
        }
        await Expect(colleague.Body.Locator("p")).ToHaveCountAsync(1);
        await Expect(colleague.Body.Locator("ins, del, strong, h2, br:not(.ProseMirror-trailingBreak)")).ToHaveCountAsync(0);
        await PictureAsync(colleague.Page, "suggestion-refused");
    }

    [Fact]
    public async Task The_mode_is_remembered_and_reading_leaves_no_field_to_write_in()
    {
        var colleague = await SuggestingAsync(People.Colleague, newsroom.Blocks);
        await colleague.ModeAsync("Xem");
        await Expect(colleague.Body).Not.ToHaveAttributeAsync("contenteditable", "true");
        await colleague.Page.ReloadAsync();
        await colleague.ReadyAsync();
        await Expect(colleague.Page.Locator("#editor-mode").GetByRole(AriaRole.Button, new() { Name = "Xem" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(colleague.Body).Not.ToHaveAttributeAsync("contenteditable", "true");
    }

    [Fact]
    public async Task Suggestions_can_be_read_in_both_themes_and_on_a_phone()
    {
        var colleague = await SuggestingAsync(People.Colleague, newsroom.Read);
        await colleague.IntoBodyAsync();
        for (var i = 0; i < "duyệt.".Length; i++)
            await colleague.Page.Keyboard.PressAsync("Backspace");
        await colleague.Page.Keyboard.TypeAsync("Ban Biên tập.");
        await colleague.SavedAsync();

        var author = await AtDeskAsync(People.Author, newsroom.Read);
        await author.Page.GetByRole(AriaRole.Tab, new() { Name = "Đề xuất" }).ClickAsync();
        await Expect(author.Page.Locator(".cards .card")).ToContainTextAsync("Thay “duyệt.” bằng “Ban Biên tập.”", new() { Timeout = Soon });
        await author.Body.Locator("ins").ClickAsync();
        await Expect(author.Page.Locator(".editor-suggestion")).ToBeVisibleAsync();
        foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await author.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await Expect(author.Page.Locator(theme == ColorScheme.Dark ? "html[data-theme=dark]" : "html[data-theme=light]")).ToBeAttachedAsync();
            Assert.Empty((await author.Page.RunAxe(WcagAa)).Violations);
            await PictureAsync(author.Page, $"suggestion-{theme}");
        }
        await author.Page.SetViewportSizeAsync(360, 740);
        await Expect(author.Page.Locator("#editor-mode")).ToBeVisibleAsync();
        Assert.Empty((await author.Page.RunAxe(WcagAa)).Violations);
        Assert.True(await author.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await PictureAsync(author.Page, "suggestion-phone");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ tất cả (1)" }).ClickAsync();
        await Expect(author.Body.Locator("ins, del")).ToHaveCountAsync(0, new() { Timeout = Soon });
        await Expect(colleague.Body).ToContainTextAsync("gửi duyệt.", new() { Timeout = Soon });
        await Expect(colleague.Body).Not.ToContainTextAsync("Ban Biên tập");
    }

    private async Task<Desk> SuggestingAsync(int member, int article)
    {
        var desk = await AtDeskAsync(member, article);
        await desk.ModeAsync("Đề xuất");
        return desk;
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Draft { get; private set; }

        public int Blocks { get; private set; }

        public int Read { get; private set; }

        public int Waiting { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Draft = await newsroom.DraftAsync();
            await newsroom.WriteTextAsync(Draft, newsroom.Author, "Hội nghị đưa tin", "Nội dung.");
            Blocks = await newsroom.DraftAsync();
            Read = await newsroom.DraftAsync();
            Waiting = await newsroom.ArticleAtAsync("Waiting:assistants");
        }
    }
}
