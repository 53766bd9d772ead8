using Microsoft.Playwright;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>An article open in somebody's browser.</summary>
public sealed class Desk(IPage page)
{
    public IPage Page => page;

    public ILocator Title => Field("title");

    public ILocator Lead => Field("lead");

    public ILocator Body => Field("body");

    public ILocator SaveState => page.Locator("#save-state");

    /// <summary>Colleagues' carets, by the name on them.</summary>
    public ILocator CaretOf(string name) => page.Locator(".editor-caret", new() { Has = page.GetByText(name, new() { Exact = true }) });

    public async Task ReadyAsync()
    {
        await Assertions.Expect(page.Locator(".editor[data-state=ready]")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(page.Locator("html[data-interactive]")).ToBeAttachedAsync(new() { Timeout = 15_000 });
    }

    /// <summary>Everything typed here is on the server's disk.</summary>
    public Task SavedAsync(int within = 5_000) => Assertions.Expect(SaveState).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = within });

    /// <summary>Puts the caret at the very start or end of the body, as Ctrl+Home and Ctrl+End do.</summary>
    public async Task IntoBodyAsync(string key = "Control+End")
    {
        await Body.ClickAsync();
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>The body's words as they stand in this browser, without the carets drawn among them.</summary>
    public async Task<string[]> WordsAsync() => (await BodyTextAsync()).Split((char[])[' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    private Task<string> BodyTextAsync() => Body.EvaluateAsync<string>(
        """
        body => {
          const copy = body.cloneNode(true);
          copy.querySelectorAll('.editor-caret, .ProseMirror-separator').forEach(e => e.remove());
          return [...copy.children].map(block => block.textContent).join('\n').replaceAll('\u2060', '');
        }
        """);

    private ILocator Field(string name) => page.Locator($"[data-field={name}] .ProseMirror");
}
