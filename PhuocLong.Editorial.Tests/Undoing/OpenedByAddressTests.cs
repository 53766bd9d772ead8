using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Undoing;

/// <summary>Whichever of an article's pages the next person opens, the move before it stands.</summary>
public sealed class OpenedByAddressTests
{
    [Fact]
    public async Task The_article_its_comparison_its_certificate_and_the_certificates_file_each_end_the_undoing()
    {
        string[] addresses = ["", "/so-sanh", "/phieu-duyet", "/phieu-duyet.docx"];
        await using var filled = await OpenAsync();
        var articles = new List<int>();
        foreach (var _ in addresses.Append("another's"))
            articles.Add(await filled.ArticleAtAsync("Approved"));
        await filled.CloseAsync();
        // At the moment of the last approvals, which is also the app's.
        await using var app = new HostedNewsroom(alter: services => services.AddSingleton<TimeProvider>(filled.Clock), settings: ("Data:Folder", filled.Folder));
        var email = await GivePasswordAsync(app, filled.Assistant);
        using var browser = app.Browser();
        await HostedNewsroom.SignInAsync(browser, email);
        var desk = app.Services.GetRequiredService<UndoDesk>();
        var offers = (await desk.OffersAsync(articles, filled.Chair, Stop)).ToDictionary(o => o.ArticleId, o => o.EventSeq);

        foreach (var (article, address) in articles.Zip(addresses))
        {
            Assert.Null(await desk.BarredAsync(offers[article], filled.Chair, Stop));
            using var page = await browser.GetAsync(new Uri($"/bai-viet/{article}{address}", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.StartsWith("Tổ giúp việc đã mở bài lúc", await desk.BarredAsync(offers[article], filled.Chair, Stop), StringComparison.Ordinal);
        }
        // What nobody has opened can still be taken back.
        await Done(desk.UndoAsync(offers[articles[^1]], filled.Chair, Stop));
    }

    private static async Task<string> GivePasswordAsync(HostedNewsroom app, int member)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var found = (await members.FindByIdAsync($"{member}"))!;
        Assert.True((await members.AddPasswordAsync(found, HostedNewsroom.Password.Normalize())).Succeeded);
        return found.Email!;
    }
}
