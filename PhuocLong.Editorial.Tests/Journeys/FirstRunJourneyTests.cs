using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Data.SampleNewsroom;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The first minutes of a newsroom, as the person who installs it lives them.</summary>
[Collection(SecondBrowser.Name)]
public sealed partial class FirstRunJourneyTests(Browser browser) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = TestFolder.Create("first-run");
    private IBrowserContext? person;

    public ValueTask InitializeAsync()
    {
        browser.SkipWithoutOne();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (person is not null)
            await person.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_code_from_the_log_opens_the_newsroom_once_and_its_administrator_goes_on_after_a_restart()
    {
        await using var app = new RunningNewsroom(folder.FullName);
        await app.StartAsync();
        var page = await PageAsync(app);
        await page.GotoAsync("/");
        var code = CodeIn().Match(app.Log).Groups[1].Value;
        await OpenAsync(page, "AAAA-BBBB");
        await Expect(page.GetByText(Words.FirstRunWrongCode)).ToBeVisibleAsync();
        await OpenAsync(page, code);
        await Expect(page).ToHaveURLAsync(new Regex("/viec-cua-toi$"), new() { Timeout = 10_000 });

        await app.KillAsync();
        await app.StartAsync();
        await page.GotoAsync("/quan-tri/thanh-vien");
        await Expect(page.GetByText("Nguyễn Quản Trị").First).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await page.GotoAsync(AccountPaths.FirstRun);
        await Expect(page.GetByText(Words.FirstRunDone)).ToBeVisibleAsync();
        Assert.DoesNotContain(SamplePeople.SignIns[0].Email, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_newsroom_killed_while_it_was_filled_begins_again_and_opens_whole()
    {
        await using var app = new RunningNewsroom(folder.FullName, "Development");
        await app.StartAsync();
        var filling = Path.Combine(folder.FullName, "editorial.filling.db");
        // Well into it: a migrated, empty file is smaller.
        await UntilAsync(() => Grown(filling) + Grown(filling + "-wal") > 1_500_000, app);
        await app.KillAsync();
        Assert.True(File.Exists(filling));

        await app.StartAsync();
        await UntilAsync(() => app.Log.Contains("The sample newsroom is open", StringComparison.Ordinal), app);
        Assert.False(File.Exists(filling));
        var page = await PageAsync(app);
        await page.GotoAsync("/bai-viet");
        await page.GetByRole(AriaRole.Button, new() { Name = SamplePeople.SignIns[0].DisplayName }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/bai-viet$"));
        await Expect(page.Locator("tbody tr").First).ToBeVisibleAsync(new() { Timeout = 10_000 });
    }

    private async Task<IPage> PageAsync(RunningNewsroom app) => await (person = await browser.PersonAsync(app.Address)).NewPageAsync();

    private static async Task OpenAsync(IPage page, string code)
    {
        await page.FillAsync("#code", code);
        await page.FillAsync("#newsroom", "Toà soạn thị xã");
        await page.FillAsync("#name", "Nguyễn Quản Trị");
        await page.FillAsync("#email", "quan-tri@phuoclong.example");
        foreach (var field in await page.Locator("input[type=password]").AllAsync())
            await field.FillAsync(HostedNewsroom.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = Words.FirstRunOpen }).ClickAsync();
    }

    private static async Task UntilAsync(Func<bool> done, RunningNewsroom app)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!done())
        {
            Assert.False(patience.IsCancellationRequested, app.Log);
            await Task.Delay(50);
        }
    }

    private static long Grown(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    [GeneratedRegex("one-time code: ([A-Z0-9-]+)")]
    private static partial Regex CodeIn();
}
