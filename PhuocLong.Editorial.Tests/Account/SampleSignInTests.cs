using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Account;

/// <summary>The sample's sign-ins without a password: one press in Development, no such address anywhere else.</summary>
public sealed class SampleSignInTests
{
    private const string Sample = "ctv.van-hoa.1@mau.phuoclong.example", Real = "lan@phuoclong.example";

    [Fact]
    public async Task Outside_Development_the_address_does_not_exist_and_the_page_offers_nobody()
    {
        await using var newsroom = new HostedNewsroom();
        await newsroom.AddMemberAsync(Sample, SampleSignIns.Password);
        var browser = newsroom.Browser();
        Assert.DoesNotContain(AccountPaths.SampleSignIn, await HostedNewsroom.ReadAsync(browser, AccountPaths.SignIn), StringComparison.Ordinal);
        Assert.Null(newsroom.Services.GetService<SampleSignIns>());

        using var answer = await PressAsync(browser, Sample);
        using var unknown = await HostedNewsroom.SendFormAsync(browser, AccountPaths.SignIn, "sample", "/tai-khoan/khong-he-co", ("email", Sample));
        Assert.Equal(unknown.StatusCode, answer.StatusCode);
        Assert.Equal(unknown.Headers.Location?.AbsolutePath, answer.Headers.Location?.AbsolutePath);
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task In_Development_one_press_signs_in_somebody_of_the_sample_and_nobody_else()
    {
        await using var newsroom = new HostedNewsroom("Development");
        await newsroom.AddMemberAsync(Sample, SampleSignIns.Password);
        // Whoever took the sample's password for their own is no member of the sample for that.
        await newsroom.AddMemberAsync(Real, SampleSignIns.Password);
        newsroom.Services.GetRequiredService<SampleSignIns>().Offer([new("Cộng tác viên 1", "Cộng tác viên", Sample)]);
        var browser = newsroom.Browser();
        Assert.Contains(Sample, await HostedNewsroom.ReadAsync(browser, AccountPaths.SignIn), StringComparison.Ordinal);

        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("email", Sample)]);
        using var refused = await browser.PostAsync(new Uri(AccountPaths.SampleSignIn, UriKind.Relative), forged, HostedNewsroom.Stop);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.False(await IsInAsync(browser));

        foreach (var other in (string[])[Real, "", "khong-co@mau.phuoclong.example"])
        {
            using var back = await PressAsync(browser, other);
            Assert.Equal(AccountPaths.SignIn, back.Headers.Location!.ToString());
            Assert.False(await IsInAsync(browser));
        }

        using var led = await PressAsync(browser, Sample, ("returnUrl", "https://elsewhere.example/"));
        Assert.Equal("/", led.Headers.Location!.ToString());
        Assert.True(await IsInAsync(browser));
    }

    /// <summary>Asked of the app itself: what Development answers at that an installed app does not.</summary>
    [Fact]
    public async Task It_is_the_only_address_that_Development_adds()
    {
        await using var installed = new HostedNewsroom();
        await using var development = new HostedNewsroom("Development");
        Assert.Equal([AccountPaths.SampleSignIn], AddressesOf(development).Except(AddressesOf(installed)));
        Assert.Empty(AddressesOf(installed).Except(AddressesOf(development)));
    }

    private static string[] AddressesOf(HostedNewsroom newsroom) =>
    [
        .. newsroom.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => !e.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor"))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal),
    ];

    private static Task<HttpResponseMessage> PressAsync(HttpClient browser, string email, params (string, string)[] more) =>
        HostedNewsroom.SendFormAsync(browser, AccountPaths.SignIn, "sample", AccountPaths.SampleSignIn, [("email", email), .. more]);

    private static async Task<bool> IsInAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri(AccountPaths.Own, UriKind.Relative), HostedNewsroom.Stop);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
