using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The app running on a newsroom with people who can sign in; begun once per class of journeys.</summary>
public class JourneyNewsroom : IAsyncLifetime
{
    public const string Password = "mot cau du dai de nho";

    private TestNewsroom? seed;

    public TestNewsroom People => seed!;

    public RunningNewsroom App { get; private set; } = null!;

    /// <summary>Where browsers find the app.</summary>
    public virtual Uri Address => App.Address;

    public virtual async ValueTask InitializeAsync()
    {
        // The app runs by the machine's clock, so its past must lie behind that clock.
        seed = await TestNewsroom.OpenAsync(TimeProvider.System.GetUtcNow().AddMinutes(-5));
        await FillAsync(seed);
        await GivePasswordsAsync();
        await seed.CloseAsync();
        App = new RunningNewsroom(seed.Folder);
        await App.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (App is not null)
            await App.DisposeAsync();
        if (seed is not null)
            await seed.DisposeAsync();
    }

    /// <summary>The cookies of those who have signed in before, by member: a second browser of theirs need not ask again.</summary>
    public Dictionary<int, string> SignIns { get; } = [];

    /// <summary>What stands in the newsroom before it opens, written through its own doors.</summary>
    protected virtual Task FillAsync(TestNewsroom newsroom) => Task.CompletedTask;

    public static string EmailOf(int memberId) => $"thanh-vien-{memberId}@example.vn";

    private async Task GivePasswordsAsync()
    {
        var hash = People.Get<IPasswordHasher<Member>>().HashPassword(new Member { DisplayName = "" }, Password);
        await using var write = await People.Get<WriteGate>().BeginAsync(TestNewsroom.Stop);
        foreach (var member in await write.Db.Users.ToListAsync(TestNewsroom.Stop))
        {
            member.UserName = member.Email = EmailOf(member.Id);
            member.NormalizedUserName = member.NormalizedEmail = EmailOf(member.Id).ToUpperInvariant();
            member.SecurityStamp = Guid.NewGuid().ToString("N");
            member.PasswordHash = hash;
        }
        await write.CommitAsync(TestNewsroom.Stop);
    }
}

/// <summary>What every journey needs: people with a browser each, and pictures of the end when it failed.</summary>
[Collection(OneBrowser.Name)]
public abstract class JourneyTests(Browser browser, JourneyNewsroom newsroom) : IAsyncLifetime
{
    private readonly List<IBrowserContext> contexts = [];

    /// <summary>What is promised to appear at once may take this long on a busy machine before it counts as missing.</summary>
    protected const int Soon = 15_000;

    protected TestNewsroom People => newsroom.People;

    protected RunningNewsroom App => newsroom.App;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        browser.SkipWithoutOne();
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser with nobody signed in.</summary>
    protected Task<IPage> AnyoneAsync() => OpenAsync(null);

    /// <summary>A browser of this member's own: signed in by the sign-in page the first time, and led on to the address.</summary>
    protected async Task<IPage> SignedInAsync(int memberId, string address = "/viec-cua-toi", bool phone = false)
    {
        var page = await OpenAsync(newsroom.SignIns.GetValueOrDefault(memberId), phone);
        if (newsroom.SignIns.ContainsKey(memberId))
        {
            await GoAsync(page, address);
            return page;
        }
        await page.GotoAsync($"/tai-khoan/dang-nhap?returnUrl={Uri.EscapeDataString(address)}");
        await page.GetByLabel("Thư điện tử").FillAsync(JourneyNewsroom.EmailOf(memberId));
        await page.GetByLabel("Mật khẩu").FillAsync(JourneyNewsroom.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await LiveAsync(page);
        newsroom.SignIns[memberId] = await page.Context.StorageStateAsync();
        return page;
    }

    /// <summary>The browser closes this window at the end of the run, not this test at its own.</summary>
    protected void LeaveOpen(IPage window) => contexts.Remove(window.Context);

    private async Task<IPage> OpenAsync(string? cookies, bool phone = false)
    {
        var context = await browser.PersonAsync(newsroom.Address, cookies, phone);
        contexts.Add(context);
        return await context.NewPageAsync();
    }

    protected static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await LiveAsync(page);
    }

    /// <summary>Waits until the page answers; before that a click would be lost.</summary>
    protected static Task LiveAsync(IPage page) =>
        Assertions.Expect(page.Locator("html[data-interactive]")).ToBeAttachedAsync(new() { Timeout = 15_000 });

    /// <summary>Forgets this member's sign-in, because the test ends it.</summary>
    protected void LeaveSignedOut(int memberId) => newsroom.SignIns.Remove(memberId);

    /// <summary>Somebody signed in with the article open and its text ready to be written.</summary>
    /// <param name="fakeClock">The page's clock can be set forward, as a sleeping machine's is.</param>
    protected async Task<Desk> AtDeskAsync(int memberId, int articleId, bool fakeClock = false)
    {
        var page = await SignedInAsync(memberId, fakeClock ? "/viec-cua-toi" : $"/bai-viet/{articleId}");
        if (fakeClock)
        {
            await page.Clock.InstallAsync();
            await GoAsync(page, $"/bai-viet/{articleId}");
        }
        var desk = new Desk(page);
        await desk.ReadyAsync();
        return desk;
    }

    /// <summary>A picture for people to look at; the folder is no part of the sources.</summary>
    protected static Task PictureAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Artifacts.File($"{name}.png") });

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (page, number) in contexts.SelectMany(c => c.Pages).Select((p, n) => (p, n)))
            if (failed)
                await PictureAsync(page, $"failed-{TestContext.Current.TestMethod?.MethodName}-{number}");
        if (failed && App is not null)
            await File.WriteAllTextAsync(Artifacts.Note($"failed-{TestContext.Current.TestMethod?.MethodName}.log"), App.Log, CancellationToken.None);
        foreach (var context in contexts)
            await context.DisposeAsync();
    }
}
