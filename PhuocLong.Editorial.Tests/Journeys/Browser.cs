using Microsoft.Playwright;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>One installed Chromium for every journey of the run; never one that Playwright downloads.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
        // Two people write at once, and only one window is in front.
        "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    /// <summary>Somebody's own browser: cookies and storage are shared with nobody.</summary>
    /// <param name="phone">A small screen under fingers.</param>
    public Task<IBrowserContext> PersonAsync(Uri address, string? cookies = null, bool phone = false) => browser!.NewContextAsync(new()
    {
        BaseURL = address.AbsoluteUri,
        StorageState = cookies,
        Locale = "vi-VN",
        TimezoneId = "Asia/Ho_Chi_Minh",
        ViewportSize = phone ? new() { Width = 360, Height = 740 } : new() { Width = 1360, Height = 860 },
        HasTouch = phone,
        IsMobile = phone,
        ReducedMotion = ReducedMotion.Reduce,
    });

    /// <summary>A plain <c>dotnet test</c> works without a browser; <c>scripts/test</c> brings one and never skips.</summary>
    public void SkipWithoutOne()
    {
        if (Environment.GetEnvironmentVariable("EDITORIAL_BROWSER_REQUIRED") == "1")
            Assert.True(browser is not null, "No Chromium, Chrome or Edge was found, and EDITORIAL_BROWSER_REQUIRED asks for one.");
        Assert.SkipWhen(browser is null, "No Chromium, Chrome or Edge was found: run scripts/test, or set EDITORIAL_BROWSER to its path.");
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("EDITORIAL_BROWSER") is { Length: > 0 } told)
            return File.Exists(told) ? told : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return (from name in Names from folder in folders select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}

/// <summary>Journeys run one after another: each already has several browsers writing at once.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<Browser>
{
    public const string Name = "Journeys";
}
