using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Account;

/// <summary>Account pages stand without a circuit: cookies are set by plain answers, and signing in works while nothing else does.</summary>
public sealed class StaticPagesTests
{
    private const string Email = "lan@phuoclong.example";

    [Fact]
    public async Task No_account_page_asks_for_a_circuit_and_every_other_does()
    {
        await using var newsroom = new HostedNewsroom();
        var nobody = newsroom.Browser();
        Assert.False(IsLive(await HostedNewsroom.ReadAsync(nobody, AccountPaths.FirstRun)));
        await newsroom.AddMemberAsync(Email);
        foreach (var page in (string[])[AccountPaths.SignIn, $"{AccountPaths.Invitation}?ma=khong-co"])
            Assert.False(IsLive(await HostedNewsroom.ReadAsync(nobody, page)), page);
        var member = newsroom.Browser();
        await HostedNewsroom.SignInAsync(member, Email);
        Assert.False(IsLive(await HostedNewsroom.ReadAsync(member, AccountPaths.Own)));
        Assert.True(IsLive(await HostedNewsroom.ReadAsync(member, "/viec-cua-toi")));
    }

    // The mark Blazor leaves where a part of the page is to become live.
    private static bool IsLive(string page) => page.Contains("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal);
}
