using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door of a list that has an order of its own; what is new stands last.</summary>
public abstract class OrderedListDesk<T>(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
    : ListDesk<T>(gate, contexts, clock) where T : OrderedEntry
{
    private readonly WriteGate gate = gate;

    /// <summary>Moves it one place up (-1) or down (+1) among those in use; at the end of the list nothing happens.</summary>
    public async Task<Outcome> MoveAsync(int actorId, int id, int places, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var inUse = await InOrder(write.Db).Where(x => x.RetiredAt == null).ToListAsync(stop);
        var at = inUse.FindIndex(x => x.Id == id);
        if (at < 0)
            return Outcome.Refused(Unknown);
        var to = Math.Clamp(at + Math.Sign(places), 0, inUse.Count - 1);
        if (to == at)
            return Outcome.Done;
        (inUse[at], inUse[to]) = (inUse[to], inUse[at]);
        for (var position = 0; position < inUse.Count; position++)
            inUse[position].Position = position + 1;
        await RecordAsync(write, actorId, id, "moved", stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Those in use first.</summary>
    protected static IQueryable<T> InOrder(EditorialDb db) =>
        db.Set<T>().OrderBy(x => x.RetiredAt != null).ThenBy(x => x.Position).ThenBy(x => x.Id);

    protected static async Task<int> LastPlaceAsync(EditorialDb db, CancellationToken stop) =>
        1 + (await db.Set<T>().MaxAsync(x => (int?)x.Position, stop) ?? 0);
}
