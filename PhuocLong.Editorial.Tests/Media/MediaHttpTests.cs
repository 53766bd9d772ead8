using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using Words = PhuocLong.Editorial.Media.Words;

namespace PhuocLong.Editorial.Tests.Media;

/// <summary>The doors as a browser and a stranger knock on them.</summary>
public sealed class MediaHttpTests : IAsyncLifetime
{
    private const string Author = "lan@phuoclong.example", Stranger = "minh@phuoclong.example";
    private readonly HostedNewsroom newsroom = new();
    private HttpClient author = null!, stranger = null!;
    private int article;

    public async ValueTask InitializeAsync()
    {
        var (lan, minh) = (await newsroom.AddMemberAsync(Author), await newsroom.AddMemberAsync(Stranger));
        var unit = new Unit { From = new(2020, 1, 1) };
        await newsroom.ChangeAsync(async db =>
        {
            var other = new Unit { From = new(2020, 1, 1) };
            db.Units.AddRange(unit, other);
            db.ReportHeadings.Add(new ReportHeading { Name = "Khác", FoldedName = "khac", IsOther = true });
            await db.SaveChangesAsync(HostedNewsroom.Stop);
            db.RoleAssignments.Add(new() { MemberId = lan, Role = Role.Contributor, UnitId = unit.Id });
            db.RoleAssignments.Add(new() { MemberId = minh, Role = Role.Contributor, UnitId = other.Id });
        });
        article = (await newsroom.Services.GetRequiredService<ArticleDesk>().CreateAsync(lan, unit.Id, HostedNewsroom.Stop)).Value;
        (author, stranger) = (newsroom.Browser(), newsroom.Browser());
        await HostedNewsroom.SignInAsync(author, Author);
        await HostedNewsroom.SignInAsync(stranger, Stranger);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task An_image_goes_up_and_comes_back_to_those_who_may_see_it_alone()
    {
        var (status, said) = await SendAsync(author, $"/hinh?bai={article}", Form(Pictures.RedBlue(900, 600), "ảnh bìa.jpg"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((900, 600), (said.GetProperty("width").GetInt32(), said.GetProperty("height").GetInt32()));
        var address = "/hinh/" + said.GetProperty("media").GetString();

        using var image = await GetAsync(author, address);
        Assert.Equal("image/jpeg", image.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(image.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(image.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("immutable, max-age=31536000, private", string.Join(", ", image.Headers.CacheControl!.ToString().Split(", ").Order()));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(image.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await author.SendAsync(again, HostedNewsroom.Stop)).StatusCode);
        var small = await (await GetAsync(author, address + "/nho")).Content.ReadAsByteArrayAsync(HostedNewsroom.Stop);
        Assert.True(small.Length < (await image.Content.ReadAsByteArrayAsync(HostedNewsroom.Stop)).Length);

        foreach (var path in (string[])[address, address + "/nho", "/hinh/" + new string('0', 64), "/hinh/..%2Feditorial.db"])
            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stranger, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(newsroom.Browser(), address)).StatusCode);
        await PublishAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(stranger, address)).StatusCode);
    }

    [Theory]
    [InlineData("/hinh?bai={0}")]
    [InlineData("/bai-viet/{0}/dinh-kem")]
    public async Task An_upload_wants_our_origin_a_session_and_the_right_to_write_and_says_so(string door)
    {
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, door, article);
        foreach (var foreign in (string?[])[null, "null", "http://elsewhere.example", "http://localhost:81", "https://localhost"])
            Assert.Equal((HttpStatusCode.Forbidden, Words.ForeignOrigin), await RefusedAsync(author, path, foreign));
        Assert.Equal((HttpStatusCode.Unauthorized, Words.SignInFirst), await RefusedAsync(newsroom.Browser(), path));
        Assert.Equal((HttpStatusCode.NotFound, Words.NotFound), await RefusedAsync(stranger, path));
        await PublishAsync();
        Assert.Equal((HttpStatusCode.Forbidden, Words.NotWritable), await RefusedAsync(author, path));
        Assert.Equal((HttpStatusCode.Forbidden, Words.NotWritable), await RefusedAsync(stranger, path));
    }

    [Fact]
    public async Task A_bad_image_is_answered_with_a_sentence()
    {
        var (status, said) = await SendAsync(author, $"/hinh?bai={article}", Form(Pictures.PngClaiming(30_000, 30_000), "anh.png"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.StartsWith("Ảnh có 30.000 × 30.000 điểm", said.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_body_is_an_upload_too_and_a_broken_form_is_none()
    {
        var (status, _) = await SendAsync(author, $"/hinh?bai={article}&ten=anh.png", Raw(Pictures.RedBlue(300, 200), "image/svg+xml"));
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var broken in (string[])["multipart/form-data", "multipart/form-data; boundary=x", $"multipart/form-data; boundary={new string('x', 500)}"])
            Assert.InRange((int)(await SendAsync(author, $"/hinh?bai={article}", Raw([1, 2, 3], broken))).Status, 400, 422);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(author, "/hinh", Raw([1], "image/png"))).Status);
    }

    [Fact]
    public async Task An_attachment_is_only_ever_downloaded()
    {
        byte[] page = [.. Encoding.UTF8.GetBytes("<script>alert(1)</script>")];
        var (status, said) = await SendAsync(author, $"/bai-viet/{article}/dinh-kem", Form(page, "../Sơ kết tháng 11.html"));
        Assert.Equal(HttpStatusCode.OK, status);
        var address = $"/dinh-kem/{said.GetProperty("id").GetInt32()}";
        using var file = await GetAsync(author, address);
        Assert.Equal(page, await file.Content.ReadAsByteArrayAsync(HostedNewsroom.Stop));
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", "Sơ kết tháng 11.html"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stranger, address)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(newsroom.Browser(), address)).StatusCode);
        await PublishAsync();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(author, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stranger, address)).StatusCode);
    }

    private Task PublishAsync() => newsroom.ChangeAsync(db =>
    {
        db.Articles.Single(a => a.Id == article).State = ArticleState.Published;
        return Task.CompletedTask;
    });

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string path) => browser.GetAsync(new Uri(path, UriKind.Relative), HostedNewsroom.Stop);

    private static async Task<(HttpStatusCode, string?)> RefusedAsync(HttpClient browser, string path, string? origin = "http://localhost")
    {
        var (status, said) = await SendAsync(browser, path, Form(Pictures.RedBlue(30, 20), "anh.jpg"), origin);
        return (status, said.GetProperty("error").GetString());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Said)> SendAsync(HttpClient browser, string path, HttpContent content, string? origin = "http://localhost")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var answer = await browser.SendAsync(request, HostedNewsroom.Stop);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(HostedNewsroom.Stop)).RootElement);
    }

    private static MultipartFormDataContent Form(byte[] bytes, string name) => new() { { Raw(bytes, "application/octet-stream"), "tep", name } };

    private static ByteArrayContent Raw(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
}
