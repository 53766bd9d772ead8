using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Members;

/// <summary>The door for merging a unit into another (sáp nhập): what was sent before stays its own, what is sent from that day on is its successor's.</summary>
public sealed class UnitMergerDesk(WriteGate gate, TimeProvider clock)
{
    /// <param name="actorId">An administrator.</param>
    /// <param name="unitId">The unit that ends.</param>
    /// <param name="intoId">Its successor.</param>
    /// <param name="from">The first day on which the successor stands in its place: tomorrow at the earliest, so that nothing that was sent changes hands.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Outcome> MergeAsync(int actorId, int unitId, int intoId, DateOnly from, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var units = await write.Db.Units.Where(u => u.Id == unitId || u.Id == intoId).ToDictionaryAsync(u => u.Id, stop);
        if (unitId == intoId || !units.TryGetValue(unitId, out var unit) || !units.TryGetValue(intoId, out var into))
            return Outcome.Refused(Words.UnitUnknown);
        var today = clock.Today();
        if (unit.Until <= today)
            return Outcome.Refused(Words.DayGone);
        if (from <= today)
            return Outcome.Refused(Words.MergerNotAhead);
        if (from <= unit.From)
            return Outcome.Refused(Words.DayOutsideUnit);
        if (!into.ExistsOn(from) || await EndsInAsync(write.Db, into, unitId, stop))
            return Outcome.Refused(Words.MergerSuccessorGone);
        if (unit.Until == from && unit.SuccessorId == intoId)
            return Outcome.Done;
        (unit.Until, unit.SuccessorId) = (from, intoId);
        await write.RecordAsync(new Act(ActKind.UnitChanged, actorId)
        {
            UnitId = unitId,
            Detail = new Dictionary<string, string?>
            {
                ["merged"] = intoId.ToString(CultureInfo.InvariantCulture),
                ["until"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    // Two units planned into each other would leave nobody in either's place.
    private static async Task<bool> EndsInAsync(EditorialDb db, Unit into, int unitId, CancellationToken stop)
    {
        for (var next = into.SuccessorId; next is { } id; next = await db.Units.Where(u => u.Id == id).Select(u => u.SuccessorId).SingleAsync(stop))
            if (id == unitId)
                return true;
        return false;
    }
}
