using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using Words = PhuocLong.Editorial.Account.Words;

namespace PhuocLong.Editorial.Tests.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Email = "lan@phuoclong.example";
    private readonly HostedNewsroom newsroom = new();

    public async ValueTask InitializeAsync() => await newsroom.AddMemberAsync(Email);

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Nobody_signed_in_is_led_to_the_sign_in_page()
    {
        var answer = await newsroom.Browser().GetAsync(new Uri("/bai-viet?tim=a", UriKind.Relative), HostedNewsroom.Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/tai-khoan/dang-nhap?returnUrl=%2Fbai-viet%3Ftim%3Da", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_signs_in_and_out_again()
    {
        var browser = newsroom.Browser();
        var signedIn = await HostedNewsroom.SignInAsync(browser, Email);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Contains("httponly", string.Join(";", signedIn.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Người thử", await HostedNewsroom.ReadAsync(browser, AccountPaths.Own));

        var forged = await browser.PostAsync(new Uri(AccountPaths.SignOut, UriKind.Relative), null, HostedNewsroom.Stop);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        await HostedNewsroom.SendFormAsync(browser, AccountPaths.Own, "", AccountPaths.SignOut);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri(AccountPaths.Own, UriKind.Relative), HostedNewsroom.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_member_changes_name_and_password_and_stays_signed_in_here_only()
    {
        var (here, elsewhere) = (newsroom.Browser(), newsroom.Browser());
        await HostedNewsroom.SignInAsync(here, Email);
        await HostedNewsroom.SignInAsync(elsewhere, Email);
        await HostedNewsroom.SendFormAsync(here, AccountPaths.Own, "name", ("Name.DisplayName", "Chị Lan"));
        var changed = await HostedNewsroom.SendFormAsync(here, AccountPaths.Own, "password",
            ("Password.Current", HostedNewsroom.Password), ("Password.Wanted", "một mật khẩu khác hẳn"), ("Password.Again", "một mật khẩu khác hẳn"));
        Assert.Contains(Words.PasswordChanged, await SaidAsync(changed));
        Assert.Contains("Chị Lan", await HostedNewsroom.ReadAsync(here, AccountPaths.Own));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync(new Uri(AccountPaths.Own, UriKind.Relative), HostedNewsroom.Stop)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_is_answered_with_a_sentence_and_the_fifth_locks_for_a_while()
    {
        var browser = newsroom.Browser();
        for (var i = 0; i < 4; i++)
            Assert.Contains(Words.SignInWrong, await SaidAsync(await HostedNewsroom.SignInAsync(browser, Email, "sai mật khẩu rồi")));
        await HostedNewsroom.SignInAsync(browser, Email, "sai mật khẩu rồi");
        Assert.Contains(Words.SignInLocked, await SaidAsync(await HostedNewsroom.SignInAsync(browser, Email)));
    }

    [Fact]
    public async Task A_disabled_member_is_refused_and_an_open_session_ends_at_once()
    {
        var browser = newsroom.Browser();
        await HostedNewsroom.SignInAsync(browser, Email);
        await newsroom.ChangeAsync(db =>
        {
            db.Users.Single().DisabledAt = DateTime.UtcNow;
            return Task.CompletedTask;
        });
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri(AccountPaths.Own, UriKind.Relative), HostedNewsroom.Stop)).StatusCode);
        Assert.Contains(Words.SignInDisabled, await SaidAsync(await HostedNewsroom.SignInAsync(newsroom.Browser(), Email)));
    }

    [Fact]
    public void After_signing_in_nobody_is_sent_to_another_site()
    {
        Assert.Equal("/bai-viet?tim=a", AccountPaths.Local("/bai-viet?tim=a"));
        foreach (var foreign in new[] { "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "bai-viet", "", null })
            Assert.Equal("/", AccountPaths.Local(foreign));
    }

    [Fact]
    public void Identity_refuses_in_Vietnamese()
    {
        using var scope = newsroom.Services.CreateScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        Assert.Equal("Mật khẩu cần ít nhất 12 ký tự.", members.ErrorDescriber.PasswordTooShort(12).Description);
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(HostedNewsroom.Stop));
}
