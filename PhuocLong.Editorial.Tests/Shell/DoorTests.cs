using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Shell;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Shell;

public sealed class DoorTests : IAsyncLifetime
{
    private readonly HostedNewsroom newsroom = new();

    public async ValueTask InitializeAsync() => await newsroom.AddMemberAsync("lan@phuoclong.example");

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor")]
    [InlineData("/sync/1")]
    [InlineData("/_blazor/disconnect/")]
    public async Task A_live_door_wants_our_own_origin_and_then_a_session(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await KnockAsync(path, null));
        foreach (var foreign in new[] { "http://elsewhere.example", "https://localhost", "http://localhost:81", "null", "http://localhost.elsewhere.example" })
            Assert.Equal(HttpStatusCode.Forbidden, await KnockAsync(path, foreign));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(path, "http://localhost"));
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_whom_to_trust()
    {
        var answer = await newsroom.Browser().GetAsync(new Uri(AccountPaths.SignIn, UriKind.Relative), HostedNewsroom.Stop);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_a_true_404_in_Vietnamese()
    {
        var browser = newsroom.Browser();
        await HostedNewsroom.SignInAsync(browser, "lan@phuoclong.example");
        var answer = await browser.GetAsync(new Uri("/khong-he-co", UriKind.Relative), HostedNewsroom.Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Không tìm thấy trang này", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(HostedNewsroom.Stop)));
    }

    [Fact]
    public async Task While_the_newsroom_is_being_made_ready_every_page_says_how_far()
    {
        var progress = newsroom.Services.GetRequiredService<OpeningProgress>();
        progress.Report(.4, "Đang dựng toà soạn mẫu");
        var answer = await newsroom.Browser().GetAsync(new Uri("/bai-viet", UriKind.Relative), HostedNewsroom.Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(HostedNewsroom.Stop));
        Assert.Contains("Đang dựng toà soạn mẫu", page);
        Assert.Contains("Đã xong 40 %", page);
        progress.Open();
        Assert.Equal(HttpStatusCode.OK, (await newsroom.Browser().GetAsync(new Uri(AccountPaths.SignIn, UriKind.Relative), HostedNewsroom.Stop)).StatusCode);
    }

    [Fact]
    public async Task MudBlazors_files_go_out_compressed_and_are_kept_for_ever()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/" + MudFiles.Style, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");
        var answer = await newsroom.Browser().SendAsync(request, HostedNewsroom.Stop);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> KnockAsync(string path, string? origin)
    {
        using var request = new HttpRequestMessage(path.Contains("_blazor/", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return (await newsroom.Browser().SendAsync(request, HostedNewsroom.Stop)).StatusCode;
    }
}
