using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door for topics (dòng sự kiện), kept by administrators; topics have no order but the alphabet's.</summary>
public sealed class TopicDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<ListedName>>> AllAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var rows = await db.Topics
            .Select(x => new ListedName(x.Id, x.Name, x.RetiredAt != null, false, db.Articles.Count(a => a.Topics.Contains(x))))
            .ToListAsync(stop);
        List<ListedName> sorted = [.. rows.OrderBy(x => x.IsRetired).ThenBy(x => x.Name, NewsroomTime.Alphabet)];
        return sorted;
    }

    public async Task<Outcome<int>> AddAsync(int actorId, string? typed, CancellationToken stop = default)
    {
        var name = NameText.Of(typed);
        await using var write = await gate.BeginAsync(stop);
        if (await RefusalAsync(write.Db, actorId, name, null, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var topic = new Topic
        {
            Name = name,
            FoldedName = Folded.Of(name),
        };
        write.Db.Topics.Add(topic);
        await write.Db.SaveChangesAsync(stop);
        await RecordAsync(write, actorId, topic.Id, "added", stop);
        await write.CommitAsync(stop);
        return topic.Id;
    }

    public async Task<Outcome> RenameAsync(int actorId, int id, string? typed, CancellationToken stop = default)
    {
        var name = NameText.Of(typed);
        await using var write = await gate.BeginAsync(stop);
        if (await RefusalAsync(write.Db, actorId, name, id, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.Topics.FindAsync([id], stop) is not { } topic)
            return Outcome.Refused(Words.TopicUnknown);
        if (topic.Name == name)
            return Outcome.Done;
        (topic.Name, topic.FoldedName) = (name, Folded.Of(name));
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
        if (await write.Db.Topics.FindAsync([id], stop) is not { } topic)
            return Outcome.Refused(Words.TopicUnknown);
        if (offered == topic.RetiredAt is null)
            return Outcome.Done;
        topic.RetiredAt = offered ? null : clock.UtcNow();
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
        var standing = await db.Topics.Where(x => x.FoldedName == folded && x.Id != id).Select(x => x.Name).FirstOrDefaultAsync(stop);
        return standing is null ? null : Words.TopicTaken.With(standing);
    }

    private Task<ArticleEvent> RecordAsync(Write write, int by, int id, string what, CancellationToken stop) =>
        write.RecordAsync(new Act(ActKind.TopicChanged, by)
        {
            Detail = new Dictionary<string, string?> { [what] = id.ToString(CultureInfo.InvariantCulture) },
        }, clock, stop);
}
