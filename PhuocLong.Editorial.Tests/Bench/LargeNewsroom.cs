using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>
/// Five years of articles, evenly spread over units and days, and published within days of being sent. Articles, ledger and counts
/// are written straight into the tables by the database itself, because half a million acts would take hours.
/// </summary>
internal sealed class LargeNewsroom(int size)
{
    public const int Units = 200;

    private const int Months = 60, Headings = 7, Categories = 20, Topics = 30;

    public static readonly ReportingMonth Now = new(2026, 11);

    public async Task<(int Chair, int Unit)> FillAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var write = await services.GetRequiredService<WriteGate>().BeginAsync(stop);
        var db = write.Db;
        var chair = new Member { DisplayName = "Trưởng Ban", UserName = "chair", Email = "chair@example.vn" };
        chair.Assignments.Add(new RoleAssignment { Role = Role.Chair });
        var kind = new UnitKind { Code = "Department", Name = "Phòng, ban, ngành", Position = 1 };
        db.Add(new Newsroom { Name = "Toà soạn lớn", OpenedAt = Now.Plus(-Months).From });
        db.AddRange(chair, kind, StandardWorkflow.Edition1(new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        var headings = Enumerable.Range(1, Headings).Select(n => new ReportHeading { Name = $"Mục {n}", FoldedName = $"muc {n}", Position = n, IsOther = n == Headings }).ToList();
        db.AddRange(headings);
        db.AddRange(Enumerable.Range(1, Categories).Select(n => new Category { Name = $"Chuyên mục {n}", FoldedName = $"chuyen muc {n}", Position = n }));
        db.AddRange(Enumerable.Range(1, Topics).Select(n => new Topic { Name = $"Đợt {n}", FoldedName = $"dot {n}" }));
        var units = Enumerable.Range(1, Units).Select(n => new Unit { From = new(2020, 1, 1), Names = { new UnitName { From = new(2020, 1, 1), Name = $"Đơn vị {n}", FoldedName = $"don vi {n}", Kind = kind } } }).ToList();
        db.AddRange(units);
        var policy = new QuotaPolicy { Name = "Ít nhất 2 bài", Minimum = 2, From = new(2020, 1, 1) };
        policy.Units.AddRange(units);
        db.Add(policy);
        await db.SaveChangesAsync(stop);
        // The one all others are copied from.
        db.Add(new Article { Unit = units[0], CreatedById = chair.Id, ReportHeading = headings[0], State = ArticleState.Published, Bylines = { new Byline { Name = "Tác giả 0" } } });
        await db.SaveChangesAsync(stop);
        foreach (var statement in await LargeNewsroomSql.StatementsAsync(db, size, Units, Now.Plus(1 - Months).From, policy.Id, stop))
            await db.Database.ExecuteSqlRawAsync(statement, stop);
        await write.CommitAsync(stop);
        return (chair.Id, units[0].Id);
    }
}
