using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>
/// The door of chair and administrator to what is asked of units. What a policy asks is never rewritten: it ends, and its
/// next edition follows, so that every credit keeps the terms it was judged by.
/// </summary>
public sealed class QuotaPolicies(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock)
{
    private const int MostAMonth = 99;

    public static bool MayManage(MemberRoles member) => member.Is(Role.Chair) || member.Is(Role.Administrator);

    public async Task<Outcome<PolicyList>> ListAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!MayManage(await MemberRoles.LoadAsync(db, memberId, stop)))
            return Outcome.Refused(Words.ManagersOnly);
        var current = await CurrentMonthAsync(db, stop);
        var units = await db.Units.AsNoTracking().Include(u => u.Names).ThenInclude(n => n.Kind).ToListAsync(stop);
        var today = clock.Today();
        var choices = units.Select(u => (Unit: u, Kind: u.Names.First(n => n.KindId == u.KindOn(today)).Kind))
            .OrderBy(u => u.Kind.Position).ThenBy(u => u.Unit.NameOn(today), NewsroomTime.Alphabet)
            .Select(u => new UnitChoice(u.Unit.Id, u.Unit.NameOn(today), u.Kind.Name, u.Kind.Code, u.Unit.Until is null || today < u.Unit.Until));
        return new PolicyList(await db.PoliciesAsync(stop), [.. choices], current)
        {
            Categories = [.. (await db.Categories.AsNoTracking().ToListAsync(stop)).OrderBy(c => c.Name, NewsroomTime.Alphabet).Select(c => new CategoryChoice(c.Id, c.Name, c.RetiredAt is null))],
        };
    }

    /// <summary>Sets a new policy; the answer is its id.</summary>
    public Task<Outcome<int>> CreateAsync(PolicyDraft draft, int memberId, CancellationToken stop = default) =>
        SetAsync(draft, null, memberId, stop);

    /// <summary>
    /// Changes a policy from the draft's first month on: the standing edition ends there, and one that has not begun never
    /// governs. The answer is the id of the edition that carries the change.
    /// </summary>
    public Task<Outcome<int>> ChangeAsync(int policyId, PolicyDraft draft, int memberId, CancellationToken stop = default) =>
        SetAsync(draft, policyId, memberId, stop);

    /// <summary>Lets a policy govern no month from <paramref name="from"/> on (the first of the running month or a later one).</summary>
    public async Task<Outcome> EndAsync(int policyId, DateOnly from, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!MayManage(await MemberRoles.LoadAsync(write.Db, memberId, stop)))
            return Outcome.Refused(Words.ManagersOnly);
        if (await write.Db.QuotaPolicies.Include(p => p.Units).SingleOrDefaultAsync(p => p.Id == policyId, stop) is not { } policy)
            return Outcome.Refused(Words.NoSuchPolicy);
        var current = await CurrentMonthAsync(write.Db, stop);
        if (from < current.Label)
            return Outcome.Refused(Words.NotBeforeThisMonth.With(current.Name));
        if (policy.Until <= from)
            return Outcome.Refused(Words.EndedAlready);

        policy.Until = from > policy.From ? from : policy.From;
        await RecordAsync(write, policy, "ended", memberId, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private async Task<Outcome<int>> SetAsync(PolicyDraft draft, int? policyId, int memberId, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!MayManage(await MemberRoles.LoadAsync(write.Db, memberId, stop)))
            return Outcome.Refused(Words.ManagersOnly);
        var before = await write.Db.QuotaPolicies.Include(p => p.Units).SingleOrDefaultAsync(p => p.Id == policyId, stop);
        if (policyId is not null && before is null)
            return Outcome.Refused(Words.NoSuchPolicy);
        var current = await CurrentMonthAsync(write.Db, stop);
        if (Objection(draft, current) is { } objection)
            return Outcome.Refused(objection);
        if (await OverlapAsync(write.Db, draft, before, stop) is { } overlap)
            return Outcome.Refused(overlap);
        if (before?.Until <= draft.From)
            return Outcome.Refused(Words.EndedAlready);

        if (before is not null)
        {
            before.Until = draft.From > before.From && before.From <= current.Label ? draft.From : before.From;
            await RecordAsync(write, before, "ended", memberId, stop);
        }
        var policy = await EditionOfAsync(write.Db, draft, before, stop);
        write.Db.QuotaPolicies.Add(policy);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, policy, "created", memberId, stop);
        await write.CommitAsync(stop);
        return policy.Id;
    }

    internal static string? Objection(PolicyDraft draft, ReportingMonth current) =>
        string.IsNullOrWhiteSpace(draft.Name) ? Words.NameMissing
        : draft.Minimum is < 1 or > MostAMonth ? Words.MinimumOutOfRange.With(MostAMonth)
        : draft.Units.Count == 0 ? Words.UnitsMissing
        : !draft.Genres.All(Enum.IsDefined) || !Enum.IsDefined(draft.Counts) || !Enum.IsDefined(draft.Split) || !Enum.IsDefined(draft.PartMonth) ? Words.UnknownChoice
        : draft.From < current.Label ? Words.NotBeforeThisMonth.With(current.Name)
        : draft.Until <= draft.From ? Words.EndsBeforeItBegins
        : null;

    /// <summary>The sentence naming the first unit that would have two quotas in one month, or null.</summary>
    private async Task<string?> OverlapAsync(EditorialDb db, PolicyDraft draft, QuotaPolicy? replaced, CancellationToken stop)
    {
        var wanted = draft.AsTerms(0);
        var clash = (await db.PoliciesAsync(stop))
            .FirstOrDefault(p => p.Id != replaced?.Id && p.Overlaps(wanted) && p.Units.Any(draft.Units.Contains));
        if (clash is null)
            return null;
        var unitId = clash.Units.First(draft.Units.Contains);
        var unit = await db.Units.AsNoTracking().Include(u => u.Names).SingleAsync(u => u.Id == unitId, stop);
        return Words.OverlapsPolicy.With(unit.NameOn(clock.Today()), clash.Name);
    }

    private static async Task<QuotaPolicy> EditionOfAsync(EditorialDb db, PolicyDraft draft, QuotaPolicy? before, CancellationToken stop)
    {
        var (units, categories, line) = (draft.Units.ToList(), draft.Categories.ToList(), before?.LineId ?? before?.Id);
        var policy = new QuotaPolicy
        {
            LineId = line,
            Edition = line is null ? 1 : await db.QuotaPolicies.Where(p => p.Id == line || p.LineId == line).MaxAsync(p => p.Edition, stop) + 1,
            Name = draft.Name.Trim().Normalize(NormalizationForm.FormC),
            Minimum = draft.Minimum,
            Counts = draft.Counts,
            OwnFieldOnly = draft.OwnFieldOnly,
            Genres = [.. draft.Genres.Order()],
            CategoryIds = await db.Categories.Where(c => categories.Contains(c.Id)).Select(c => c.Id).OrderBy(c => c).ToListAsync(stop),
            Split = draft.Split,
            PartMonth = draft.PartMonth,
            CarryOver = draft.CarryOver,
            From = new(draft.From.Year, draft.From.Month, 1),
            Until = draft.Until is { } until ? new(until.Year, until.Month, 1) : null,
        };
        policy.Units.AddRange(await db.Units.Where(u => units.Contains(u.Id)).ToListAsync(stop));
        return policy;
    }

    private Task<ArticleEvent> RecordAsync(Write write, QuotaPolicy policy, string what, int by, CancellationToken stop) =>
        write.RecordAsync(new Act(ActKind.PolicyChanged, by)
        {
            Detail = new Dictionary<string, string?>
            {
                ["policy"] = policy.Id.ToString(CultureInfo.InvariantCulture),
                ["what"] = what,
                ["minimum"] = policy.Minimum.ToString(CultureInfo.InvariantCulture),
                ["counts"] = policy.Counts.ToString(),
                ["ownFieldOnly"] = policy.OwnFieldOnly ? "true" : "false",
                ["line"] = (policy.LineId ?? policy.Id).ToString(CultureInfo.InvariantCulture),
                ["edition"] = policy.Edition.ToString(CultureInfo.InvariantCulture),
                ["genres"] = string.Join(',', policy.Genres),
                ["categories"] = string.Join(',', policy.CategoryIds),
                ["split"] = policy.Split.ToString(),
                ["partMonth"] = policy.PartMonth.ToString(),
                ["carryOver"] = policy.CarryOver ? "true" : "false",
                ["from"] = policy.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                ["until"] = policy.Until?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                ["units"] = string.Join(',', policy.Units.Select(u => u.Id).Order()),
            },
        }, clock, stop);

    private async Task<ReportingMonth> CurrentMonthAsync(EditorialDb db, CancellationToken stop) => (await MonthCalendar.LoadAsync(db, stop)).Containing(clock.Today());
}
