using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Delegations;

/// <summary>A delegation as its two members see it.</summary>
public sealed record DelegationRow(int Id, string Principal, string Deputy, bool IsMine, DateOnly From, DateOnly Until);

/// <summary>What a member's own page shows: whether they decide at all, whom they can name, what stands.</summary>
public sealed record DelegationSheet(bool Decides, IReadOnlyList<Choice> Colleagues, IReadOnlyList<DelegationRow> Rows);

/// <summary>
/// The door for acting in another's place. Only the one whose roles they are names a deputy; so nobody, an administrator
/// least of all, can give it to themselves.
/// </summary>
public sealed class DelegationDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, RightsWatch watch, TimeProvider clock)
{
    /// <summary>Nobody is away for longer than this; a longer absence is a change of roles.</summary>
    public const int LongestDays = 92;

    public async Task<DelegationSheet> SheetAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var rows = await RowsAsync(db, memberId, stop);
        var decides = member.Roles.Any(r => r.Decides());
        var colleagues = decides
            ? await Possible(db, memberId).Select(m => new Choice(m.Id, m.DisplayName)).ToListAsync(stop)
            : [];
        return new(decides, [.. colleagues.OrderBy(c => c.Name, NewsroomTime.Alphabet)], rows);
    }

    /// <summary>What stands for a member, for the chair and administrators; nothing for anybody else.</summary>
    public async Task<IReadOnlyList<DelegationRow>> OfMemberAsync(int actorId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var actor = await MemberRoles.LoadAsync(db, actorId, stop);
        return actor.Is(Role.Chair) || actor.Is(Role.Administrator) ? await RowsAsync(db, memberId, stop) : [];
    }

    /// <summary>Names a deputy for all of the member's deciding roles, first and last day included.</summary>
    public async Task<Outcome> NameAsync(int memberId, int deputyId, DateOnly from, DateOnly until, CancellationToken stop = default)
    {
        await using (var write = await gate.BeginAsync(stop))
        {
            var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
            if (!member.Roles.Any(r => r.Decides()))
                return Outcome.Refused(Words.NoRoleToLend);
            if (deputyId == memberId || !await Possible(write.Db, memberId).AnyAsync(m => m.Id == deputyId, stop))
                return Outcome.Refused(Words.DeputyUnfit);
            var today = clock.Today();
            if (from < today || until < from)
                return Outcome.Refused(Words.DaysUnfit);
            if (until.DayNumber - from.DayNumber >= LongestDays || from > today.AddYears(1))
                return Outcome.Refused(Words.TooLong.With(LongestDays));
            var other = await write.Db.Delegations.Where(d => d.PrincipalId == memberId && d.EndedAt == null && d.From <= until && d.Until >= from)
                .Select(d => d.Deputy.DisplayName).FirstOrDefaultAsync(stop);
            if (other is not null)
                return Outcome.Refused(Words.DaysTaken.With(other));
            var delegation = new Delegation { PrincipalId = memberId, DeputyId = deputyId, From = from, Until = until, NamedAt = clock.UtcNow() };
            write.Db.Delegations.Add(delegation);
            await write.RecordAsync(new Act(ActKind.Delegated, memberId) { Detail = InPlace.Facts(delegation) }, clock, stop);
            await write.CommitAsync(stop);
        }
        watch.Changed(deputyId);
        return Outcome.Done;
    }

    /// <summary>Ends it at once: by either of the two, by the chair, or by an administrator.</summary>
    public async Task<Outcome> EndAsync(int memberId, int delegationId, CancellationToken stop = default)
    {
        int deputy;
        await using (var write = await gate.BeginAsync(stop))
        {
            var today = clock.Today();
            var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
            var delegation = await write.Db.Delegations.SingleOrDefaultAsync(d => d.Id == delegationId && d.EndedAt == null && d.Until >= today, stop);
            var mayEnd = delegation is not null && member.IsAnyone
                && (delegation.PrincipalId == memberId || delegation.DeputyId == memberId || member.Is(Role.Chair) || member.Is(Role.Administrator));
            if (!mayEnd)
                return Outcome.Refused(Words.NotYoursToEnd);
            deputy = delegation!.DeputyId;
            await write.EndAsync(delegation, memberId, clock, stop);
            await write.CommitAsync(stop);
        }
        watch.Changed(deputy);
        return Outcome.Done;
    }

    private static Task<List<DelegationRow>> RowsAsync(EditorialDb db, int memberId, CancellationToken stop)
    {
        var today = db.Today;
        return db.Delegations.AsNoTracking()
            .Where(d => d.EndedAt == null && d.Until >= today && (d.PrincipalId == memberId || d.DeputyId == memberId))
            .OrderBy(d => d.From).ThenBy(d => d.Id)
            .Select(d => new DelegationRow(d.Id, d.Principal.DisplayName, d.Deputy.DisplayName, d.PrincipalId == memberId, d.From, d.Until))
            .ToListAsync(stop);
    }

    // Town leadership reads and changes nothing, in nobody's place.
    private static IQueryable<Member> Possible(EditorialDb db, int memberId) =>
        db.Users.Where(m => m.Id != memberId && m.DisabledAt == null && m.Assignments.Any(a => a.Role != Role.Observer) && m.Assignments.All(a => a.Role != Role.Observer));
}
