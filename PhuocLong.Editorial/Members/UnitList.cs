using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Members;

/// <summary>The door for reading the units as an administrator keeps them.</summary>
public sealed class UnitList(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>Units by name as Vietnamese sorts them; those that are over only when asked for, and last.</summary>
    public async Task<Outcome<IReadOnlyList<UnitLine>>> AllAsync(
        int actorId, string? search = null, int? kindId = null, bool withOver = false, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var folded = Folded.Of(NameText.Of(search));
        List<UnitLine> found = [.. (await UnitsAsync(db, null, stop)).Select(u => u.Row)
            .Where(u => withOver || !u.IsOver)
            .Where(u => kindId is null || u.KindId == kindId)
            .Where(u => folded.Length == 0 || Folded.Of(u.Name).Contains(folded, StringComparison.Ordinal))
            .OrderBy(u => u.IsOver).ThenBy(u => u.Name, NewsroomTime.Alphabet)];
        return found;
    }

    public async Task<Outcome<UnitSheet>> OpenAsync(int actorId, int unitId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if ((await UnitsAsync(db, unitId, stop)) is not [var (unit, row)])
            return Outcome.Refused(Words.UnitUnknown);
        var today = clock.Today();
        var people = await db.RoleAssignments.Where(a => a.UnitId == unitId && a.Member.DisabledAt == null)
            .Select(a => new NamedChoice(a.MemberId, a.Member.DisplayName)).ToListAsync(stop);
        var all = (await UnitNames.LoadAsync(db, stop)).All;
        return new UnitSheet(
            row,
            [.. unit.Names.OrderByDescending(n => n.From).Select(n => new UnitNameRow(n.From, n.Name, n.KindId, n.Kind.Name, n.From >= today))],
            [.. unit.Categories.Select(c => c.Id)],
            [.. people.OrderBy(p => p.Name, NewsroomTime.Alphabet)])
        {
            Successor = all.FirstOrDefault(u => u.Id == unit.SuccessorId)?.NameOn(today),
            Others = [.. all.Where(u => u.Id != unitId && (u.Until is null || today < u.Until)).Select(u => new NamedChoice(u.Id, u.NameOn(today))).OrderBy(u => u.Name, NewsroomTime.Alphabet)],
        };
    }

    public async Task<IReadOnlyList<NamedChoice>> KindsAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.UnitKinds.OrderBy(k => k.Position).Select(k => new NamedChoice(k.Id, k.Name)).ToListAsync(stop);
    }

    private async Task<List<(Unit Unit, UnitLine Row)>> UnitsAsync(EditorialDb db, int? unitId, CancellationToken stop)
    {
        var today = clock.Today();
        var units = await db.Units.AsNoTracking().AsSplitQuery()
            .Where(u => unitId == null || u.Id == unitId)
            .Include(u => u.Names).ThenInclude(n => n.Kind)
            .Include(u => u.Categories)
            .ToListAsync(stop);
        var writers = await db.RoleAssignments.Where(a => a.UnitId != null && a.Member.DisabledAt == null)
            .GroupBy(a => a.UnitId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return [.. units.Select(u => (u, new UnitLine(
            u.Id,
            u.NameOn(today),
            u.Names.FirstOrDefault(n => n.KindId == u.KindOn(today))?.Kind.Name ?? "",
            u.KindOn(today),
            u.From,
            u.Until,
            u.Until is { } until && until <= today,
            [.. u.Categories.OrderBy(c => c.Position).Select(c => c.Name)],
            writers.GetValueOrDefault(u.Id))))];
    }
}
