using System.Net;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Reports;

/// <summary>The Word file and the workbook as a browser fetches them.</summary>
public sealed class ReportFileTests : IAsyncLifetime
{
    private const string Period = "/bao-cao/2021-01-01_2021-06-15", Email = "lanh-dao@example.vn";
    private readonly HostedNewsroom newsroom = new();

    public async ValueTask InitializeAsync()
    {
        var member = await newsroom.AddMemberAsync(Email);
        await newsroom.ChangeAsync(async db =>
        {
            db.Newsrooms.Add(new Newsroom { Name = "Toà soạn thử", Identifier = Guid.NewGuid() });
            db.ReportHeadings.Add(new ReportHeading { Name = "Khác", FoldedName = "khac", IsOther = true });
            (await db.Users.FindAsync([member], HostedNewsroom.Stop))!.Assignments.Add(new RoleAssignment { Role = Role.Observer });
        });
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task An_observer_gets_both_a_stranger_the_sign_in_page_and_nobody_a_file_of_no_period()
    {
        using var browser = newsroom.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(Period + "/tep.docx")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync("/bao-cao/da-ky/1/tep.xlsx")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await HostedNewsroom.SignInAsync(browser, Email)).StatusCode);
        foreach (var (file, type) in ((string, string)[])
            [("tep.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), ("tep.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")])
        {
            var answer = await GetAsync($"{Period}/{file}");
            Assert.Equal((HttpStatusCode.OK, type, "private, no-store"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString().Replace("no-store, private", "private, no-store", StringComparison.Ordinal)));
            Assert.Contains("bao-cao-2021-01-01_2021-06-15", answer.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
        }
        foreach (var none in (string[])["/bao-cao/2021-06-15_2021-01-01/tep.docx", "/bao-cao/da-ky/7/tep.docx", "/bao-cao/da-ky/7/tep.xlsx"])
            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(none)).StatusCode);

        Task<HttpResponseMessage> GetAsync(string path) => browser.GetAsync(new Uri(path, UriKind.Relative), HostedNewsroom.Stop);
    }
}
