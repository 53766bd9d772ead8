using System.Globalization;
using System.Security.Claims;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Activity;

public sealed class LedgerPageTests : IAsyncLifetime
{
    private readonly BunitContext page = new();
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await TestNewsroom.OpenAsync();
        await newsroom.LiveAsync();
        page.Services.AddSingleton(newsroom.Get<LedgerDesk>());
        page.Services.AddSingleton(newsroom.Get<IDbContextFactory<EditorialDb>>());
        page.Services.AddScoped<CurrentMember>();
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task The_chair_verifies_and_reads_what_was_compared_what_is_broken_and_what_is_not_proven()
    {
        var ledger = OpenAs(newsroom.Chair);
        Press(ledger);
        ledger.WaitForAssertion(() => Assert.Contains("Sổ cái nguyên vẹn", ledger.Find(".note.good").TextContent, StringComparison.Ordinal));
        Assert.Equal(4, ledger.FindAll(".compared li").Count);
        Assert.Contains("chỉ đầu sổ xuất sau đó", ledger.Markup, StringComparison.Ordinal);

        await newsroom.TamperAsync("UPDATE ArticleEvents SET Standing = 'Approved' WHERE Seq = 3");
        Press(ledger);
        ledger.WaitForAssertion(() => Assert.Contains("số 3 (", ledger.Find(".broken li").TextContent, StringComparison.Ordinal));
        Assert.Empty(ledger.FindAll(".note.good"));
        Assert.Contains("không chứng minh thêm được gì", ledger.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_is_none_is_refused_with_the_form_it_should_have()
    {
        var ledger = OpenAs(newsroom.Administrator);
        ledger.Find("#verify-head").Change("152");
        Press(ledger);
        ledger.WaitForAssertion(() => Assert.Contains("64 ký tự", ledger.Find(".trouble").TextContent, StringComparison.Ordinal));
        Assert.Empty(ledger.FindAll(".note"));
    }

    [Fact]
    public void The_exported_heads_are_listed_with_their_files()
    {
        var ledger = OpenAs(newsroom.Administrator);
        Assert.Equal("02/11/2026 09:00", Assert.Single(ledger.FindAll("tbody th")).TextContent);
        var file = ledger.Find("a[download]");
        Assert.Equal(("/quan-tri/so-cai/dau-so/2026-11", "Tải đầu sổ tháng 11/2026"), (file.GetAttribute("href"), file.TextContent));
    }

    [Fact]
    public async Task Nobody_else_sees_or_verifies_the_ledger_or_gets_its_heads()
    {
        var desk = newsroom.Get<LedgerDesk>();
        foreach (var member in new[] { newsroom.Author, newsroom.Assistant, newsroom.BoardMember, newsroom.Observer, 0 })
        {
            Assert.NotNull((await desk.OpenAsync(member, TestNewsroom.Stop)).Refusal);
            Assert.NotNull((await desk.VerifyAsync(member, null, stop: TestNewsroom.Stop)).Refusal);
            Assert.Null(await desk.FileAsync(member, "2026-11", TestNewsroom.Stop));
        }
        Assert.NotNull(await desk.FileAsync(newsroom.Chair, "2026-11", TestNewsroom.Stop));
        foreach (var month in (string[])["2026-10", "../editorial", "2026-11.txt", ""])
            Assert.Null(await desk.FileAsync(newsroom.Chair, month, TestNewsroom.Stop));
        Assert.Contains("Trưởng Ban", OpenAs(newsroom.Assistant).Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<LedgerPage> OpenAs(int member)
    {
        var session = page.AddAuthorization();
        session.SetAuthorized("ai đó");
        session.SetClaims(new Claim(ClaimTypes.NameIdentifier, member.ToString(CultureInfo.InvariantCulture)));
        var ledger = page.Render<LedgerPage>();
        ledger.WaitForAssertion(() => Assert.Empty(ledger.FindAll(".skeleton")));
        return ledger;
    }

    private static void Press(IRenderedComponent<LedgerPage> ledger) => ledger.Find("form").Submit();
}
