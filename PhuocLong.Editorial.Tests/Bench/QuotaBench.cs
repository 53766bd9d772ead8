using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>The board and the half-year review of a newsroom with 200 units and five years behind it, from a few thousand articles to half a million.</summary>
public sealed class QuotaBench
{
    private const int Units = LargeNewsroom.Units, Looks = 60, Warmings = 40;

    private static readonly ReportingMonth now = LargeNewsroom.Now;

    private static readonly ReportingPeriod HalfYear = ReportingPeriod.Parse("2026-01-01_2026-06-30")!.Value, Part = ReportingPeriod.Parse("2026-01-01_2026-06-15")!.Value;

    // Other sizes are named in the environment, as "5000" for a quick look.
    private static readonly int[] sizes = Environment.GetEnvironmentVariable("EDITORIAL_BENCH_ARTICLES") is { Length: > 0 } named
        ? [.. named.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))]
        : [5_000, 50_000, 500_000];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task The_board_and_the_half_year_from_kept_sums_and_from_the_articles()
    {
        Figures.Keep($"Board of {Units} units and 12 months, reviews with every axis, medians in ms (and how long a processor was busy): articles | board from kept sums | its articles | one unit's month | board counted from all articles without an index | half-year review | 01/01–15/06 | one axis of the half-year without an index");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("quota-bench");
            await using (var services = Rooms(Path.Combine(folder.FullName, "editorial.db")))
                await MeasureAsync(services, size);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(ServiceProvider services, int size)
    {
        await Opening.MigrateAsync(services, Stop);
        var (chair, unit) = await new LargeNewsroom(size).FillAsync(services, Stop);
        // At the small size the rooms themselves say that what was written past them is what they would have kept.
        if (size <= 5_000)
        {
            Assert.True((await services.GetRequiredService<CreditAudit>().CompareAsync(Stop)).Holds);
            Assert.Empty(await services.GetRequiredService<PublishedAudit>().CompareAsync(Stop));
        }

        var contexts = services.GetRequiredService<IDbContextFactory<EditorialDb>>();
        var (board, reviews) = (services.GetRequiredService<QuotaBoard>(), services.GetRequiredService<InterimReviews>());
        var kept = await OftenAsync(async () => Assert.Equal(Units, (await board.ForAsync(now, chair, Stop)).Value!.Rows.Count()));
        var work = await OftenAsync(async () => Assert.True((await board.WorkAsync(now, chair, Stop)).Succeeded));
        var reasons = await OftenAsync(async () => Assert.True((await board.UnitAsync(now, unit, chair, Stop)).Succeeded));
        var half = await OftenAsync(async () => Assert.True((await reviews.OfAsync(HalfYear, chair, Stop)).Succeeded), looks: 20);
        var part = await OftenAsync(async () => Assert.True((await reviews.OfAsync(Part, chair, Stop)).Succeeded), looks: 20);
        var counted = await OftenAsync(() => CountAsync(contexts), looks: 7);
        var published = await OftenAsync(() => CountPublishedAsync(contexts), looks: 7);
        Figures.Keep($"Board from kept sums, {size:N0} articles", kept.Readings);
        Figures.Keep($"Half-year review, {size:N0} articles", half.Readings);
        Figures.Keep($"| {size:N0} | {Said(kept)} | {Said(work)} | {Said(reasons)} | {Said(counted)} | {Said(half)} | {Said(part)} | {Said(published)} |");
    }

    private static async Task CountAsync(IDbContextFactory<EditorialDb> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync(Stop);
        var from = now.Plus(-11).From;
        var rows = await db.Database.SqlQuery<Counted>(
            $"""
            SELECT "CreditedUnitId" AS "Unit", strftime('%Y-%m', "SubmittedAt", '+7 hours') AS "Month", COUNT(*) AS "Articles"
            FROM "Articles" NOT INDEXED
            WHERE "SubmittedAt" >= {from} AND "CreditCancelledAt" IS NULL GROUP BY 1, 2
            """).ToListAsync(Stop);
        Assert.NotEmpty(rows);
    }

    private sealed record Counted(int Unit, string Month, int Articles);

    /// <summary>One axis of the half-year and of the one before; a review has seven.</summary>
    private static async Task CountPublishedAsync(IDbContextFactory<EditorialDb> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync(Stop);
        foreach (var period in new[] { HalfYear, HalfYear.Prior })
        {
            var (from, until) = (period.Begins, period.Ends);
            Assert.NotEmpty(await db.Database.SqlQuery<Heading>(
                $"""
                SELECT "ReportHeadingId" AS "Id", COUNT(*) AS "Articles" FROM "Articles" NOT INDEXED
                WHERE "PublishedAt" >= {from} AND "PublishedAt" < {until} GROUP BY 1
                """).ToListAsync(Stop));
        }
    }

    private sealed record Heading(int Id, int Articles);

    /// <summary>Every reading, and how long a processor was busy with one look: the latter is not lengthened by what else the machine does.</summary>
    private static async Task<(List<double> Readings, double Busy)> OftenAsync(Func<Task> look, int looks = Looks)
    {
        for (var i = 0; i < Warmings; i++)
            await look();
        var readings = new List<double>();
        using var process = Process.GetCurrentProcess();
        var busy = process.TotalProcessorTime;
        for (var i = 0; i < looks; i++)
        {
            var clock = Stopwatch.StartNew();
            await look();
            readings.Add(clock.Elapsed.TotalMilliseconds);
        }
        process.Refresh();
        return (readings, (process.TotalProcessorTime - busy).TotalMilliseconds / looks);
    }

    private static string Said((List<double> Readings, double Busy) look) =>
        string.Create(CultureInfo.InvariantCulture, $"{look.Readings.Order().ElementAt(look.Readings.Count / 2):0.0} ({look.Busy:0.0})");

    private static ServiceProvider Rooms(string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7))));
        services.AddEditorialData(file, Durability.NoneUntilComplete);
        services.AddQuotas();
        services.AddReports();
        return services.BuildServiceProvider();
    }
}
