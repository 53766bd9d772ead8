using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The network, the server or the machine is away while somebody writes: nothing typed is lost, and what the page says is true.</summary>
public sealed class OfflineTests(Browser browser, OfflineTests.Newsroom newsroom) : FaultTests(browser, newsroom), IClassFixture<OfflineTests.Newsroom>
{
    [Fact]
    public async Task An_hour_without_a_network_ends_with_both_peoples_words_in_one_text()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Hour, fakeClock: true);
        var colleague = await AtDeskAsync(People.Colleague, newsroom.Hour);
        await TypeAsync(writer, "truoc1");
        await writer.SavedAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await TypeAsync(writer, "vang1");
        await Expect(writer.SaveState).ToContainTextAsync("chưa lưu", new() { Timeout = True, IgnoreCase = true });
        await TypeAsync(colleague, "kia1");
        await colleague.SavedAsync();
        await writer.Page.Clock.FastForwardAsync("01:00:00");
        await TypeAsync(writer, "vang2");
        await Expect(writer.SaveState).ToContainTextAsync("Mất kết nối", new() { Timeout = True });
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });

        await writer.Page.Context.SetOfflineAsync(false);
        await writer.SavedAsync(Recovery);
        await Expect(writer.Body).ToContainTextAsync("kia1", new() { Timeout = Soon });
        // Each sees the other's caret at once, not when the next sign of life happens to come.
        await TypeAsync(writer, "sau1");
        await Expect(colleague.Body).ToContainTextAsync("sau1", new() { Timeout = Soon });
        await Expect(colleague.CaretOf("Cộng tác viên Văn hoá")).ToBeVisibleAsync(new() { Timeout = True });
        await EachOnceAsync(newsroom.Hour, "truoc1", "vang1", "vang2", "kia1", "sau1");
    }

    [Fact]
    public async Task A_laptop_that_slept_says_what_is_true_and_catches_up()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Asleep, fakeClock: true);
        await TypeAsync(writer, "thuc1");
        await writer.SavedAsync();
        // The server goes away while nobody looks; only the jump of the clocks tells the page.
        await App.KillAsync();
        await writer.Page.Clock.FastForwardAsync("02:00:00");
        await Expect(writer.SaveState).ToContainTextAsync("Mất kết nối", new() { Timeout = True });
        await TypeAsync(writer, "thuc2");
        await Expect(writer.SaveState).ToContainTextAsync("chưa lưu", new() { Timeout = True });
        await App.StartAsync();
        await writer.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.Asleep, "thuc1", "thuc2");
    }

    [Fact]
    public async Task A_page_that_was_frozen_says_what_is_true_when_it_thaws()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Frozen);
        await TypeAsync(writer, "rabang1");
        await writer.SavedAsync();
        // As a closed lid or a phone's other app does it: no line of the page's script runs meanwhile.
        var page = await writer.Page.Context.NewCDPSessionAsync(writer.Page);
        await page.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await App.KillAsync();
        await Task.Delay(1_000, Stop);
        await page.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        await Expect(writer.SaveState).ToContainTextAsync("Mất kết nối", new() { Timeout = True });
        await TypeAsync(writer, "rabang2");
        await Expect(writer.SaveState).ToContainTextAsync("vẫn giữ trên máy này", new() { Timeout = True });
        await App.StartAsync();
        await writer.SavedAsync(Recovery);
        await EachOnceAsync(newsroom.Frozen, "rabang1", "rabang2");
    }

    [Fact]
    public async Task A_reader_is_never_told_that_something_is_saved()
    {
        var observer = await AtDeskAsync(People.Observer, newsroom.Published);
        await Expect(observer.SaveState).ToHaveTextAsync("Chỉ đọc");
        await observer.Page.Context.SetOfflineAsync(true);
        await Expect(observer.SaveState).Not.ToContainTextAsync("lưu", new() { Timeout = True });
    }

    [Fact]
    public async Task Undo_and_redo_of_a_new_paragraph_leave_the_caret_where_the_writing_goes_on()
    {
        var writer = await AtDeskAsync(People.Author, newsroom.Undone);
        await TypeAsync(writer, "dau");
        await writer.Page.WaitForTimeoutAsync(700);
        await writer.Page.Keyboard.PressAsync("Enter");
        await writer.Page.WaitForTimeoutAsync(700);
        await writer.Page.Keyboard.PressAsync("Control+z");
        await Expect(writer.Body.Locator("p")).ToHaveCountAsync(1);
        await writer.Page.Keyboard.PressAsync("Control+y");
        await Expect(writer.Body.Locator("p")).ToHaveCountAsync(2);
        await writer.Page.Keyboard.TypeAsync("cuoi");
        await Expect(writer.Body.Locator("p").Last).ToHaveTextAsync("cuoi");
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Hour { get; private set; }

        public int Asleep { get; private set; }

        public int Frozen { get; private set; }

        public int Published { get; private set; }

        public int Undone { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Hour = await newsroom.DraftAsync();
            Asleep = await newsroom.DraftAsync();
            Frozen = await newsroom.DraftAsync();
            Published = await newsroom.ArticleAtAsync("Published");
            Undone = await newsroom.DraftAsync();
        }
    }
}
