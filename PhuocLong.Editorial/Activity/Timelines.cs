using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Activity;

/// <summary>One line of an article's story.</summary>
/// <param name="By">Display name; null when nobody did it by hand.</param>
/// <param name="ById">The member behind that name.</param>
/// <param name="VersionNumber">The version it pinned.</param>
/// <param name="Detail">Facts by name, as recorded.</param>
/// <param name="Text">The reason or remark, unless it was erased.</param>
public sealed record TimelineEntry(
    long Seq, DateTime At, ActKind Kind, string? By, int? ById, int? VersionNumber, string? VersionHash, IReadOnlyDictionary<string, string?> Detail, string? Text)
{
    /// <summary>Whose hands it went into, or out of which it was taken.</summary>
    public string? Whom { get; init; }

    /// <summary>In whose place the act was done.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Whether the one who did it took it back: it is told, and counts for nothing.</summary>
    public bool IsUndone { get; init; }
}

/// <summary>
/// Reads an article's story from the ledger. What people wrote to each other on the way is for those who work on the
/// article, not for every reader of what is published.
/// </summary>
public sealed class Timelines(IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>What is said about an article stands beside its text, not in its story.</summary>
    internal static readonly ActKind[] Talk =
    [
        ActKind.Commented, ActKind.CommentEdited, ActKind.CommentDeleted, ActKind.CommentRegraded, ActKind.CommentResolved, ActKind.CommentReopened,
    ];

    /// <summary>The story as this member may read it at this moment; empty when they may not read the article.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> ForAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        bool works;
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            var member = await MemberRoles.LoadAsync(db, memberId, stop);
            var readable = db.Articles.Where(a => a.Id == articleId).ReadableBy(member);
            if (!await readable.AnyAsync(stop))
                return [];
            works = await readable.WorkedOnBy(member).AnyAsync(stop);
        }
        return await OfAsync(articleId, works, stop);
    }

    /// <summary>For callers who have decided that the reader may read the article, and whether they work on it.</summary>
    internal Task<IReadOnlyList<TimelineEntry>> OfAsync(int articleId, bool withTexts, CancellationToken stop = default) => OfAsync(articleId, withTexts, 0, stop);

    /// <summary>Only what happened after that place in the ledger.</summary>
    internal async Task<IReadOnlyList<TimelineEntry>> OfAsync(int articleId, bool withTexts, long after, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var events = await (
            from e in db.ArticleEvents.AsNoTracking()
            where e.ArticleId == articleId && e.Seq > after && !Talk.Contains(e.Kind)
            join m in db.Users on e.ActorId equals m.Id into people
            from actor in people.DefaultIfEmpty()
            join v in db.ArticleVersions on e.VersionId equals v.Id into versions
            from version in versions.DefaultIfEmpty()
            join t in db.EventTexts on e.Seq equals t.Seq into texts
            from text in texts.DefaultIfEmpty()
            orderby e.Seq
            select new { e.Seq, e.At, e.Kind, e.Detail, e.VersionHash, e.ActorId, By = actor == null ? null : actor.DisplayName, Number = version == null ? (int?)null : version.Number, Text = text == null ? null : text.Text })
            .ToListAsync(stop);
        var entries = events.Select(e => new TimelineEntry(
            e.Seq, e.At, e.Kind, e.By, e.ActorId, e.Number, e.VersionHash, JsonSerializer.Deserialize<Dictionary<string, string?>>(e.Detail) ?? [], withTexts ? e.Text : null)).ToList();
        var undone = entries.Where(e => e.Kind == ActKind.Undone).SelectMany(e => e.Detail.GetValueOrDefault(Undone.Fact)?.Split(',') ?? []).ToHashSet();
        if (undone.Count > 0)
            entries = [.. entries.Select(e => e with { IsUndone = undone.Contains(e.Seq.ToString(CultureInfo.InvariantCulture)) })];
        return await WithNamesAsync(db, entries, stop);
    }

    // Facts name members by number; only these acts have a second person in them.
    private static async Task<IReadOnlyList<TimelineEntry>> WithNamesAsync(EditorialDb db, List<TimelineEntry> entries, CancellationToken stop)
    {
        var ids = entries.SelectMany(e => new[] { WhomId(e), Id(e, "for") }).OfType<int>().Distinct().ToArray();
        if (ids.Length == 0)
            return entries;
        var names = await db.Users.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        return [.. entries.Select(e => e with { Whom = NameOf(WhomId(e)), OnBehalfOf = NameOf(Id(e, "for")) })];

        string? NameOf(int? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }

    private static int? WhomId(TimelineEntry entry) => entry.Kind switch
    {
        ActKind.Handed => Id(entry, "member"),
        ActKind.Claimed => Id(entry, "from"),
        _ => null,
    };

    private static int? Id(TimelineEntry entry, string fact) =>
        int.TryParse(entry.Detail.GetValueOrDefault(fact), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
