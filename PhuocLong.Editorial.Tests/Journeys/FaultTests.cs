using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>What the journeys through a fault have in common: people who type on, and what is left of it where.</summary>
public abstract class FaultTests(Browser browser, JourneyNewsroom newsroom) : JourneyTests(browser, newsroom)
{
    /// <summary>Promised: the state shown is true within this time.</summary>
    protected const int True = 3_000;

    /// <summary>Promised: what a browser still held arrives within this time of recovery.</summary>
    protected const int Recovery = 10_000;

    /// <summary>A browser that lets no page keep anything.</summary>
    protected const string NoDatabase = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })";

    protected static ILocator CopyOn(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Bản riêng chưa gửi" });

    protected static async Task TypeAsync(Desk desk, params string[] tokens)
    {
        await desk.IntoBodyAsync();
        foreach (var token in tokens)
            await desk.Page.Keyboard.TypeAsync($" {token}");
    }

    protected static async Task<Desk> OpenAsync(IBrowserContext context, int articleId)
    {
        var desk = new Desk(await context.NewPageAsync());
        await GoAsync(desk.Page, $"/bai-viet/{articleId}");
        await desk.ReadyAsync();
        return desk;
    }

    protected static async Task OnPhoneAsync(IPage page, string picture)
    {
        var desk = page.ViewportSize!;
        await page.SetViewportSizeAsync(360, 740);
        await PictureAsync(page, picture);
        await page.SetViewportSizeAsync(desk.Width, desk.Height);
    }

    /// <summary>Every token stands exactly once in a browser that has seen nothing of this before.</summary>
    protected async Task EachOnceAsync(int articleId, params string[] tokens)
    {
        var fresh = await AtDeskAsync(People.Colleague, articleId);
        await Expect(fresh.Body).ToContainTextAsync(tokens[^1], new() { Timeout = Soon });
        var words = await fresh.WordsAsync();
        Assert.All(tokens, token => Assert.Single(words, token));
    }

    /// <summary>How many records this browser keeps on its machine, once what is under way there is done.</summary>
    protected static async Task<int> KeptAsync(IPage page, string store)
    {
        await page.WaitForTimeoutAsync(300);
        return await page.EvaluateAsync<int>(
            """
            store => new Promise((resolve, reject) => {
              const opening = indexedDB.open('phuoclong-toa-soan');
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const counting = opening.result.transaction(store).objectStore(store).count();
                counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
              };
            })
            """,
            store);
    }
}
