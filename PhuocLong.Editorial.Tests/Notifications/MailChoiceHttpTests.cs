using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Notifications;

public sealed class MailChoiceHttpTests
{
    [Fact]
    public async Task A_member_chooses_on_the_account_page_how_mail_comes()
    {
        await using var newsroom = new HostedNewsroom();
        var member = await newsroom.AddMemberAsync("ctv@example.vn");
        using var browser = newsroom.Browser();
        await HostedNewsroom.SignInAsync(browser, "ctv@example.vn");
        var page = await HostedNewsroom.ReadAsync(browser, AccountPaths.Own);
        Assert.Contains("chưa nối máy chủ thư", page, StringComparison.Ordinal);

        using var answer = await HostedNewsroom.SendFormAsync(browser, AccountPaths.Own, "mail", ("Choice.Way", "AtOnce"), ("Choice.Hour", "16"));
        Assert.Contains("Đã ghi cách nhận thư", System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(HostedNewsroom.Stop)), StringComparison.Ordinal);
        var desk = (MailChoiceDesk)newsroom.Services.GetService(typeof(MailChoiceDesk))!;
        var standing = await desk.OfAsync(member, HostedNewsroom.Stop);
        Assert.Equal((MailWay.AtOnce, 16), (standing.Way, standing.Hour));
    }
}
