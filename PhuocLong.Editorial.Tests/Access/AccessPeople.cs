using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>The table's people in a newsroom: those every newsroom of the tests has, a co-writer of another unit, the chair's deputy, somebody who writes and decides, a disabled assistant, and somebody whose roles are gone.</summary>
internal sealed class AccessPeople
{
    private readonly TestNewsroom newsroom;
    private readonly Dictionary<string, int> ids;

    private AccessPeople(TestNewsroom newsroom, Dictionary<string, int> ids) => (this.newsroom, this.ids) = (newsroom, ids);

    public int this[string person] => ids[person];

    public IReadOnlyDictionary<string, int> All => ids;

    /// <summary>Stands in the byline of every article of the tables.</summary>
    public const string Judge = "Judge", JudgesName = "Người vừa viết vừa duyệt";

    /// <summary>Behind the scenes: another of the support team and another of the board with the same category, to be handed to, and somebody to name a co-writer.</summary>
    public required (int Assistant, int BoardMember, int CoWriter) Second { get; init; }

    /// <summary>Another who decides where an article of this standing lies.</summary>
    public int ColleagueOf(int member, string standing) => standing switch
    {
        "Waiting:board" => Second.BoardMember,
        "Waiting:chair" => member == ids["Chair"] ? ids["Deputy"] : ids["Chair"],
        _ => Second.Assistant,
    };

    public static async Task<AccessPeople> OfAsync(TestNewsroom newsroom)
    {
        var disabled = await newsroom.MemberAsync("Người đã nghỉ", (Role.Assistant, null, null), (Role.Contributor, newsroom.Culture, null));
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            (await write.Db.Users.SingleAsync(m => m.Id == disabled, Stop)).DisabledAt = newsroom.Clock.GetUtcNow().UtcDateTime;
            await write.CommitAsync(Stop);
        }
        var deputy = await newsroom.MemberAsync("Người thay Trưởng Ban", (Role.Contributor, newsroom.Health, null));
        var today = newsroom.Clock.Today();
        await Done(newsroom.Get<DelegationDesk>().NameAsync(newsroom.Chair, deputy, today, today.AddDays(20), Stop));
        return new(newsroom, new()
        {
            ["Author"] = newsroom.Author,
            ["Colleague"] = newsroom.Colleague,
            ["CoWriter"] = await newsroom.MemberAsync("Người viết cùng của Y tế", (Role.Contributor, newsroom.Health, null)),
            ["Stranger"] = newsroom.Stranger,
            ["Assistant"] = newsroom.Assistant,
            ["BoardMember"] = newsroom.BoardMember,
            ["OtherBoardMember"] = newsroom.OtherBoardMember,
            ["Chair"] = newsroom.Chair,
            ["Administrator"] = newsroom.Administrator,
            ["Observer"] = newsroom.Observer,
            ["Deputy"] = deputy,
            [Judge] = await newsroom.MemberAsync(JudgesName, (Role.Assistant, null, null), (Role.BoardMember, null, newsroom.News), (Role.Contributor, newsroom.Culture, null)),
            ["Disabled"] = disabled,
            ["Roleless"] = await newsroom.MemberAsync("Người không còn vai trò"),
            [ViewTable.Keeper] = await newsroom.MemberAsync("Quản trị viên trong Ban Biên tập", (Role.Administrator, null, null), (Role.BoardMember, null, newsroom.Society)),
        })
        {
            Second = (
                await newsroom.MemberAsync("Người thứ hai của Tổ giúp việc", (Role.Assistant, null, null)),
                await newsroom.MemberAsync("Người thứ hai của Ban Biên tập", (Role.BoardMember, null, newsroom.News)),
                await newsroom.MemberAsync("Người viết cùng thứ hai", (Role.Contributor, newsroom.Health, null))),
        };
    }

    /// <summary>Takes every role away, those held in others' places too, and the name among the co-writers, until disposed.</summary>
    public async Task<IAsyncDisposable> WithoutRolesAsync(int member, int article)
    {
        List<RoleAssignment> held;
        List<CoWriter> written;
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            held = await write.Db.RoleAssignments.Where(a => a.MemberId == member).ToListAsync(Stop);
            written = await write.Db.CoWriters.Where(w => w.MemberId == member && w.ArticleId == article).ToListAsync(Stop);
            await Borrowed(write.Db).ExecuteUpdateAsync(d => d.SetProperty(x => x.EndedAt, newsroom.Clock.GetUtcNow().UtcDateTime), Stop);
            write.Db.RemoveRange(held);
            write.Db.RemoveRange(written);
            await write.CommitAsync(Stop);
        }
        return new Back(async () =>
        {
            await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
            await Borrowed(write.Db).ExecuteUpdateAsync(d => d.SetProperty(x => x.EndedAt, default(DateTime?)), Stop);
            write.Db.AddRange(held.Select(a => new RoleAssignment { MemberId = a.MemberId, Role = a.Role, UnitId = a.UnitId, CategoryId = a.CategoryId }));
            write.Db.AddRange(written.Select(w => new CoWriter { ArticleId = w.ArticleId, MemberId = w.MemberId }));
            await write.CommitAsync(Stop);
        });

        IQueryable<Delegation> Borrowed(EditorialDb db) => db.Delegations.Where(d => d.DeputyId == member && d.From <= newsroom.Clock.Today());
    }

    /// <summary>Shuts the account until disposed.</summary>
    public async Task<IAsyncDisposable> ShutOutAsync(int member)
    {
        await SetAsync(newsroom.Clock.GetUtcNow().UtcDateTime);
        return new Back(() => SetAsync(null));

        async Task SetAsync(DateTime? since)
        {
            await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
            (await write.Db.Users.SingleAsync(m => m.Id == member, Stop)).DisabledAt = since;
            await write.CommitAsync(Stop);
        }
    }

    private sealed class Back(Func<Task> give) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await give();
    }
}
