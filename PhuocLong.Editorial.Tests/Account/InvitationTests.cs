using System.Net;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using Words = PhuocLong.Editorial.Account.Words;

namespace PhuocLong.Editorial.Tests.Account;

public sealed class InvitationTests : IAsyncLifetime
{
    private readonly HostedNewsroom newsroom = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task An_invitation_opens_once_and_signs_in()
    {
        var link = await InviteAsync(DateTime.UtcNow.AddDays(7));
        var browser = newsroom.Browser();
        var accepted = await HostedNewsroom.SendFormAsync(browser, link, "invitation", ("Form.Wanted", HostedNewsroom.Password), ("Form.Again", HostedNewsroom.Password));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Contains("Người thử", await HostedNewsroom.ReadAsync(browser, AccountPaths.Own));
        Assert.Contains(Words.InvitationUsed, await HostedNewsroom.ReadAsync(newsroom.Browser(), link));
        await newsroom.ChangeAsync(async db => Assert.Equal(ActKind.InvitationAccepted, (await db.ArticleEvents.SingleAsync(HostedNewsroom.Stop)).Kind));
    }

    [Fact]
    public async Task A_weak_password_leaves_the_invitation_open()
    {
        var link = await InviteAsync(DateTime.UtcNow.AddDays(7));
        var refused = await HostedNewsroom.SendFormAsync(newsroom.Browser(), link, "invitation", ("Form.Wanted", "ngắn"), ("Form.Again", "ngắn"));
        Assert.Contains("ít nhất 12 ký tự", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(HostedNewsroom.Stop)));
        Assert.Contains("Người thử", await HostedNewsroom.ReadAsync(newsroom.Browser(), link));
    }

    [Fact]
    public async Task An_old_or_unknown_link_says_so()
    {
        Assert.Contains(Words.InvitationOver, await HostedNewsroom.ReadAsync(newsroom.Browser(), await InviteAsync(DateTime.UtcNow.AddMinutes(-1))));
        Assert.Contains(Words.InvitationUnknown, await HostedNewsroom.ReadAsync(newsroom.Browser(), AccountPaths.Invitation + "?ma=sai"));
    }

    private async Task<string> InviteAsync(DateTime expiresAt)
    {
        var member = await newsroom.AddMemberAsync("moi@phuoclong.example", password: null);
        var (token, hash) = InvitationTokens.New();
        await newsroom.ChangeAsync(db =>
        {
            db.Invitations.Add(new Invitation { MemberId = member, TokenHash = hash, CreatedAt = DateTime.UtcNow, ExpiresAt = expiresAt });
            return Task.CompletedTask;
        });
        return AccountPaths.Invitation + "?ma=" + token;
    }
}
