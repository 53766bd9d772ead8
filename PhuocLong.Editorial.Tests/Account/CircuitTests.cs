using System.Net;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Account;

/// <summary>Circuits of the real hub: they end with the right or the session under which they were opened, and nobody else's does.</summary>
public sealed class CircuitTests(ServedNewsroom newsroom) : IClassFixture<ServedNewsroom>, IAsyncLifetime
{
    /// <summary>What is promised.</summary>
    private static readonly TimeSpan promised = TimeSpan.FromSeconds(5);

    private ServedBrowser besides = null!;
    private Circuit bystander = null!;

    public async ValueTask InitializeAsync()
    {
        besides = await newsroom.SignInAsync(await newsroom.MemberAsync(Role.Observer));
        bystander = await besides.CircuitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // Whatever happened to one member, another's circuit is untouched.
        Assert.True(bystander is { IsOpen: true });
        await bystander.DisposeAsync();
        besides.Dispose();
    }

    [Theory]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Observer)]
    public async Task A_single_role_taken_away_ends_all_circuits_within_five_seconds_and_the_old_session_opens_no_new_one(Role role)
    {
        var member = await newsroom.MemberAsync(role);
        using var browser = await newsroom.SignInAsync(member);
        await using var one = await browser.CircuitAsync();
        await using var other = await browser.CircuitAsync();

        await TestNewsroom.Done(newsroom.The<MemberDesk>().WithdrawAsync(newsroom.Administrator, member.Id, member.Held, HostedNewsroom.Stop));

        await one.EndsAsync(promised);
        await other.EndsAsync(promised);
        await IsShutOutAsync(browser);
        using var again = await newsroom.SignInAsync(member);
        await using var anew = await again.CircuitAsync();
    }

    [Fact]
    public async Task A_role_given_ends_the_circuits_that_do_not_know_of_it()
    {
        var member = await newsroom.MemberAsync(Role.Observer);
        using var browser = await newsroom.SignInAsync(member);
        await using var circuit = await browser.CircuitAsync();
        await TestNewsroom.Done(newsroom.The<MemberDesk>().GrantAsync(newsroom.Administrator, member.Id, new(Role.Assistant, null, null), HostedNewsroom.Stop));
        await circuit.EndsAsync(promised);
        await IsShutOutAsync(browser);
    }

    [Fact]
    public async Task An_account_that_is_closed_ends_its_circuits_and_opens_none()
    {
        var member = await newsroom.MemberAsync(Role.Assistant);
        using var browser = await newsroom.SignInAsync(member);
        await using var circuit = await browser.CircuitAsync();
        await TestNewsroom.Done(newsroom.The<MemberDesk>().DisableAsync(newsroom.Administrator, member.Id, HostedNewsroom.Stop));
        await circuit.EndsAsync(promised);
        await IsShutOutAsync(browser);
    }

    [Fact]
    public async Task A_delegation_that_begins_or_ends_has_the_deputys_page_come_back_with_what_holds_now()
    {
        var (principal, deputy) = (await newsroom.MemberAsync(Role.BoardMember), await newsroom.MemberAsync(Role.Contributor));
        using var browser = await newsroom.SignInAsync(deputy);
        var desk = newsroom.The<DelegationDesk>();
        var today = DateOnly.FromDateTime(NewsroomTime.Local(DateTime.UtcNow));

        await using var before = await browser.CircuitAsync();
        await TestNewsroom.Done(desk.NameAsync(principal.Id, deputy.Id, today, today.AddDays(3), HostedNewsroom.Stop));
        await before.EndsAsync(promised);

        await using var during = await browser.CircuitAsync();
        var delegation = Assert.Single((await desk.SheetAsync(deputy.Id, HostedNewsroom.Stop)).Rows).Id;
        await TestNewsroom.Done(desk.EndAsync(principal.Id, delegation, HostedNewsroom.Stop));
        await during.EndsAsync(promised);
        await using var after = await browser.CircuitAsync();
    }

    [Fact]
    public async Task Signing_out_ends_what_this_browser_has_open_and_nothing_of_the_same_member_elsewhere()
    {
        var member = await newsroom.MemberAsync(Role.Contributor);
        var article = await newsroom.DraftAsync(member.Id);
        using var here = await newsroom.SignInAsync(member);
        using var elsewhere = await newsroom.SignInAsync(member);
        await using var tab = await here.CircuitAsync();
        await using var text = await here.TextAsync(article);
        await using var otherTab = await elsewhere.CircuitAsync();
        await using var otherText = await elsewhere.TextAsync(article);

        using var answer = await HostedNewsroom.SendFormAsync(here.Http, AccountPaths.Own, "", AccountPaths.SignOut);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await tab.EndsAsync(promised);
        await text.EndsAsync(promised);
        Assert.DoesNotContain("editorial=", here.Cookie, StringComparison.Ordinal);
        await otherText.TypeTitleAsync("Viết tiếp ở máy khác");
        await otherText.BarrierAsync(1);
        Assert.True(await otherText.HearsEchoAsync(1));
        Assert.True(otherTab.IsOpen);
    }

    [Fact]
    public async Task A_password_changed_here_ends_the_circuits_everywhere_else()
    {
        var member = await newsroom.MemberAsync(Role.Assistant);
        using var here = await newsroom.SignInAsync(member);
        using var elsewhere = await newsroom.SignInAsync(member);
        await using var other = await elsewhere.CircuitAsync();
        const string wanted = "một mật khẩu khác hẳn";
        using var changed = await HostedNewsroom.SendFormAsync(here.Http, AccountPaths.Own, "password",
            ("Password.Current", HostedNewsroom.Password), ("Password.Wanted", wanted), ("Password.Again", wanted));
        await other.EndsAsync(promised);
        await IsShutOutAsync(elsewhere);
        await using var mine = await here.CircuitAsync();
    }

    // The page comes back with the cookie it has: the stamp in it is asked for at the door.
    private static async Task IsShutOutAsync(ServedBrowser browser)
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(browser.CircuitAsync);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
