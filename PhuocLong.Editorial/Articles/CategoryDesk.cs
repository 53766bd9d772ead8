using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door for the portal's categories (chuyên mục), kept by administrators.</summary>
public sealed class CategoryDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<ListedName>>> AllAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var rows = await db.Categories.OrderBy(x => x.RetiredAt != null).ThenBy(x => x.Position).ThenBy(x => x.Id)
            .Select(x => new ListedName(x.Id, x.Name, x.RetiredAt != null, false, db.Articles.Count(a => a.CategoryId == x.Id)))
            .ToListAsync(stop);
        return rows;
    }

    public async Task<Outcome<int>> AddAsync(int actorId, string? typed, CancellationToken stop = default)
    {
        var name = NameText.Of(typed);
        await using var write = await gate.BeginAsync(stop);
        if (await RefusalAsync(write.Db, actorId, name, null, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var category = new Category
        {
            Name = name,
            FoldedName = Folded.Of(name),
            Position = 1 + (await write.Db.Categories.MaxAsync(x => (int?)x.Position, stop) ?? 0),
        };
        write.Db.Categories.Add(category);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, actorId, category.Id, "added", stop);
        await write.CommitAsync(stop);
        return category.Id;
    }

    public async Task<Outcome> RenameAsync(int actorId, int id, string? typed, CancellationToken stop = default)
    {
        var name = NameText.Of(typed);
        await using var write = await gate.BeginAsync(stop);
        if (await RefusalAsync(write.Db, actorId, name, id, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.Categories.FindAsync([id], stop) is not { } category)
            return Outcome.Refused(Words.CategoryUnknown);
        if (category.Name == name)
            return Outcome.Done;
        (category.Name, category.FoldedName) = (name, Folded.Of(name));
        await RecordAsync(write, actorId, id, "renamed", stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Moves it one place up (-1) or down (+1) among those in use; at the end of the list nothing happens.</summary>
    public async Task<Outcome> MoveAsync(int actorId, int id, int places, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var inUse = await write.Db.Categories.Where(x => x.RetiredAt == null).OrderBy(x => x.Position).ThenBy(x => x.Id).ToListAsync(stop);
        var at = inUse.FindIndex(x => x.Id == id);
        if (at < 0)
            return Outcome.Refused(Words.CategoryUnknown);
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

    /// <summary>Stays on its articles and is offered to no new one.</summary>
    public Task<Outcome> RetireAsync(int actorId, int id, CancellationToken stop = default) => OfferAsync(actorId, id, offered: false, stop);

    public Task<Outcome> RestoreAsync(int actorId, int id, CancellationToken stop = default) => OfferAsync(actorId, id, offered: true, stop);

    private async Task<Outcome> OfferAsync(int actorId, int id, bool offered, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.Categories.FindAsync([id], stop) is not { } category)
            return Outcome.Refused(Words.CategoryUnknown);
        if (offered == category.RetiredAt is null)
            return Outcome.Done;
        category.RetiredAt = offered ? null : clock.UtcNow();
        await RecordAsync(write, actorId, id, offered ? "restored" : "retired", stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static async Task<string?> RefusalAsync(EditorialDb db, int actorId, string name, int? id, CancellationToken stop)
    {
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return refusal;
        if (NameText.Refusal(name) is { } unfit)
            return unfit;
        var folded = Folded.Of(name);
        var standing = await db.Categories.Where(x => x.FoldedName == folded && x.Id != id).Select(x => x.Name).FirstOrDefaultAsync(stop);
        return standing is null ? null : Words.CategoryTaken.With(standing);
    }

    private Task<ArticleEvent> RecordAsync(Write write, int by, int id, string what, CancellationToken stop) =>
        write.RecordAsync(new Act(ActKind.CategoryChanged, by)
        {
            Detail = new Dictionary<string, string?> { [what] = id.ToString(CultureInfo.InvariantCulture) },
        }, clock, stop);
}
