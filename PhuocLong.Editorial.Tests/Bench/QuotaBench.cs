using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>The board of a newsroom with 200 units and five years behind it, from a few thousand articles to half a million.</summary>
public sealed class QuotaBench
{
    private const int Units = 200, Months = 60, Looks = 60, AtOnce = 5_000;

    private static readonly ReportingMonth now = new(2026, 11);

    // Other sizes are named in the environment, as "5000" for a quick look.
    private static readonly int[] sizes = Environment.GetEnvironmentVariable("EDITORIAL_BENCH_ARTICLES") is { Length: > 0 } named
        ? [.. named.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))]
        : [5_000, 50_000, 500_000];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task The_board_from_its_kept_sums_and_from_the_articles()
    {
        Figures.Keep($"Board of {Units} units and 12 months, medians: articles | kept sums | whole page's data | one unit's month | counted from all articles without an index");
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
        var (chair, unit) = await FillAsync(services, size);
        var clock = Stopwatch.StartNew();
        var report = await services.GetRequiredService<CreditAudit>().MendAsync(Stop);
        Figures.Keep($"Ledger of {report.Lines.Count:N0} credits and its sums computed from nothing in {clock.Elapsed.TotalSeconds:0.0} s");

        var contexts = services.GetRequiredService<IDbContextFactory<EditorialDb>>();
        var board = services.GetRequiredService<QuotaBoard>();
        var kept = await OftenAsync(() => SumsAsync(contexts));
        var whole = await OftenAsync(async () => Assert.Equal(Units, (await board.ForAsync(now, chair, Stop)).Value!.Rows.Count()));
        var reasons = await OftenAsync(async () => Assert.True((await board.UnitAsync(now, unit, chair, Stop)).Succeeded));
        var counted = await OftenAsync(() => CountAsync(contexts), looks: 7);
        Figures.Keep($"Board's data from kept sums, {size:N0} articles", kept);
        Figures.Keep($"Board's data whole, {size:N0} articles", whole);
        Figures.Keep($"The same numbers counted from all articles without an index, {size:N0} articles", counted);
        Figures.Keep($"| {size:N0} | {Median(kept)} ms | {Median(whole)} ms | {Median(reasons)} ms | {Median(counted)} ms |");
    }

    /// <summary>Every standing and number of the heat map.</summary>
    private static async Task SumsAsync(IDbContextFactory<EditorialDb> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync(Stop);
        var frame = await BoardFrame.LoadAsync(db, now, now.FirstDay.AddDays(22), Stop);
        var months = now.TwelveEndingHere();
        var units = await QuotaBoard.UnitsOfAsync(db, now, Stop);
        var book = await MonthBook.LoadAsync(db, frame, months, Stop);
        Assert.Equal(Units * 12, units.Sum(u => months.Count(m => book.Of(u, m).Minimum is not null)));
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

    private static async Task<List<double>> OftenAsync(Func<Task> look, int looks = Looks)
    {
        for (var i = 0; i < 5; i++)
            await look();
        var readings = new List<double>();
        for (var i = 0; i < looks; i++)
        {
            var clock = Stopwatch.StartNew();
            await look();
            readings.Add(clock.Elapsed.TotalMilliseconds);
        }
        return readings;
    }

    private static string Median(List<double> readings) => readings.Order().ElementAt(readings.Count / 2).ToString("0.0", CultureInfo.InvariantCulture);

    private static ServiceProvider Rooms(string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7))));
        services.AddEditorialData(file, Durability.NoneUntilComplete);
        services.AddQuotas();
        return services.BuildServiceProvider();
    }

    /// <summary>Past articles, evenly spread over units and days; nine in ten published within days of being sent.</summary>
    private static async Task<(int Chair, int Unit)> FillAsync(ServiceProvider services, int size)
    {
        await using var write = await services.GetRequiredService<WriteGate>().BeginAsync(Stop);
        var db = write.Db;
        var chair = new Member { DisplayName = "Trưởng Ban", UserName = "chair", Email = "chair@example.vn" };
        chair.Assignments.Add(new RoleAssignment { Role = Role.Chair });
        var kind = new UnitKind { Code = "Department", Name = "Phòng, ban, ngành", Position = 1 };
        var heading = new ReportHeading { Name = "Khác", FoldedName = "khac", IsOther = true };
        var category = new Category { Name = "Tin tức", FoldedName = "tin tuc" };
        db.Add(new Newsroom { Name = "Toà soạn lớn" });
        db.AddRange(chair, kind, heading, category, StandardWorkflow.Edition1(new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        var units = Enumerable.Range(1, Units).Select(n => new Unit { From = new(2020, 1, 1), Names = { new UnitName { From = new(2020, 1, 1), Name = $"Đơn vị {n}", FoldedName = $"don vi {n}", Kind = kind } } }).ToList();
        db.AddRange(units);
        var policy = new QuotaPolicy { Name = "Ít nhất 2 bài", Minimum = 2, From = new(2020, 1, 1) };
        policy.Units.AddRange(units);
        db.Add(policy);
        await db.SaveChangesAsync(Stop);
        var ids = units.Select(u => u.Id).ToList();
        db.ChangeTracker.Clear();

        var random = new Random(2021);
        var first = now.Plus(1 - Months).From;
        var span = (new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc) - first).TotalMinutes;
        for (var done = 0; done < size; done += AtOnce)
        {
            for (var i = done; i < Math.Min(size, done + AtOnce); i++)
            {
                var sent = first.AddMinutes(span * i / size);
                var published = i < size - Units || random.Next(2) == 0 ? sent.AddDays(random.Next(1, 6)) : (DateTime?)null;
                db.Articles.Add(new Article
                {
                    UnitId = ids[i % Units],
                    CreatedById = chair.Id,
                    CreatedAt = sent,
                    ReportHeadingId = heading.Id,
                    CategoryId = category.Id,
                    Title = $"Bài số {i} của đơn vị",
                    SubmittedAt = sent,
                    CreditedUnitId = ids[i % Units],
                    AcceptedAt = published,
                    PublishedAt = published,
                    State = published is null ? ArticleState.Waiting : ArticleState.Published,
                    StepKey = published is null ? StandardWorkflow.Board : null,
                    StateSince = published ?? sent,
                });
            }
            await db.SaveChangesAsync(Stop);
            db.ChangeTracker.Clear();
        }
        await write.CommitAsync(Stop);
        return (chair.Id, ids[0]);
    }
}
