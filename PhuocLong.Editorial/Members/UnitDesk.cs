using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Members;

/// <summary>The door for founding, renaming and closing units. What a unit was called on a day gone by never changes.</summary>
public sealed class UnitDesk(WriteGate gate, TimeProvider clock)
{
    /// <summary>A unit that exists from a day of Vietnam's calendar on, which may lie in the past; answers its id.</summary>
    public async Task<Outcome<int>> CreateAsync(
        int actorId, string? name, int kindId, DateOnly from, IReadOnlyCollection<int> categoryIds, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var unit = new Unit { From = from };
        if (await NameRefusalAsync(write.Db, unit, NameText.Of(name), kindId, from, stop) is { } unfit)
            return Outcome.Refused(unfit);
        unit.Names.Add(RowOf(NameText.Of(name), kindId, from));
        unit.Categories.AddRange(await ChosenAsync(write.Db, categoryIds, stop));
        write.Db.Units.Add(unit);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, actorId, unit.Id, stop, ("created", Day(from)));
        await write.CommitAsync(stop);
        return unit.Id;
    }

    /// <summary>Name and kind from a day on, today at the earliest; a row that begins on that very day is corrected.</summary>
    public async Task<Outcome> RenameAsync(int actorId, int unitId, string? newName, int kindId, DateOnly from, CancellationToken stop = default)
    {
        var name = NameText.Of(newName);
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await LoadAsync(write.Db, unitId, stop) is not { } unit)
            return Outcome.Refused(Words.UnitUnknown);
        if (from < clock.Today())
            return Outcome.Refused(Words.DayGone);
        if (from < unit.From || from >= (unit.Until ?? DateOnly.MaxValue))
            return Outcome.Refused(Words.DayOutsideUnit);
        if (await NameRefusalAsync(write.Db, unit, name, kindId, from, stop) is { } unfit)
            return Outcome.Refused(unfit);
        if (unit.NameOn(from) == name && unit.KindOn(from) == kindId)
            return Outcome.Done;

        if (unit.Names.SingleOrDefault(n => n.From == from) is { } standing)
            (standing.Name, standing.FoldedName, standing.KindId) = (name, Folded.Of(name), kindId);
        else
            unit.Names.Add(RowOf(name, kindId, from));
        await RecordAsync(write, actorId, unitId, stop, ("renamed", Day(from)));
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>The first day on which the unit no longer exists, today at the earliest; null keeps a unit that is not over yet. A merger that was planned is dropped; see <see cref="UnitMergerDesk"/>.</summary>
    public async Task<Outcome> CloseAsync(int actorId, int unitId, DateOnly? until, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await LoadAsync(write.Db, unitId, stop) is not { } unit)
            return Outcome.Refused(Words.UnitUnknown);
        if (until < clock.Today() || unit.Until < clock.Today())
            return Outcome.Refused(Words.DayGone);
        if (until <= unit.From)
            return Outcome.Refused(Words.DayOutsideUnit);
        if (unit.Until == until && unit.SuccessorId is null)
            return Outcome.Done;
        var before = unit.Until;
        (unit.Until, unit.SuccessorId) = (until, null);
        // Keeping a unit longer may run into one that took its name meanwhile.
        if (until is null || until > before)
            foreach (var row in unit.Names)
                if (await TakenAsync(write.Db, unit, row.FoldedName, row.From, stop))
                    return Outcome.Refused(Words.UnitNameTaken.With(row.Name));
        await RecordAsync(write, actorId, unitId, stop, ("until", until is { } day ? Day(day) : "open"));
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>The categories in the unit's charge (lĩnh vực phụ trách).</summary>
    public async Task<Outcome> EntrustAsync(int actorId, int unitId, IReadOnlyCollection<int> categoryIds, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await LoadAsync(write.Db, unitId, stop) is not { } unit)
            return Outcome.Refused(Words.UnitUnknown);
        var before = unit.Categories.Select(c => c.Id).Order().ToList();
        var chosen = await ChosenAsync(write.Db, categoryIds, stop);
        if (before.SequenceEqual(chosen.Select(c => c.Id).Order()))
            return Outcome.Done;
        unit.Categories.Clear();
        unit.Categories.AddRange(chosen);
        await RecordAsync(write, actorId, unitId, stop, ("categories", string.Join(',', chosen.Select(c => Id(c.Id)))));
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static Task<Unit?> LoadAsync(EditorialDb db, int unitId, CancellationToken stop) =>
        db.Units.Include(u => u.Names).Include(u => u.Categories).AsSplitQuery().SingleOrDefaultAsync(u => u.Id == unitId, stop);

    private static async Task<string?> NameRefusalAsync(EditorialDb db, Unit unit, string name, int kindId, DateOnly from, CancellationToken stop)
    {
        if (NameText.Refusal(name) is { } unfit)
            return unfit;
        if (!await db.UnitKinds.AnyAsync(k => k.Id == kindId, stop))
            return Words.KindMissing;
        return await TakenAsync(db, unit, Folded.Of(name), from, stop) ? Words.UnitNameTaken.With(name) : null;
    }

    // Two units may bear one name one after the other, never on the same day.
    private static async Task<bool> TakenAsync(EditorialDb db, Unit unit, string folded, DateOnly from, CancellationToken stop)
    {
        var end = unit.Names.Where(n => n.From > from).Select(n => (DateOnly?)n.From).Min() ?? unit.Until ?? DateOnly.MaxValue;
        var others = await db.Units.AsNoTracking().Include(u => u.Names).Where(u => u.Id != unit.Id).ToListAsync(stop);
        return others.SelectMany(Periods).Any(p => p.Folded == folded && p.From < end && from < p.End);
    }

    private static IEnumerable<(string Folded, DateOnly From, DateOnly End)> Periods(Unit unit)
    {
        var last = unit.Until ?? DateOnly.MaxValue;
        var rows = unit.Names.OrderBy(n => n.From).ToList();
        return rows.Select((row, at) => (row.FoldedName, row.From, at + 1 < rows.Count && rows[at + 1].From < last ? rows[at + 1].From : last));
    }

    private static async Task<List<Articles.Category>> ChosenAsync(EditorialDb db, IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var wanted = ids.ToArray();
        return await db.Categories.Where(c => wanted.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(stop);
    }

    private static UnitName RowOf(string name, int kindId, DateOnly from) =>
        new() { Name = name, FoldedName = Folded.Of(name), KindId = kindId, From = from };

    private Task<ArticleEvent> RecordAsync(Write write, int by, int unitId, CancellationToken stop, params (string Name, string Value)[] facts) =>
        write.RecordAsync(new Act(ActKind.UnitChanged, by) { UnitId = unitId, Detail = facts.ToDictionary(f => f.Name, string? (f) => f.Value) }, clock, stop);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
