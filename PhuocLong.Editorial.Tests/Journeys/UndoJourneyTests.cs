using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Two desks in two browsers: what one decides and takes back, the other's queue follows.</summary>
[Collection(SecondBrowser.Name)]
public sealed class UndoJourneyTests(Browser browser, UndoJourneyTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<UndoJourneyTests.Newsroom>
{
    private const string Title = "Sơ kết hoạt động trang thông tin";

    // Both stay below the ten seconds there are, so nothing is done between two steps but waiting for what is meant.
    private const int Within = 8_000;

    [Fact]
    public async Task What_is_approved_and_undone_by_key_comes_to_the_next_desk_and_leaves_it_until_somebody_there_opens_it()
    {
        var board = await SignedInAsync(People.BoardMember);
        await Expect(board.Locator("main")).ToContainTextAsync("Không có bài nào chờ anh/chị.");
        var assistant = await SignedInAsync(People.Assistant);
        await Expect(assistant.Locator(".reading h2")).ToHaveTextAsync(Title, new() { Timeout = Within });

        await assistant.Keyboard.PressAsync("a");
        var undo = assistant.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác: Đã duyệt" });
        await Expect(undo).ToBeVisibleAsync(new() { Timeout = Within });
        await Expect(Waiting(board)).ToBeVisibleAsync(new() { Timeout = Within });
        await assistant.Keyboard.PressAsync("u");
        await Expect(Waiting(assistant)).ToBeVisibleAsync(new() { Timeout = Within });
        await Expect(Waiting(board)).ToHaveCountAsync(0, new() { Timeout = Within });
        await Expect(undo).ToHaveCountAsync(0);

        // What was taken back is on the screen again, to be decided on anew.
        await Expect(assistant.Locator(".reading").GetByRole(AriaRole.Button, new() { Name = "Duyệt", Exact = true })).ToBeVisibleAsync(new() { Timeout = Within });
        await assistant.Keyboard.PressAsync("a");
        await Waiting(board).ClickAsync(new() { Timeout = Within });
        await Expect(assistant.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ban Biên tập 1 đã mở bài lúc", new() { Timeout = Within });
        await Expect(undo).ToHaveCountAsync(0);
        await PictureAsync(assistant, "undo-ended-by-opening");
        await Expect(board.Locator(".reading-top")).ToContainTextAsync("Chờ Ban Biên tập");
    }

    private static ILocator Waiting(IPage page) =>
        page.GetByRole(AriaRole.Region, new() { Name = "Chờ tôi" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(Title)) });

    public sealed class Newsroom : JourneyNewsroom
    {
        protected override Task FillAsync(TestNewsroom newsroom) => newsroom.ArticleAtAsync("Waiting:assistants");
    }
}
