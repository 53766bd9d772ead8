using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Quotas;

/// <summary>A small newsroom in a real SQLite file, its clock standing at Monday 23/11/2026 09:00 in Vietnam.</summary>
public sealed class QuotaNewsroom : IAsyncDisposable
{
    private readonly DirectoryInfo folder = TestFolder.Create("quotas");
    private readonly ServiceProvider services;
    private int headingId;
    private int departmentId;
    private int wardId;
    private int numbers;
    private bool isUntold;

    private QuotaNewsroom()
    {
        var collection = new ServiceCollection();
        collection.AddLogging(log => log.AddFilter(level => level >= LogLevel.Error));
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddEditorialData(Path.Combine(folder.FullName, "editorial.db"), Durability.NoneUntilComplete);
        collection.AddQuotas();
        collection.ConfigureDbContext<EditorialDb>(options => options.AddInterceptors(Queries));
        services = collection.BuildServiceProvider();
    }

    public static readonly ReportingMonth November = new(2026, 11);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7)));

    public QueryCount Queries { get; } = new();

    public QuotaBoard Board => services.GetRequiredService<QuotaBoard>();

    public QuotaPolicies Policies => services.GetRequiredService<QuotaPolicies>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public int Chair { get; private set; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A moment on Vietnam's clock.</summary>
    public static DateTime At(int year, int month, int day, int hour = 9, int minute = 0, int second = 0) =>
        new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromHours(7)).UtcDateTime;

    public static async Task<QuotaNewsroom> OpenAsync(int startDay = 1)
    {
        var newsroom = new QuotaNewsroom();
        await EmptyDatabase.CopyToAsync(Path.Combine(newsroom.folder.FullName, "editorial.db"));
        await newsroom.ChangeAsync(db =>
        {
            db.Newsrooms.Add(new Newsroom { Name = "Toà soạn thử", MonthStartDay = startDay });
            db.UnitKinds.Add(new UnitKind { Code = "Department", Name = "Phòng, ban, ngành", Position = 1 });
            db.UnitKinds.Add(new UnitKind { Code = "Ward", Name = "Xã, phường", Position = 2 });
            db.ReportHeadings.Add(new ReportHeading { Name = "Khác", FoldedName = "khac", IsOther = true });
            db.Workflows.Add(new Workflow
            {
                Edition = 1,
                Name = "Quy trình chuẩn",
                Steps = [new("assistant", "Tổ giúp việc", Role.Assistant, false, 1), new("board", "Ban Biên tập", Role.BoardMember, true, 2)],
            });
        });
        await using (var db = await newsroom.DbAsync())
        {
            newsroom.headingId = await db.ReportHeadings.Select(h => h.Id).SingleAsync(Stop);
            newsroom.departmentId = await db.UnitKinds.Where(k => k.Code == "Department").Select(k => k.Id).SingleAsync(Stop);
            newsroom.wardId = await db.UnitKinds.Where(k => k.Code == "Ward").Select(k => k.Id).SingleAsync(Stop);
        }
        newsroom.Chair = await newsroom.MemberAsync(Role.Chair);
        return newsroom;
    }

    public Task<EditorialDb> DbAsync() => services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(Stop);

    public async Task ChangeAsync(Action<EditorialDb> change)
    {
        await using (var write = await services.GetRequiredService<WriteGate>().BeginAsync(Stop))
        {
            change(write.Db);
            await write.CommitAsync(Stop);
        }
        isUntold = true;
    }

    public async Task<int> MemberAsync(Role role, int? unitId = null)
    {
        var member = new Member { DisplayName = $"Thành viên {++numbers}", UserName = $"m{numbers}", Email = $"m{numbers}@example.vn" };
        member.Assignments.Add(new RoleAssignment { Role = role, UnitId = unitId });
        await ChangeAsync(db => db.Users.Add(member));
        return member.Id;
    }

    public async Task<int> UnitAsync(string name, DateOnly? from = null, DateOnly? until = null, bool ward = false)
    {
        var unit = new Unit { From = from ?? new(2020, 1, 1), Until = until };
        unit.Names.Add(new UnitName { From = unit.From, Name = name, FoldedName = Folded.Of(name), KindId = ward ? wardId : departmentId });
        await ChangeAsync(db => db.Units.Add(unit));
        return unit.Id;
    }

    public Task RenameAsync(int unitId, DateOnly from, string name) => ChangeAsync(db => db.Add(
        new UnitName { UnitId = unitId, From = from, Name = name, FoldedName = Folded.Of(name), KindId = departmentId }));

    public async Task<int> CategoryAsync(string name, int? inChargeOf = null)
    {
        var category = new Category { Name = name, FoldedName = Folded.Of(name) };
        await ChangeAsync(db =>
        {
            db.Categories.Add(category);
            if (inChargeOf is { } id)
                db.Units.Include(u => u.Categories).Single(u => u.Id == id).Categories.Add(category);
        });
        return category.Id;
    }

    /// <summary>A policy as an earlier month left it, so that history can be told without moving the clock.</summary>
    public Task PolicyAsync(int minimum, DateOnly from, DateOnly? until = null, QuotaCounts counts = QuotaCounts.Submitted, bool ownField = false, params int[] units) =>
        ChangeAsync(db =>
        {
            var policy = new QuotaPolicy { Name = $"Ít nhất {minimum} bài", Minimum = minimum, From = from, Until = until, Counts = counts, OwnFieldOnly = ownField };
            policy.Units.AddRange(db.Units.Where(u => units.Contains(u.Id)));
            db.QuotaPolicies.Add(policy);
        });

    /// <summary>An article as its moves left it: submitted and waiting unless told otherwise.</summary>
    public async Task<int> ArticleAsync(int unitId, DateTime? submitted, Action<Article>? then = null, string? title = null)
    {
        var article = new Article
        {
            UnitId = unitId,
            CreatedById = Chair,
            ReportHeadingId = headingId,
            Title = title ?? $"Bài {++numbers}",
            SubmittedAt = submitted,
            CreditedUnitId = submitted is null ? null : unitId,
            State = submitted is null ? ArticleState.Draft : ArticleState.Waiting,
            StepKey = submitted is null ? null : "board",
            StateSince = submitted ?? At(2026, 11, 20),
        };
        then?.Invoke(article);
        await ChangeAsync(db => db.Articles.Add(article));
        return article.Id;
    }

    public async Task<UnitRow> RowAsync(int unitId, ReportingMonth? month = null, int? reader = null) =>
        (await BoardAsync(month, reader)).Rows.Single(r => r.UnitId == unitId);

    public async Task<MonthBoard> BoardAsync(ReportingMonth? month = null, int? reader = null)
    {
        await TellAsync();
        return await Board.BoardAsync(month ?? November, reader ?? Chair);
    }

    public async Task<UnitMonth> ReasonsAsync(int unitId, ReportingMonth? month = null, int? reader = null)
    {
        await TellAsync();
        return (await Board.UnitAsync(month ?? November, unitId, reader ?? Chair, Stop)).Value!;
    }

    // What was written past the doors nobody was told of; once before somebody looks is enough.
    private async Task TellAsync()
    {
        if (isUntold)
            await Get<CreditAudit>().MendAsync(Stop);
        isUntold = false;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

/// <summary>Counts what is read from the database.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    public int Total { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Total++;
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
