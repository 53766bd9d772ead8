using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Journeys;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// Somebody who does one random thing after another with an article, at a lively person's pace. What they type are tokens, which
/// nobody deletes; deleted is filler alone. Two such people keep to different sides of the fillers, so that neither ever
/// steps into a word the other is typing.
/// </summary>
internal sealed partial class Actor(Desk desk, string name, bool before, Random random, Stopwatch clock)
{
    private readonly List<string> log = [];
    private readonly SortedDictionary<string, int> done = [];
    private bool writing;
    private bool suggesting;
    private int made;

    /// <summary>Everything typed and not taken back, which must stand exactly once.</summary>
    public List<string> Tokens { get; } = [];

    /// <summary>Own tokens that an undo took away and redo did not bring back: they may be gone, and never be double.</summary>
    public HashSet<string> Undone { get; } = [];

    /// <summary>Words a comment was laid on, as far as its mark was seen.</summary>
    public List<string> Commented { get; } = [];

    /// <summary>
    /// Held by whoever undoes, until the colleague's page has it, and by whoever is offline: an undo of what somebody else has reshaped meanwhile
    /// brings the old block back beside the new one (decision 17).
    /// </summary>
    public required SemaphoreSlim Reshaping { get; init; }

    public required Desk Colleague { get; init; }

    /// <summary>Words to comment on; nobody deletes them.</summary>
    public required Queue<string> Anchors { get; init; }

    public IReadOnlyDictionary<string, int> Done => done;

    public IEnumerable<string> Log => log;

    public async Task ActAsync(TimeSpan duration)
    {
        (string Name, int Weight, Func<Task<string>> Act)[] acts =
        [
            ("type", 34, () => TypeAsync(Token())),
            ("fill", 10, () => TypeAsync(Filler())),
            ("delete", 9, DeleteAsync),
            ("overtype", 3, OvertypeAsync),
            ("format", 6, FormatAsync),
            ("split", 7, SplitAsync),
            ("join", 5, JoinAsync),
            ("block", 6, BlockAsync),
            ("undo", 5, () => AloneAsync(UndoAsync)),
            ("paste", 4, PasteAsync),
            ("mode", 3, ModeAsync),
            ("decide", 5, DecideAsync),
            ("comment", 2, CommentAsync),
            ("settle", 1, SettleAsync),
            ("offline", 1, () => AloneAsync(OfflineAsync)),
        ];
        while (clock.Elapsed < duration)
        {
            var chance = random.Next(acts.Sum(a => a.Weight));
            var act = acts.First(a => (chance -= a.Weight) < 0);
            var at = clock.Elapsed;
            string said;
            try
            {
                said = await act.Act();
            }
            catch (Exception e) when (e is TimeoutException or PlaywrightException)
            {
                // What was wanted is not there any more: the colleague was first.
                (said, writing) = ($"missed: {e.Message.Split('\n')[0]}", false);
            }
            if (!said.StartsWith("missed", StringComparison.Ordinal))
                done[act.Name] = done.GetValueOrDefault(act.Name) + 1;
            log.Add($"{at.TotalSeconds,7:0.00} {name} {act.Name} {said}");
            await Task.Delay(random.Next(20, 250), TestContext.Current.CancellationToken);
        }
    }

    private async Task<string> AloneAsync(Func<Task<string>> reshapeAsync)
    {
        await Reshaping.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var said = await reshapeAsync();
            await desk.Page.WaitForTimeoutAsync(30);
            await Screen.SeesAsync(Colleague.Page, await Screen.WrittenAsync(desk.Page));
            return said;
        }
        finally
        {
            Reshaping.Release();
        }
    }

    private IKeyboard Keys => desk.Page.Keyboard;

    private string Token()
    {
        var token = $"{name}{++made:0000}";
        Tokens.Add(token);
        return token;
    }

    private string Filler() => $"đệm-{name}{++made:0000}-chữ";

    /// <summary>Goes on where the last word ended, as people mostly do, or somewhere else first.</summary>
    private async Task<string> TypeAsync(string word)
    {
        var where = "on";
        if ((!writing || random.Next(3) == 0) && (where = await PlaceAsync()) is "")
        {
            Tokens.Remove(word);
            return "missed";
        }
        var (from, here) = (writing ? await Screen.FocusAsync(desk.Page) : "", "");
        await Keys.TypeAsync(before ? word + " " : " " + word, new() { Delay = random.Next(8, 30) });
        here = await Screen.FocusAsync(desk.Page);
        writing = true;
        return $"{word} {where}{(suggesting ? " (suggested)" : "")} [{from}->{here}]";
    }

    private async Task<string> PlaceAsync(string? field = null, string where = "any")
    {
        writing = false;
        if (await Screen.PlaceAsync(desk.Page, before, random.NextDouble(), field, where) is not { } filler)
            return "";
        // A browser tells of a moved caret a moment later; nobody's fingers are faster.
        await desk.Page.WaitForTimeoutAsync(50);
        return await Screen.StandsAsync(desk.Page, before, filler) ? $"at {filler}" : "";
    }

    private async Task<string> ChooseAsync(bool wide)
    {
        writing = false;
        if (await Screen.ChooseAsync(desk.Page, random.NextDouble(), random.NextDouble(), wide) is not { } words)
            return "";
        await desk.Page.WaitForTimeoutAsync(50);
        return await Screen.HasChosenAsync(desk.Page, words) ? words : "";
    }

    private async Task<string> DeleteAsync()
    {
        if (await ChooseAsync(wide: false) is not { Length: > 0 } filler)
            return "missed";
        await Keys.PressAsync(random.Next(2) == 0 ? "Backspace" : "Delete");
        return filler;
    }

    private async Task<string> OvertypeAsync()
    {
        if (await ChooseAsync(wide: false) is not { Length: > 0 } filler)
            return "missed";
        var word = Filler();
        await Keys.TypeAsync(word, new() { Delay = 12 });
        return $"{filler} by {word}";
    }

    private async Task<string> FormatAsync()
    {
        if (await ChooseAsync(wide: true) is not { Length: > 0 } words)
            return "missed";
        var key = Any("Control+b", "Control+i", "Control+u");
        await Keys.PressAsync(key);
        return $"{key} on {words}";
    }

    private async Task<string> SplitAsync()
    {
        if (await PlaceAsync("body") is not { Length: > 0 } where)
            return "missed";
        await Keys.PressAsync("Enter");
        return where;
    }

    private async Task<string> JoinAsync()
    {
        if (await PlaceAsync("body", "edge") is not { Length: > 0 } where)
            return "missed";
        await Keys.PressAsync(before ? "Backspace" : "Delete");
        return where;
    }

    private async Task<string> BlockAsync()
    {
        if (await PlaceAsync("body") is not { Length: > 0 } where)
            return "missed";
        var key = Any("Control+Alt+2", "Control+Alt+0", "Control+Shift+8", "Control+Shift+7", "Control+Shift+b");
        await Keys.PressAsync(key);
        return $"{key} {where}";
    }

    /// <summary>Back and forth again: what was there before is there afterwards.</summary>
    private async Task<string> UndoAsync()
    {
        writing = false;
        var times = random.Next(1, 4);
        var own = await StandingAsync();
        for (var i = 0; i < times; i++)
            await Keys.PressAsync("Control+z");
        await Task.Delay(random.Next(30, 400));
        var gone = own.Except(await StandingAsync()).ToArray();
        for (var i = 0; i < times; i++)
            await Keys.PressAsync("Control+y");
        var still = gone.Length == 0 ? [] : gone.Except(await StandingAsync()).ToArray();
        Undone.UnionWith(still);
        return $"{times} times; away {string.Join(' ', gone)}; not back {string.Join(' ', still)}";
    }

    private async Task<string[]> StandingAsync()
    {
        var text = (await Replica.OfAsync(desk)).Drawn;
        return [.. Tokens.Where(t => text.Contains(t, StringComparison.Ordinal))];
    }

    private async Task<string> PasteAsync()
    {
        if (await PlaceAsync("body") is not { Length: > 0 } where)
            return "missed";
        var (first, second) = (Token(), Token());
        var lines = (string[])[$"{Filler()} {first}", $"{second} {Filler()}"];
        var rich = random.Next(2) == 0;
        // Two paragraphs cannot be suggested, and are refused then; so a suggestion pastes one line.
        if (suggesting)
            await Screen.PasteAsync(desk.Page, "", before ? string.Join(' ', lines) + " " : " " + string.Join(' ', lines));
        else
            await Screen.PasteAsync(desk.Page, rich ? string.Concat(lines.Select(l => $"<p>{l}</p>")) : "", string.Join('\n', lines));
        return $"{first} {second} {where}";
    }

    private async Task<string> ModeAsync()
    {
        writing = false;
        var mode = suggesting ? "Sửa" : "Đề xuất";
        await desk.Page.Locator("#editor-mode").GetByRole(AriaRole.Button, new() { Name = mode }).ClickAsync(new() { Timeout = 2_000 });
        suggesting = await desk.Page.Locator("#editor-mode").GetByRole(AriaRole.Button, new() { Name = "Đề xuất" }).GetAttributeAsync("aria-pressed") == "true";
        return $"{mode} {suggesting}";
    }

    /// <summary>Accepts any suggestion; rejects only one that takes filler out.</summary>
    private async Task<string> DecideAsync()
    {
        writing = false;
        var name = random.Next(3) == 0 ? KeepsFiller() : Accepts();
        var buttons = desk.Page.Locator(".cards").GetByRole(AriaRole.Button, new() { NameRegex = name });
        var count = await buttons.CountAsync();
        if (count == 0)
            return "missed";
        var button = buttons.Nth(random.Next(count));
        var what = await button.GetAttributeAsync("aria-label", new() { Timeout = 1_000 });
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).First.ClickAsync(new() { Timeout = 1_000 });
        return what!;
    }

    private async Task<string> CommentAsync()
    {
        writing = false;
        if (!Anchors.TryDequeue(out var words))
            return "missed";
        await desk.ChooseAsync(words);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Bình luận", Exact = true }).ClickAsync(new() { Timeout = 2_000 });
        var box = desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung bình luận" });
        await box.FillAsync($"Xem lại {words}", new() { Timeout = 2_000 });
        await box.PressAsync("Enter", new() { Timeout = 2_000 });
        await desk.Marked(words).First.WaitForAsync(new() { Timeout = 5_000 });
        Commented.Add(words);
        return words;
    }

    /// <summary>Being done with a thread changes no text, and leaves its mark.</summary>
    private async Task<string> SettleAsync()
    {
        writing = false;
        var buttons = desk.Margin.GetByRole(AriaRole.Button, new() { Name = "Xong" });
        if (await buttons.CountAsync() == 0)
            return "missed";
        await buttons.First.ClickAsync(new() { Timeout = 1_000 });
        return "first of the margin";
    }

    private async Task<string> OfflineAsync()
    {
        await desk.Page.Context.SetOfflineAsync(true);
        var said = new List<string>();
        for (var i = random.Next(2, 5); i > 0; i--)
            said.Add(await (random.Next(4) switch { 0 => DeleteAsync(), 1 => FormatAsync(), _ => TypeAsync(Token()) }));
        await Task.Delay(random.Next(500, 3_000));
        await desk.Page.Context.SetOfflineAsync(false);
        await desk.SavedAsync(15_000);
        writing = false;
        return string.Join("; ", said);
    }

    private string Any(params string[] of) => of[random.Next(of.Length)];

    [GeneratedRegex("^Nhận: (Thêm|Xoá|Thay)")]
    private static partial Regex Accepts();

    [GeneratedRegex("^(Bỏ|Rút lại): Xoá “đệm-\\w+-chữ”$")]
    private static partial Regex KeepsFiller();
}
