using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Meetings;

/// <summary>What became of a conclusion.</summary>
public enum FateKind
{
    /// <summary>In words alone: nothing had to become of it.</summary>
    Noted,

    /// <summary>Waits for somebody who may decide.</summary>
    Waiting,

    /// <summary>The article was moved as concluded, on the text the meeting had before it.</summary>
    Done,

    /// <summary>The article was moved otherwise.</summary>
    Overtaken,

    /// <summary>Replaced by another conclusion or taken back.</summary>
    CrossedOut,
}

/// <summary>
/// What became of a conclusion, and by which act of the ledger. It is never stored beside the move: the article's first move
/// after the conclusion is its answer, wherever it was made, so the two cannot say different things.
/// </summary>
public sealed record Fate(FateKind Kind)
{
    public ActKind? What { get; init; }

    public string By { get; init; } = "";

    public string? OnBehalfOf { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public int? VersionNumber { get; init; }

    public string? VersionHash { get; init; }
}

/// <summary>Reads from the ledger what became of a meeting's conclusions.</summary>
internal sealed class Fates
{
    // Everything that moves an article. What only changes or discusses it leaves a conclusion waiting.
    private static readonly ActKind[] moves =
    [
        ActKind.Submitted, ActKind.Recalled, ActKind.Approved, ActKind.Returned, ActKind.Rejected, ActKind.ReviewReopened,
        ActKind.Published, ActKind.Withdrawn, ActKind.Reopened, ActKind.PassedOn, ActKind.BegunAnew,
    ];

    private readonly ILookup<int, Moved> byArticle;

    private Fates(IEnumerable<Moved> moved) => byArticle = moved.ToLookup(m => m.ArticleId);

    private sealed record Moved(int ArticleId, long Seq, ActKind Kind, DateTime At, string? By, string Detail, int? Number, string? Hash)
    {
        public string? OnBehalfOf { get; init; }

        public string? Fact(string name) => JsonSerializer.Deserialize<Dictionary<string, string?>>(Detail)?.GetValueOrDefault(name);
    }

    public static async Task<Fates> LoadAsync(EditorialDb db, Meeting meeting, CancellationToken stop)
    {
        var asked = meeting.Items.Where(i => i.ArticleId is not null).SelectMany(i => i.Conclusions.Where(c => c.Moves)).ToList();
        if (asked.Count == 0)
            return new([]);
        var articles = asked.Select(c => c.Item.ArticleId!.Value).Distinct().ToArray();
        var (after, until) = (asked.Min(c => c.AfterSeq), meeting.ClosedSeq ?? long.MaxValue);
        var moved = await (
            from e in db.EventsThatStand().AsNoTracking()
            where e.ArticleId != null && articles.Contains(e.ArticleId.Value) && e.Seq > after && e.Seq <= until && moves.Contains(e.Kind)
            join m in db.Users on e.ActorId equals m.Id into people
            from actor in people.DefaultIfEmpty()
            join v in db.ArticleVersions on e.VersionId equals v.Id into versions
            from version in versions.DefaultIfEmpty()
            orderby e.Seq
            select new Moved(e.ArticleId!.Value, e.Seq, e.Kind, e.At, actor == null ? null : actor.DisplayName, e.Detail, version == null ? null : version.Number, e.VersionHash))
            .ToListAsync(stop);
        return new(await WithPrincipalsAsync(db, moved, stop));
    }

    public Fate Of(Conclusion conclusion)
    {
        if (conclusion.CrossedOutAt is not null)
            return new(FateKind.CrossedOut);
        if (!conclusion.Moves)
            return new(FateKind.Noted);
        return byArticle[conclusion.Item.ArticleId ?? 0].FirstOrDefault(m => m.Seq > conclusion.AfterSeq) is not { } moved
            ? new(FateKind.Waiting)
            : new(Fits(conclusion, moved) ? FateKind.Done : FateKind.Overtaken)
            {
                What = moved.Kind,
                By = moved.By ?? Words.BySystem,
                OnBehalfOf = moved.OnBehalfOf,
                At = moved.At,
                VersionNumber = moved.Number,
                VersionHash = moved.Hash,
            };
    }

    private static bool Fits(Conclusion conclusion, Moved moved) => moved.Hash == conclusion.SeenHash && conclusion.Kind switch
    {
        ConclusionKind.Approve => moved.Kind == ActKind.Approved,
        ConclusionKind.Return => moved.Kind == ActKind.Returned && moved.Fact("to") == (conclusion.ToStepKey ?? "author"),
        _ => moved.Kind == ActKind.Rejected,
    };

    private static async Task<IEnumerable<Moved>> WithPrincipalsAsync(EditorialDb db, List<Moved> moved, CancellationToken stop)
    {
        var principals = moved.Select(m => int.TryParse(m.Fact("for"), out var id) ? id : 0).Where(id => id > 0).Distinct().ToArray();
        if (principals.Length == 0)
            return moved;
        var names = await db.Users.Where(m => principals.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        return moved.Select(m => m with { OnBehalfOf = int.TryParse(m.Fact("for"), out var id) ? names.GetValueOrDefault(id) : null });
    }
}
