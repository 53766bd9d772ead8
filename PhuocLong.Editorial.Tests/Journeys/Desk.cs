using Microsoft.Playwright;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>An article open in somebody's browser.</summary>
public sealed class Desk(IPage page)
{
    public IPage Page => page;

    public ILocator Title => Field("title");

    public ILocator Lead => Field("lead");

    public ILocator Body => Field("body");

    /// <summary>The cards beside the text.</summary>
    public ILocator Margin => page.GetByRole(AriaRole.Complementary, new() { Name = "Bình luận bên lề" });

    /// <summary>What comments are drawn over.</summary>
    public ILocator Marked(string words) => page.Locator(".editor span.comment", new() { HasText = words });

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
    public Task IntoBodyAsync(string key = "Control+End") => IntoAsync("body", key);

    /// <summary>The same in any field.</summary>
    public async Task IntoAsync(string field, string key)
    {
        await Field(field).ClickAsync();
        await Assertions.Expect(Field(field)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync(key);
        // A browser tells of a moved caret a moment later; nobody's fingers are faster.
        await page.WaitForTimeoutAsync(50);
    }

    /// <summary>The body's words as they stand in this browser, without the carets drawn among them.</summary>
    public async Task<string[]> WordsAsync() => (await TextAsync()).Split((char[])[' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Chooses words of the text, as a mouse drawn over them does; they may be read only.</summary>
    public Task ChooseAsync(string words, string field = "body") => Field(field).EvaluateAsync(
        """
        (root, words) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(node, at, node, at + words.length);
            return;
          }
          throw new Error('no such words: ' + words);
        }
        """, words);

    /// <summary>A field's text as it stands in this browser, suggestions included, without the carets drawn in it.</summary>
    public Task<string> TextAsync(string field = "body") => Field(field).EvaluateAsync<string>(
        """
        root => {
          const copy = root.cloneNode(true);
          copy.querySelectorAll('.editor-caret, .ProseMirror-separator').forEach(e => e.remove());
          return [...copy.children].map(block => block.textContent).join('\n').replaceAll('\u2060', '');
        }
        """);

    /// <summary>Edit, suggest or read, by the word on its button.</summary>
    public Task ModeAsync(string mode) => page.Locator("#editor-mode").GetByRole(AriaRole.Button, new() { Name = mode }).ClickAsync();

    public ILocator Field(string name) => page.Locator($"[data-field={name}] .ProseMirror");
}
