using System.Globalization;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Prove;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Every page of the app, with data on it, for everyone: by eye, by ear, on a phone and in the dark.</summary>
[Collection(SecondBrowser.Name)]
public sealed partial class EveryPageTests(Browser browser, PageList pages) : JourneyTests(browser, pages), IClassFixture<PageList>
{
    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    // Every rule at both widths and the contrast of both themes are looked at each time; scripts/prove pairs every width with every theme.
    private static readonly (int Width, int Height, ColorScheme Theme)[] Looks = Length.Of(
        inShort: ((int, int, ColorScheme)[])[(1360, 860, ColorScheme.Light), (360, 740, ColorScheme.Dark)],
        atLength: [(1360, 860, ColorScheme.Light), (1360, 860, ColorScheme.Dark), (360, 740, ColorScheme.Dark), (360, 740, ColorScheme.Light)]);

    // For people to look through; nothing is compared with them.
    private static readonly bool Pictured = Length.Of(inShort: false, atLength: true);

    // What is asked of the browser itself has no limit of its own.
    private static readonly TimeSpan LongestVisit = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Routes => [.. PageList.Routes];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_page_can_be_used_by_everyone(string route)
    {
        var troubles = new List<string>();
        foreach (var visit in pages.VisitsOf(route))
        {
            var page = await WindowOfAsync(visit.Member);
            await page.GotoAsync(visit.Address);
            troubles.AddRange(await TroublesAsync(page, visit.Address).WaitAsync(LongestVisit, TestContext.Current.CancellationToken));
        }
        Assert.True(troubles.Count == 0, string.Join('\n', troubles));
    }

    /// <summary>One window for each person through all the pages, as people have it; a new one would fetch everything anew.</summary>
    private async Task<IPage> WindowOfAsync(int? member)
    {
        if (!pages.Windows.TryGetValue(member ?? 0, out var window))
        {
            pages.Windows[member ?? 0] = window = member is { } id ? await SignedInAsync(id) : await AnyoneAsync();
            LeaveOpen(window);
        }
        await window.SetViewportSizeAsync(1360, 860);
        return window;
    }

    /// <summary>Everything that bars somebody from the page, so that one run tells it all.</summary>
    private static async Task<List<string>> TroublesAsync(IPage page, string address)
    {
        var troubles = new List<string>();
        await SettledAsync(page);
        Assert.Equal("vi", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.NotEqual("", await page.TitleAsync());
        await Expect(page.Locator("h1")).ToHaveCountAsync(1, new() { Timeout = Soon });
        await Expect(page.Locator("main")).ToHaveCountAsync(1);
        var name = string.Join('-', address.Split(['/', '?', '=', '&'], StringSplitOptions.RemoveEmptyEntries));
        troubles.AddRange(await BadlyNamedAsync(page, address));
        foreach (var (width, height, theme) in Looks)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await Expect(page.Locator($"html[data-theme={theme.ToString().ToLower(CultureInfo.InvariantCulture)}]")).ToBeAttachedAsync();
            troubles.AddRange(await AxeAsync(page, $"{address} at {width} px, {theme}"));
            if (Pictured)
                await PictureAsync(page, $"page-{name}-{width}-{theme}".ToLowerInvariant());
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
                troubles.Add($"{address} scrolls sideways at {width} px: it is {wide} px wide.");
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        return troubles;
    }

    // Live where it becomes live at all, with its data in place of the waiting text.
    private static async Task SettledAsync(IPage page)
    {
        if (await page.Locator("script[src*='MudBlazor']").CountAsync() > 0)
            await LiveAsync(page);
        await Expect(page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = Soon });
        await Expect(page.Locator(".editor[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = Soon });
    }

    private static async Task<IEnumerable<string>> AxeAsync(IPage page, string where)
    {
        // On a busy machine even the shortest change of colour is still on its way, and in a window that is not drawn it never arrives.
        await page.EvaluateAsync("() => document.getAnimations().filter(change => change.effect.getComputedTiming().endTime !== Infinity).forEach(change => change.finish())");
        // The first look puts the rules into the page, and asks by them in its own way; told that way, all that is in order costs ten times the asking.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["document-title"] } });
        return (await page.EvaluateAsync<string[]>(Violations, Wcag)).Select(violation => $"{where}: {violation}");
    }

    /// <summary>What breaks a rule, in words; the many rules that are kept are left in the page.</summary>
    private const string Violations =
        """
        async tags => {
          const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
          return found.violations.map(rule => [`${rule.id}: ${rule.help}`, ...rule.nodes.map(node =>
            `    ${node.target} ${node.html}\n      ${[...node.any, ...node.all, ...node.none].map(check => check.message).join("; ")}`)].join("\n"));
        }
        """;

    /// <summary>Names as the browser itself tells them to a screen reader.</summary>
    private static async Task<IEnumerable<string>> BadlyNamedAsync(IPage page, string where)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        var tree = (await devtools.SendAsync("Accessibility.getFullAXTree"))!.Value;
        var nameless = new List<string>();
        var named = 0;
        // The browser gives some of its own nodes one number twice.
        var nodes = tree.GetProperty("nodes").EnumerateArray().DistinctBy(n => n.GetProperty("nodeId").GetString()!).ToDictionary(n => n.GetProperty("nodeId").GetString()!);
        foreach (var node in nodes.Values)
        {
            if (node.GetProperty("ignored").GetBoolean() || !node.TryGetProperty("role", out var role) || !Acts(role.GetProperty("value").ToString()))
                continue;
            var name = node.TryGetProperty("name", out var told) && told.TryGetProperty("value", out var value) ? value.ToString() : "";
            if (name.Trim().Length == 0)
                nameless.Add($"{where}: without a name: {role.GetProperty("value")} (node {node.GetProperty("backendDOMNodeId")})");
            else if (VietnameseNames.StrangerIn(name) is { } word && !IsDrawnByTheBrowser(node, nodes))
                nameless.Add($"{where}: \"{word}\" is not Vietnamese: {role.GetProperty("value")} \"{name}\"");
            named++;
        }
        await devtools.DetachAsync();
        Assert.NotEqual(0, named);
        return nameless;
    }

    /// <summary>Day, month, year and calendar inside a date field speak the browser's own language, which is its owner's.</summary>
    private static bool IsDrawnByTheBrowser(JsonElement node, Dictionary<string, JsonElement> nodes)
    {
        while (node.TryGetProperty("parentId", out var parent) && nodes.TryGetValue(parent.GetString()!, out node))
        {
            if (node.TryGetProperty("role", out var role) && role.GetProperty("value").ToString() == "Date")
                return true;
        }
        return false;
    }

    private static bool Acts(string role) =>
        role is "button" or "link" or "textbox" or "searchbox" or "combobox" or "checkbox" or "radio" or "tab" or "menuitem" or "switch" or "spinbutton" or "listbox" or "dialog" or "navigation" or "progressbar";
}
