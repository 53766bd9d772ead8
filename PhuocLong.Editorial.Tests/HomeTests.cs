using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PhuocLong.Editorial.Tests;

public sealed class HomeTests
{
    [Fact]
    public async Task The_first_page_greets_in_Vietnamese()
    {
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(b => b
            .UseSetting("Data:Folder", Directory.CreateTempSubdirectory("editorial").FullName)
            .UseSetting("Sample:Fill", "false"));
        var page = await app.CreateClient().GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Phước Long", System.Net.WebUtility.HtmlDecode(page));
    }
}
