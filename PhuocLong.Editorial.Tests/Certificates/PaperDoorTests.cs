using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Certificates;

/// <summary>The doors papers and heads leave by, as browsers and strangers knock on them.</summary>
public sealed class PaperDoorTests : IAsyncLifetime
{
    private const string Author = "lan@phuoclong.example", Chair = "minh@phuoclong.example", Other = "hoa@phuoclong.example";
    private readonly HostedNewsroom newsroom = new();
    private HttpClient author = null!, chair = null!, other = null!;
    private int article;

    public async ValueTask InitializeAsync()
    {
        var lan = await newsroom.AddMemberAsync(Author);
        var minh = await newsroom.AddMemberAsync(Chair);
        var hoa = await newsroom.AddMemberAsync(Other);
        int unit = 0;
        await using (var write = await newsroom.Services.GetRequiredService<WriteGate>().BeginAsync(HostedNewsroom.Stop))
        {
            await FirstRun.OpenAsync(write, "Toà soạn thử", minh, TimeProvider.System, HostedNewsroom.Stop);
            var units = new[] { new Unit { From = new(2020, 1, 1) }, new Unit { From = new(2020, 1, 1) } };
            write.Db.Units.AddRange(units);
            await write.Db.SaveChangesAsync(HostedNewsroom.Stop);
            unit = units[0].Id;
            write.Db.RoleAssignments.AddRange(
                new() { MemberId = lan, Role = Role.Contributor, UnitId = unit }, new() { MemberId = hoa, Role = Role.Contributor, UnitId = units[1].Id },
                new() { MemberId = minh, Role = Role.Chair });
            await write.CommitAsync(HostedNewsroom.Stop);
        }
        article = await ApprovedAsync(lan, unit, minh);
        await newsroom.Services.GetRequiredService<HeadExport>().ExportAsync(HostedNewsroom.Stop);
        (author, chair, other) = (newsroom.Browser(), newsroom.Browser(), newsroom.Browser());
        await HostedNewsroom.SignInAsync(author, Author);
        await HostedNewsroom.SignInAsync(chair, Chair);
        await HostedNewsroom.SignInAsync(other, Other);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task The_certificate_is_a_download_for_readers_of_the_article_alone()
    {
        var address = $"/bai-viet/{article}/phieu-duyet.docx";
        using var sent = await GetAsync(author, address);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(("attachment", $"phieu-duyet-bai-{article}.docx"), (sent.Content.Headers.ContentDisposition!.DispositionType, sent.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("same-origin", Assert.Single(sent.Headers.GetValues("Cross-Origin-Resource-Policy")));
        using var file = WordprocessingDocument.Open(await sent.Content.ReadAsStreamAsync(HostedNewsroom.Stop), false);
        Assert.Contains("PHIẾU DUYỆT", file.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(other, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(author, "/bai-viet/999/phieu-duyet.docx")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(newsroom.Browser(), address)).StatusCode);
    }

    [Fact]
    public async Task Heads_are_a_download_for_the_keepers_of_the_ledger_alone()
    {
        var month = Assert.Single(newsroom.Services.GetRequiredService<HeadFiles>().Months());
        var address = $"/quan-tri/so-cai/dau-so/{month:yyyy-MM}";
        using var sent = await GetAsync(chair, address);
        Assert.Equal((HttpStatusCode.OK, $"dau-so-{month:yyyy-MM}.txt"), (sent.StatusCode, sent.Content.Headers.ContentDisposition!.FileName));
        Assert.Contains("Toà soạn thử", await sent.Content.ReadAsStringAsync(HostedNewsroom.Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(author, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(chair, "/quan-tri/so-cai/dau-so/..%2F..%2Feditorial")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(newsroom.Browser(), address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(author, "/quan-tri/so-cai")).StatusCode);
    }

    [Fact]
    public async Task The_minutes_of_a_meeting_are_a_download_for_those_who_see_meetings_alone()
    {
        var meetings = newsroom.Services.GetRequiredService<MeetingDesk>();
        var minh = Assert.Single(await meetings.ColleaguesAsync(HostedNewsroom.Stop)).Id;
        var called = await meetings.CallAsync(
            minh, new() { Name = "Họp Ban Biên tập", HeldOn = new(2026, 11, 2), StartsAt = new(8, 0), PresiderId = minh, SecretaryId = minh }, HostedNewsroom.Stop);
        var address = $"/hop/{called.Value}/bien-ban.docx";
        using var sent = await GetAsync(chair, address);
        Assert.Equal((HttpStatusCode.OK, $"bien-ban-hop-{called.Value}.docx"), (sent.StatusCode, sent.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal("private, no-store", sent.Headers.CacheControl!.ToString().Replace("no-store, private", "private, no-store", StringComparison.Ordinal));
        foreach (var door in new[] { "/hop", "/hop/moi", $"/hop/{called.Value}", $"/hop/{called.Value}/trinh-chieu", $"/hop/{called.Value}/bien-ban" })
        {
            Assert.Contains("Họp Ban Biên tập", await HostedNewsroom.ReadAsync(chair, door), StringComparison.Ordinal);
            using var refused = await GetAsync(author, door);
            Assert.Equal(door.EndsWith("hop", StringComparison.Ordinal) || door.EndsWith("moi", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, refused.StatusCode);
            Assert.Contains("role=\"alert\"", await refused.Content.ReadAsStringAsync(HostedNewsroom.Stop), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(author, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(chair, "/hop/999/bien-ban.docx")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(newsroom.Browser(), address)).StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(new Uri(address, UriKind.Relative), HostedNewsroom.Stop);

    private async Task<int> ApprovedAsync(int by, int unit, int chair)
    {
        var id = (await newsroom.Services.GetRequiredService<ArticleDesk>().CreateAsync(by, unit, HostedNewsroom.Stop)).Value;
        var texts = newsroom.Services.GetRequiredService<ArticleTexts>();
        await texts.WriteAsync(id, by, new ArticleDraft("Bài thử", "", ["Nội dung."]), HostedNewsroom.Stop);
        var text = await texts.FreezeAsync(id, HostedNewsroom.Stop);
        await using var write = await newsroom.Services.GetRequiredService<WriteGate>().BeginAsync(HostedNewsroom.Stop);
        var approved = await write.Db.Articles.Include(a => a.Bylines).SingleAsync(a => a.Id == id, HostedNewsroom.Stop);
        var details = PinnedDetails.JsonOf(approved);
        var version = new ArticleVersion
        {
            ArticleId = id,
            Number = 1,
            Title = text.Title,
            Lead = text.Lead,
            Json = text.Json,
            Html = text.Html,
            PlainText = text.PlainText,
            Words = text.Words,
            TextHash = text.Hash,
            Details = details,
            Hash = PinnedDetails.HashOf(text.Hash, details),
            FrozenAt = DateTime.UtcNow,
            FrozenById = chair,
        };
        write.Db.ArticleVersions.Add(version);
        await write.Db.SaveChangesAsync(HostedNewsroom.Stop);
        approved.ApprovedVersionId = version.Id;
        approved.MoveTo(ArticleState.Approved, null, null, null, DateTime.UtcNow);
        await write.RecordAsync(new Act(ActKind.Approved, chair) { ArticleId = id, VersionId = version.Id, VersionHash = version.Hash, Standing = approved.Standing }, TimeProvider.System, HostedNewsroom.Stop);
        await write.CommitAsync(HostedNewsroom.Stop);
        return id;
    }
}
