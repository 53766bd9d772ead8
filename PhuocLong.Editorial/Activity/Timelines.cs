using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Activity;

/// <summary>One line of an article's story.</summary>
/// <param name="By">Display name; null when nobody did it by hand.</param>
/// <param name="ById">The member behind that name.</param>
/// <param name="VersionNumber">The version it pinned.</param>
/// <param name="Detail">Facts by name, as recorded.</param>
/// <param name="Text">The reason or remark, unless it was erased.</param>
public sealed record TimelineEntry(
    long Seq, DateTime At, ActKind Kind, string? By, int? ById, int? VersionNumber, string? VersionHash, IReadOnlyDictionary<string, string?> Detail, string? Text);

/// <summary>
/// Reads an article's story from the ledger. Callers have decided that the reader may read the article; what people
/// wrote to each other on the way (<c>withTexts</c>) is for those who work on it, not for every reader of what is published.
/// </summary>
public sealed class Timelines(IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>What is said about an article stands beside its text, not in its story.</summary>
    private static readonly ActKind[] talk =
    [
        ActKind.Commented, ActKind.CommentEdited, ActKind.CommentDeleted, ActKind.CommentRegraded, ActKind.CommentResolved, ActKind.CommentReopened,
    ];

    public Task<IReadOnlyList<TimelineEntry>> OfAsync(int articleId, bool withTexts, CancellationToken stop = default) => OfAsync(articleId, withTexts, 0, stop);

    /// <summary>Only what happened after that place in the ledger.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(int articleId, bool withTexts, long after, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var events = await (
            from e in db.ArticleEvents.AsNoTracking()
            where e.ArticleId == articleId && e.Seq > after && !talk.Contains(e.Kind)
            join m in db.Users on e.ActorId equals m.Id into people
            from actor in people.DefaultIfEmpty()
            join v in db.ArticleVersions on e.VersionId equals v.Id into versions
            from version in versions.DefaultIfEmpty()
            join t in db.EventTexts on e.Seq equals t.Seq into texts
            from text in texts.DefaultIfEmpty()
            orderby e.Seq
            select new { e.Seq, e.At, e.Kind, e.Detail, e.VersionHash, e.ActorId, By = actor == null ? null : actor.DisplayName, Number = version == null ? (int?)null : version.Number, Text = text == null ? null : text.Text })
            .ToListAsync(stop);
        return [.. events.Select(e => new TimelineEntry(
            e.Seq, e.At, e.Kind, e.By, e.ActorId, e.Number, e.VersionHash, JsonSerializer.Deserialize<Dictionary<string, string?>>(e.Detail) ?? [], withTexts ? e.Text : null))];
    }
}
