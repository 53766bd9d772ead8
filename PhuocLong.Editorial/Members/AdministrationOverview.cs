using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Members;

/// <summary>How much there is in each room of administration.</summary>
public sealed record AdministrationCounts(int Active, int Invited, int Disabled, int Units, int Categories, int Headings, int Topics, string? Warning);

/// <summary>The door of the administration's first page.</summary>
public sealed class AdministrationOverview(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<AdministrationCounts>> CountAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var today = clock.Today();
        return new AdministrationCounts(
            await db.Users.CountAsync(m => m.DisabledAt == null && m.PasswordHash != null, stop),
            await db.Users.CountAsync(m => m.DisabledAt == null && m.PasswordHash == null, stop),
            await db.Users.CountAsync(m => m.DisabledAt != null, stop),
            await db.Units.CountAsync(u => u.Until == null || u.Until > today, stop),
            await db.Categories.CountAsync(c => c.RetiredAt == null, stop),
            await db.ReportHeadings.CountAsync(h => h.RetiredAt == null, stop),
            await db.Topics.CountAsync(t => t.RetiredAt == null, stop),
            await MemberList.ChairWarningAsync(db, stop));
    }
}
