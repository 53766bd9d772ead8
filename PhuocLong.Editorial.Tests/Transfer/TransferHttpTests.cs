using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Transfer;
using static PhuocLong.Editorial.Tests.Transfer.DocxFile;
using Words = PhuocLong.Editorial.Transfer.Words;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>The door files come in by, as a browser and a stranger knock on it.</summary>
public sealed class TransferHttpTests : IAsyncLifetime
{
    private const string Author = "lan@phuoclong.example", Observer = "minh@phuoclong.example", Ours = "http://localhost";
    private readonly HostedNewsroom newsroom = new();
    private HttpClient author = null!, observer = null!;
    private int lan;

    public async ValueTask InitializeAsync()
    {
        lan = await newsroom.AddMemberAsync(Author);
        var minh = await newsroom.AddMemberAsync(Observer);
        await newsroom.ChangeAsync(async db =>
        {
            var unit = new Unit { From = new(2020, 1, 1) };
            db.Units.Add(unit);
            await db.SaveChangesAsync(HostedNewsroom.Stop);
            db.RoleAssignments.Add(new() { MemberId = lan, Role = Role.Contributor, UnitId = unit.Id });
            db.RoleAssignments.Add(new() { MemberId = minh, Role = Role.Observer });
        });
        (author, observer) = (newsroom.Browser(), newsroom.Browser());
        await HostedNewsroom.SignInAsync(author, Author);
        await HostedNewsroom.SignInAsync(observer, Observer);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_file_is_received_waits_and_shows_its_pictures_to_its_owner_alone()
    {
        var file = Of(P("Chữ.")).Add("word/media/image1.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]).Stream().ToArray();
        var (status, said) = await SendAsync(author, file, Ours, "Bài của tôi – tháng 11.docx");
        Assert.Equal(HttpStatusCode.OK, status);
        var waiting = newsroom.Services.GetRequiredService<WaitingFiles>().Of(lan).Single();
        Assert.Equal((said.GetProperty("id").GetString(), "Bài của tôi – tháng 11.docx"), (waiting.Id, waiting.Name));

        var picture = $"/nhap-bai/tep/{waiting.Id}/anh?ten=word/media/image1.png";
        using var shown = await author.GetAsync(new Uri(picture, UriKind.Relative), HostedNewsroom.Stop);
        Assert.Equal(("image/png", "nosniff"), (shown.Content.Headers.ContentType!.ToString(), Assert.Single(shown.Headers.GetValues("X-Content-Type-Options"))));
        Assert.Equal(7, (await shown.Content.ReadAsByteArrayAsync(HostedNewsroom.Stop)).Length);
        foreach (var name in (string[])["word/document.xml", "word/media/khac.png", "../../editorial.db"])
            Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync(new Uri($"/nhap-bai/tep/{waiting.Id}/anh?ten={name}", UriKind.Relative), HostedNewsroom.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await observer.GetAsync(new Uri(picture, UriKind.Relative), HostedNewsroom.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await newsroom.Browser().GetAsync(new Uri(picture, UriKind.Relative), HostedNewsroom.Stop)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("http://elsewhere.example")]
    [InlineData("https://localhost")]
    public async Task Other_pages_may_not_send_files(string? origin)
    {
        var (status, said) = await SendAsync(author, [1, 2, 3], origin);
        Assert.Equal((HttpStatusCode.Forbidden, Words.RefusedOrigin), (status, said.GetProperty("refusal").GetString()));
        Assert.Empty(newsroom.Services.GetRequiredService<WaitingFiles>().Of(lan));
    }

    [Fact]
    public async Task Who_writes_for_no_unit_is_told_so()
    {
        var (status, said) = await SendAsync(observer, [1, 2, 3], Ours);
        Assert.Equal((HttpStatusCode.Forbidden, Editorial.Articles.Words.NewNowhere), (status, said.GetProperty("refusal").GetString()));
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in() =>
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(newsroom.Browser(), [1], Ours)).Status);

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_received()
    {
        var (status, said) = await SendAsync(author, new byte[(30 << 20) + 1], Ours);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, Words.RefusedTooLarge.Replace("{0}", "30", StringComparison.Ordinal)), (status, said.GetProperty("refusal").GetString()));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Said)> SendAsync(HttpClient browser, byte[] file, string? origin, string name = "bài.docx")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/nhap-bai/tep?ten=" + Uri.EscapeDataString(name), UriKind.Relative)) { Content = new ByteArrayContent(file) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var answer = await browser.SendAsync(request, HostedNewsroom.Stop);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json"
            ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync(HostedNewsroom.Stop)).RootElement : default);
    }
}
