using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Members;

/// <summary>How much there is in each room of administration. The chair enters only the rooms of members and quotas.</summary>
public sealed record AdministrationCounts(int Active, int Invited, int Disabled, int Units, int Categories, int Headings, int Topics, string? Warning, bool All)
{
    /// <summary>The first year whose days off nobody has confirmed though it is time; null when there is none.</summary>
    public int? HolidaysToConfirm { get; init; }
}

/// <summary>The door of the administration's first page.</summary>
public sealed class AdministrationOverview(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<AdministrationCounts>> CountAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var actor = await MemberRoles.LoadAsync(db, actorId, stop);
        if (!actor.Is(Role.Administrator) && !actor.Is(Role.Chair))
            return Outcome.Refused(Words.AdministratorsOnly);
        var today = clock.Today();
        return new AdministrationCounts(
            await db.Users.CountAsync(m => m.DisabledAt == null && m.PasswordHash != null, stop),
            await db.Users.CountAsync(m => m.DisabledAt == null && m.PasswordHash == null, stop),
            await db.Users.CountAsync(m => m.DisabledAt != null, stop),
            await db.Units.CountAsync(u => u.Until == null || u.Until > today, stop),
            await db.Categories.CountAsync(c => c.RetiredAt == null, stop),
            await db.ReportHeadings.CountAsync(h => h.RetiredAt == null, stop),
            await db.Topics.CountAsync(t => t.RetiredAt == null, stop),
            await MemberList.ChairWarningAsync(db, stop),
            All: actor.Is(Role.Administrator))
        {
            HolidaysToConfirm = (await HolidayYears.ToConfirmAsync(db, today, stop)) is [var year, ..] ? year : null,
        };
    }
}
