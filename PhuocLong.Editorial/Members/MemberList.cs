using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Members;

/// <summary>The door for reading who is a member and what each may be. For administrators and the chair.</summary>
public sealed class MemberList(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int PageSize = 30;

    public async Task<Outcome<MemberPage>> PageAsync(int actorId, MemberFilter filter, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var actor = await MemberRoles.LoadAsync(db, actorId, stop);
        if (!actor.Is(Role.Administrator) && !actor.Is(Role.Chair))
            return Outcome.Refused(Words.AdministratorsOnly);

        var folded = Folded.Of(NameText.Of(filter.Search));
        // A newsroom has some hundreds of members: folding them here needs no shadow column.
        var found = (await RowsAsync(db, null, stop))
            .Where(m => folded.Length == 0 || Folded.Of(m.DisplayName + " " + m.Email).Contains(folded, StringComparison.Ordinal))
            .Where(m => filter.Role is null || m.Roles.Any(r => r.Role == filter.Role))
            .Where(m => filter.Standing is null || m.Standing == filter.Standing)
            .OrderBy(m => m.Standing == MemberStanding.Disabled)
            .ThenBy(m => m.DisplayName, NewsroomTime.Alphabet)
            .ThenBy(m => m.Id)
            .ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        return new MemberPage([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, page, pages, await ChairWarningAsync(db, stop));
    }

    public async Task<Outcome<MemberSheet>> OpenAsync(int actorId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var actor = await MemberRoles.LoadAsync(db, actorId, stop);
        if (!actor.Is(Role.Administrator) && !actor.Is(Role.Chair))
            return Outcome.Refused(Words.AdministratorsOnly);
        if ((await RowsAsync(db, memberId, stop)).SingleOrDefault() is not { } member)
            return Outcome.Refused(Words.MemberUnknown);
        var roles = Enum.GetValues<Role>();
        return new MemberSheet(
            member,
            await db.Invitations.Where(i => i.MemberId == memberId && i.AcceptedAt == null).MaxAsync(i => (DateTime?)i.ExpiresAt, stop),
            actor.Is(Role.Administrator),
            roles.ToDictionary(r => r, r => RoleRules.GrantRefusal(actor, memberId, r)),
            roles.ToDictionary(r => r, r => RoleRules.WithdrawRefusal(actor, r)),
            await ChairWarningAsync(db, stop));
    }

    /// <summary>The units that exist today and the categories still offered, for giving roles in them.</summary>
    public async Task<(IReadOnlyList<NamedChoice> Units, IReadOnlyList<NamedChoice> Categories)> ScopesAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var today = clock.Today();
        var units = (await UnitNames.LoadAsync(db, stop)).All.Where(u => u.Until is null || today < u.Until)
            .Select(u => new NamedChoice(u.Id, u.NameOn(today)))
            .OrderBy(u => u.Name, NewsroomTime.Alphabet);
        var categories = await db.Categories.Where(c => c.RetiredAt == null).OrderBy(c => c.Position)
            .Select(c => new NamedChoice(c.Id, c.Name)).ToListAsync(stop);
        return ([.. units], categories);
    }

    /// <summary>A sentence when the newsroom has no working chair, or more than one; else null.</summary>
    public static async Task<string?> ChairWarningAsync(EditorialDb db, CancellationToken stop = default) =>
        await db.RoleAssignments.CountAsync(a => a.Role == Role.Chair && a.Member.DisabledAt == null, stop) switch
        {
            0 => Words.ChairNone,
            1 => null,
            _ => Words.ChairSeveral,
        };

    private async Task<List<MemberRow>> RowsAsync(EditorialDb db, int? memberId, CancellationToken stop)
    {
        var members = await db.Users.AsNoTracking()
            .Where(m => memberId == null || m.Id == memberId)
            .Select(m => new
            {
                m.Id,
                m.DisplayName,
                m.Email,
                m.DisabledAt,
                HasPassword = m.PasswordHash != null,
                Held = m.Assignments.Select(a => new { a.Id, a.Role, a.UnitId, a.CategoryId }).ToList(),
            })
            .ToListAsync(stop);
        var units = await UnitNames.LoadAsync(db, stop);
        var categories = await db.Categories.ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        var today = clock.Today();
        return [.. members.Select(m => new MemberRow(
            m.Id,
            m.DisplayName,
            m.Email ?? "",
            m.DisabledAt is not null ? MemberStanding.Disabled : m.HasPassword ? MemberStanding.Active : MemberStanding.Invited,
            [.. m.Held
                .Select(a => new HeldRole(a.Id, a.Role, a.UnitId is { } unit ? units.On(unit, today) : a.CategoryId is { } c ? categories[c] : ""))
                .OrderBy(a => a.Role).ThenBy(a => a.Scope, NewsroomTime.Alphabet)]))];
    }
}
