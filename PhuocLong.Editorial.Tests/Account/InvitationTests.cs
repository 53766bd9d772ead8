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
    private readonly RunningNewsroom newsroom = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task An_invitation_opens_once_and_signs_in()
    {
        var link = await InviteAsync(DateTime.UtcNow.AddDays(7));
        var browser = newsroom.Browser();
        var accepted = await RunningNewsroom.SendFormAsync(browser, link, "invitation", ("Form.Wanted", RunningNewsroom.Password), ("Form.Again", RunningNewsroom.Password));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Contains("Người thử", await RunningNewsroom.ReadAsync(browser, AccountPaths.Own));
        Assert.Contains(Words.InvitationUsed, await RunningNewsroom.ReadAsync(newsroom.Browser(), link));
        await newsroom.ChangeAsync(async db => Assert.Equal(ActKind.InvitationAccepted, (await db.ArticleEvents.SingleAsync(RunningNewsroom.Stop)).Kind));
    }

    [Fact]
    public async Task A_weak_password_leaves_the_invitation_open()
    {
        var link = await InviteAsync(DateTime.UtcNow.AddDays(7));
        var refused = await RunningNewsroom.SendFormAsync(newsroom.Browser(), link, "invitation", ("Form.Wanted", "ngắn"), ("Form.Again", "ngắn"));
        Assert.Contains("ít nhất 12 ký tự", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(RunningNewsroom.Stop)));
        Assert.Contains("Người thử", await RunningNewsroom.ReadAsync(newsroom.Browser(), link));
    }

    [Fact]
    public async Task An_old_or_unknown_link_says_so()
    {
        Assert.Contains(Words.InvitationOver, await RunningNewsroom.ReadAsync(newsroom.Browser(), await InviteAsync(DateTime.UtcNow.AddMinutes(-1))));
        Assert.Contains(Words.InvitationUnknown, await RunningNewsroom.ReadAsync(newsroom.Browser(), AccountPaths.Invitation + "?ma=sai"));
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
