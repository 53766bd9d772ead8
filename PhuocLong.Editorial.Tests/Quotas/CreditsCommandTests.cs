using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Quotas.CreditDoors;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

public sealed class CreditsCommandTests
{
    [Fact]
    public async Task What_is_kept_is_compared_with_what_the_records_give_and_mended_when_asked()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var id = await newsroom.SentAsync();
        Assert.Equal((0, "Sổ tính bài và số tổng khớp với hồ sơ: 1 bài đã xem."), await RunAsync(newsroom));

        await newsroom.WriteAsync(db => db.MonthTallies.Single().Parts = 5 * CreditShare.Whole);
        var (code, told) = await RunAsync(newsroom);
        Assert.Equal(1, code);
        Assert.Contains($"Đơn vị {newsroom.Culture}, tháng 11/2026: số tổng là 5, đúng ra là 1", told, StringComparison.Ordinal);

        // A rejection that somebody wrote straight into the database.
        await newsroom.WriteAsync(db => db.Articles.Single(a => a.Id == id).CreditCancelledAt = newsroom.Clock.GetUtcNow().UtcDateTime);
        (code, told) = await RunAsync(newsroom, "--mend", "true");
        Assert.Equal(1, code);
        Assert.Contains($"Bài {id}, đơn vị {newsroom.Culture}: sổ ghi 1 bài ở tháng 11/2026, hồ sơ cho 0 bài ở tháng 11/2026", told, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(newsroom)).Code);
        Assert.Equal(0, await newsroom.CountAsync(November));
        Assert.Equal(["Submitted +1", " −1", " 0"], await newsroom.LedgerAsync(November));
    }

    [Fact]
    public async Task A_newsroom_from_before_the_ledger_gets_one_when_it_opens()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        var id = await newsroom.SentAsync();
        await newsroom.RejectAsync(await newsroom.SentAsync(), newsroom.Assistant);
        await newsroom.WriteAsync(db =>
        {
            db.CreditClaims.ExecuteDelete();
            db.CreditEntries.ExecuteDelete();
            db.MonthTallies.ExecuteDelete();
        });
        await using (var db = await newsroom.DbAsync())
            Assert.False(await db.CreditClaims.AnyAsync(Stop));

        await CreditAudit.OpenAsync(newsroom.Get<IServiceProvider>(), Stop);
        Assert.Equal(1, await newsroom.CountAsync(November));
        Assert.Equal(["Submitted +1", "Rejected 0"], await newsroom.LedgerAsync(November));
        await newsroom.HoldsAsync();
        Assert.NotEqual(0, id);
    }

    [Fact]
    public async Task Without_a_database_it_says_so_and_makes_none()
    {
        var folder = TestFolder.Create("credits");
        await using var told = new StringWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder.FullName)]).Build();
        Assert.Equal(2, await CreditsCommand.RunAsync(settings, folder.FullName, told, Rooms));
        Assert.Contains("Không có cơ sở dữ liệu", told.ToString(), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    private static void Rooms(IServiceCollection services)
    {
        services.AddQuotas();
        services.AddPublishedCounts();
    }

    private static async Task<(int Code, string Told)> RunAsync(TestNewsroom newsroom, params string[] args)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", newsroom.Folder)]).AddCommandLine(args).Build();
        await using var told = new StringWriter();
        var code = await CreditsCommand.RunAsync(settings, newsroom.Folder, told, Rooms);
        return (code, told.ToString().Trim());
    }
}
