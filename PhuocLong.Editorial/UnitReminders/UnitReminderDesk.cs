using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.UnitReminders;

/// <summary>The chair's door for reminding units that are short in the running month; whoever acts in the chair's place may too.</summary>
public sealed class UnitReminderDesk(IDbContextFactory<EditorialDb> contexts, WriteGate gate, QuotaBoard quotas, NoticeWriter notices, TimeProvider clock)
{
    /// <summary>Whether this member reminds units.</summary>
    public static bool MayRemind(MemberRoles member) => member.Acts(Role.Chair);

    /// <summary>When each unit was last reminded in the month. Everybody who sees the board sees it.</summary>
    public async Task<Outcome<SentReminders>> SentAsync(ReportingMonth month, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return member.IsAnyone ? new SentReminders(await LastAsync(db, month, stop), MayRemind(member)) : Outcome.Refused(Words.MembersOnly);
    }

    /// <summary>The units that are short, with the words that are offered.</summary>
    public async Task<Outcome<ReminderSheet>> OpenAsync(ReportingMonth month, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (!MayRemind(await MemberRoles.LoadAsync(db, memberId, stop)))
            return Outcome.Refused(Words.ChairOnly);
        var units = await ShortAsync(db, month, memberId, stop);
        return units.Refusal is { } refusal ? Outcome.Refused(refusal) : new ReminderSheet(month, units.Value!, Words.Offered);
    }

    /// <summary>Tells the contributors of each unit, by bell and mail, all or none. What was not on the screen is not sent over.</summary>
    public async Task<Outcome<int>> SendAsync(
        ReportingMonth month, IReadOnlyCollection<ReminderAsked> asked, string? text, int memberId, CancellationToken stop = default)
    {
        var said = ReminderText.Clean(text);
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        if (!MayRemind(member))
            return Outcome.Refused(Words.ChairOnly);
        if (ReminderText.WhyBad(said) is { } bad)
            return Outcome.Refused(bad);
        if (asked.Count == 0)
            return Outcome.Refused(Words.NobodyChosen);
        var found = await ShortAsync(write.Db, month, memberId, stop);
        if (found.Value is not { } units)
            return Outcome.Refused(found.Refusal!);
        var told = 0;
        foreach (var one in asked.DistinctBy(a => a.UnitId))
        {
            if (units.FirstOrDefault(u => u.UnitId == one.UnitId) is not { } unit)
                return Outcome.Refused(Words.NoLongerShort);
            if (WhyNot(unit, one) is { } refusal)
                return Outcome.Refused(refusal);
            told += await TellAsync(write, month, unit, ReminderText.For(said, unit, month), member, stop);
        }
        await write.CommitAsync(stop);
        return told;
    }

    private string? WhyNot(ReminderChoice unit, ReminderAsked asked) =>
        unit.Readers == 0 ? Words.NoReaders.With(unit.Name)
        : unit.Last is { } last && last.Day == clock.Today() ? Words.AlreadyToday.With(unit.Name)
        : (unit.Last?.Id ?? 0) != asked.SeenLastId ? Words.RemindedMeanwhile.With(unit.Name, unit.Last!.Day.ToString("dd/MM", CultureInfo.InvariantCulture))
        : null;

    private async Task<int> TellAsync(Write write, ReportingMonth month, ReminderChoice unit, string text, MemberRoles by, CancellationToken stop)
    {
        var facts = new Dictionary<string, string?>
        {
            ["month"] = month.Address,
            ["missing"] = unit.Missing.ToString(CultureInfo.InvariantCulture),
        };
        if (!by.Is(Role.Chair))
            facts["for"] = by.InPlaceOf.First(r => r.Role == Role.Chair).PrincipalId.ToString(CultureInfo.InvariantCulture);
        var act = await write.RecordAsync(new Act(ActKind.UnitReminded, by.MemberId) { UnitId = unit.UnitId, Text = text, Detail = facts }, clock, stop);
        var readers = await Readers(write.Db).Where(a => a.UnitId == unit.UnitId).Select(a => a.MemberId).Distinct().ToListAsync(stop);
        await notices.AddAsync(write, readers.Select(id => new Notice
        {
            MemberId = id,
            Kind = NoticeKind.UnitReminded,
            UnitId = unit.UnitId,
            EventSeq = act.Seq,
            ActorId = by.MemberId,
            At = act.At,
        }), stop);
        write.Db.UnitReminders.Add(new UnitReminder
        {
            UnitId = unit.UnitId,
            Month = month.Label,
            Day = clock.Today(),
            At = act.At,
            SentById = by.MemberId,
            Missing = unit.Missing,
            Told = readers.Count,
            EventSeq = act.Seq,
        });
        return readers.Count;
    }

    // The board is the one to say who is short; nobody writes while this one does, so it says what stands.
    private async Task<Outcome<IReadOnlyList<ReminderChoice>>> ShortAsync(EditorialDb db, ReportingMonth month, int memberId, CancellationToken stop)
    {
        var found = await quotas.ForAsync(month, memberId, stop);
        if (found.Value is not { } board)
            return Outcome.Refused(found.Refusal!);
        if (!board.IsOpen)
            return Outcome.Refused(Words.NotRunning);
        var readers = await Readers(db).GroupBy(a => a.UnitId!.Value)
            .Select(g => new { Unit = g.Key, Count = g.Select(a => a.MemberId).Distinct().Count() }).ToDictionaryAsync(g => g.Unit, g => g.Count, stop);
        var last = await LastAsync(db, month, stop);
        return new([.. board.Rows.Where(r => r.Now.Standing is QuotaStanding.Behind or QuotaStanding.AtRisk)
            .Select(r => new ReminderChoice(r.UnitId, r.Name, r.Missing, board.DueOn, readers.GetValueOrDefault(r.UnitId), last.GetValueOrDefault(r.UnitId)))
            .OrderByDescending(u => u.Missing)], null);
    }

    private static IQueryable<RoleAssignment> Readers(EditorialDb db) =>
        db.RoleAssignments.AsNoTracking().Where(a => a.Role == Role.Contributor && a.UnitId != null && a.Member.DisabledAt == null);

    private static async Task<Dictionary<int, SentReminder>> LastAsync(EditorialDb db, ReportingMonth month, CancellationToken stop)
    {
        var label = month.Label;
        return (await db.UnitReminders.AsNoTracking().Where(r => r.Month == label).OrderBy(r => r.Id).ToListAsync(stop))
            .GroupBy(r => r.UnitId).ToDictionary(g => g.Key, g => new SentReminder(g.Last().Id, g.Last().Day, g.Last().Told));
    }
}
