using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Articles;

/// <summary>What the doors of the newsroom's lists have in common: a name stands once, and what articles carry is retired, never deleted.</summary>
public abstract class ListDesk<T>(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock) where T : ListEntry
{
    protected abstract ActKind Changed { get; }

    protected abstract string Unknown { get; }

    /// <summary>The name stands in the list already, perhaps in other letters.</summary>
    protected abstract string Taken(string standing);

    protected abstract Task<List<ListedName>> RowsAsync(EditorialDb db, CancellationToken stop);

    protected abstract Task<T> NewAsync(EditorialDb db, string name, string folded, CancellationToken stop);

    protected virtual string? RefusalToRetire(T entry) => null;

    public async Task<Outcome<IReadOnlyList<ListedName>>> AllAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        return await RowsAsync(db, stop);
    }

    public async Task<Outcome<int>> AddAsync(int actorId, string? typed, CancellationToken stop = default)
    {
        var name = NameText.Of(typed);
        await using var write = await gate.BeginAsync(stop);
        if (await RefusalAsync(write.Db, actorId, name, null, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var entry = await NewAsync(write.Db, name, Folded.Of(name), stop);
        write.Db.Add(entry);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, actorId, entry.Id, "added", stop);
        await write.CommitAsync(stop);
        return entry.Id;
    }

    public async Task<Outcome> RenameAsync(int actorId, int id, string? typed, CancellationToken stop = default)
    {
        var name = NameText.Of(typed);
        await using var write = await gate.BeginAsync(stop);
        if (await RefusalAsync(write.Db, actorId, name, id, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.Set<T>().FindAsync([id], stop) is not { } entry)
            return Outcome.Refused(Unknown);
        if (entry.Name == name)
            return Outcome.Done;
        (entry.Name, entry.FoldedName) = (name, Folded.Of(name));
        await RecordAsync(write, actorId, id, "renamed", stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Stays on its articles and is offered to no new one.</summary>
    public Task<Outcome> RetireAsync(int actorId, int id, CancellationToken stop = default) => OfferAsync(actorId, id, offered: false, stop);

    public Task<Outcome> RestoreAsync(int actorId, int id, CancellationToken stop = default) => OfferAsync(actorId, id, offered: true, stop);

    private async Task<Outcome> OfferAsync(int actorId, int id, bool offered, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.Set<T>().FindAsync([id], stop) is not { } entry)
            return Outcome.Refused(Unknown);
        if (!offered && RefusalToRetire(entry) is { } needed)
            return Outcome.Refused(needed);
        if (offered == entry.RetiredAt is null)
            return Outcome.Done;
        entry.RetiredAt = offered ? null : clock.UtcNow();
        await RecordAsync(write, actorId, id, offered ? "restored" : "retired", stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private async Task<string?> RefusalAsync(EditorialDb db, int actorId, string name, int? id, CancellationToken stop)
    {
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return refusal;
        if (NameText.Refusal(name) is { } unfit)
            return unfit;
        var folded = Folded.Of(name);
        var standing = await db.Set<T>().Where(x => x.FoldedName == folded && x.Id != id).Select(x => x.Name).FirstOrDefaultAsync(stop);
        return standing is null ? null : Taken(standing);
    }

    protected Task<ArticleEvent> RecordAsync(Write write, int by, int id, string what, CancellationToken stop) =>
        write.RecordAsync(new Act(Changed, by)
        {
            Detail = new Dictionary<string, string?> { [what] = id.ToString(CultureInfo.InvariantCulture) },
        }, clock, stop);
}
