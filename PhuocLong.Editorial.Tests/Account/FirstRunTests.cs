using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;
using Words = PhuocLong.Editorial.Account.Words;

namespace PhuocLong.Editorial.Tests.Account;

public sealed class FirstRunTests : IAsyncLifetime
{
    private readonly HostedNewsroom newsroom = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_newsroom_without_members_leads_everyone_to_the_first_run_and_a_wrong_code_opens_nothing()
    {
        var browser = newsroom.Browser();
        var answer = await browser.GetAsync(new Uri("/chi-tieu", UriKind.Relative), HostedNewsroom.Stop);
        Assert.Equal(AccountPaths.FirstRun, answer.Headers.Location!.ToString());

        var refused = await SendAsync(browser, "AAAA-BBBB");
        Assert.Contains(Words.FirstRunWrongCode, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(HostedNewsroom.Stop)));
        await newsroom.ChangeAsync(async db => Assert.False(await db.Users.AnyAsync(HostedNewsroom.Stop)));
    }

    [Fact]
    public void Each_code_is_good_for_five_tries()
    {
        var log = new Lines();
        var code = new FirstRunCode(log);
        code.Announce();
        code.Announce();
        var first = Assert.Single(log.Codes);
        for (var i = 0; i < 4; i++)
            Assert.False(code.Matches("sai"));
        Assert.True(code.Matches(first.ToLowerInvariant().Replace('-', ' ')));
        Assert.False(code.Matches("sai"));
        Assert.False(code.Matches(first));
        Assert.Equal(2, log.Codes.Count);
        Assert.True(code.Matches(log.Codes[1]));
    }

    [Fact]
    public async Task Opening_gives_the_newsroom_what_every_newsroom_begins_with()
    {
        await using (var write = await newsroom.Services.GetRequiredService<WriteGate>().BeginAsync(HostedNewsroom.Stop))
        {
            await FirstRun.OpenAsync(write, "Toà soạn thử", by: null, TimeProvider.System, HostedNewsroom.Stop);
            await write.CommitAsync(HostedNewsroom.Stop);
        }
        await newsroom.ChangeAsync(async db =>
        {
            Assert.Equal("Toà soạn thử", (await db.Newsrooms.SingleAsync(HostedNewsroom.Stop)).Name);
            Assert.Equal(4, await db.UnitKinds.CountAsync(HostedNewsroom.Stop));
            Assert.True((await db.ReportHeadings.SingleAsync(HostedNewsroom.Stop)).IsOther);
            Assert.Equal(1, (await db.Workflows.SingleAsync(HostedNewsroom.Stop)).Edition);
            Assert.Equal(HolidayYears.Ahead + 1, await db.HolidayYears.CountAsync(HostedNewsroom.Stop));
            Assert.Contains(await db.Holidays.Select(h => h.Name).ToListAsync(HostedNewsroom.Stop), name => name == "Giỗ Tổ Hùng Vương");
        });
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string code) => HostedNewsroom.SendFormAsync(
        browser, AccountPaths.FirstRun, "first-run", ("Form.Code", code), ("Form.Newsroom", "Toà soạn thử"), ("Form.DisplayName", "Quản trị"),
        ("Form.Email", "qt@phuoclong.example"), ("Form.Wanted", HostedNewsroom.Password), ("Form.Again", HostedNewsroom.Password));

    private sealed class Lines : ILogger<FirstRunCode>
    {
        public List<string> Codes { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Codes.Add(formatter(state, exception).Split(' ')[^1]);
    }
}
