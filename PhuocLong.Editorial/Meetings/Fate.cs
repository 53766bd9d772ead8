using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
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

    /// <summary>Who voted for what was concluded, oldest first; the last one of them completed it. Empty where one decides.</summary>
    public IReadOnlyList<string> Votes { get; init; } = [];

    /// <summary>How many votes there are of those it needs, as "1/2".</summary>
    public string Tally { get; init; } = "";
}

/// <summary>Reads from the ledger what became of a meeting's conclusions.</summary>
internal sealed class Fates
{
    // Votes move nothing yet, but belong to the move they lead to.
    private static readonly ActKind[] votes = [ActKind.Voted, ActKind.VoteTakenBack, ActKind.VotesCleared];

    // Everything that moves an article. What only changes or discusses it leaves a conclusion waiting.
    private static readonly ActKind[] moves =
    [
        ActKind.Submitted, ActKind.Recalled, ActKind.Approved, ActKind.Returned, ActKind.Rejected, ActKind.ReviewReopened,
        ActKind.Published, ActKind.Withdrawn, ActKind.Reopened, ActKind.PassedOn, ActKind.BegunAnew, ActKind.ReviewMoved,
    ];

    private readonly ILookup<int, Moved> byArticle;

    private Fates(IEnumerable<Moved> moved) => byArticle = moved.ToLookup(m => m.ArticleId);

    private sealed record Moved(int ArticleId, long Seq, ActKind Kind, DateTime At, int? ActorId, string? By, string Detail, int? Number, string? Hash)
    {
        public string? OnBehalfOf { get; init; }

        public string Who => OnBehalfOf is null ? By ?? Words.BySystem : Reviews.Words.NameInPlace.With(By, OnBehalfOf);

        /// <summary>Another edition in which the article waits where it waited: nothing has been decided instead.</summary>
        public bool StaysAtItsStep => Kind == ActKind.ReviewMoved && Fact("from") == Fact("to");

        public string? Fact(string name) => JsonSerializer.Deserialize<Dictionary<string, string?>>(Detail)?.GetValueOrDefault(name);
    }

    public static async Task<Fates> LoadAsync(EditorialDb db, Meeting meeting, CancellationToken stop)
    {
        var asked = meeting.Items.Where(i => i.ArticleId is not null).SelectMany(i => i.Conclusions.Where(c => c.Moves)).ToList();
        if (asked.Count == 0)
            return new([]);
        var articles = asked.Select(c => c.Item.ArticleId!.Value).Distinct().ToArray();
        var until = meeting.ClosedSeq ?? long.MaxValue;
        ActKind[] told = [.. moves, .. votes];
        var moved = await (
            from e in db.EventsThatStand().AsNoTracking()
            where e.ArticleId != null && articles.Contains(e.ArticleId.Value) && e.Seq <= until && told.Contains(e.Kind)
            join m in db.Users on e.ActorId equals m.Id into people
            from actor in people.DefaultIfEmpty()
            join v in db.ArticleVersions on e.VersionId equals v.Id into versions
            from version in versions.DefaultIfEmpty()
            orderby e.Seq
            select new Moved(e.ArticleId!.Value, e.Seq, e.Kind, e.At, e.ActorId, actor == null ? null : actor.DisplayName, e.Detail, version == null ? null : version.Number, e.VersionHash))
            .ToListAsync(stop);
        return new(await WithPrincipalsAsync(db, moved, stop));
    }

    public Fate Of(Conclusion conclusion)
    {
        if (conclusion.CrossedOutAt is not null)
            return new(FateKind.CrossedOut);
        if (!conclusion.Moves)
            return new(FateKind.Noted);
        var given = new List<Moved>();
        foreach (var act in byArticle[conclusion.Item.ArticleId ?? 0])
        {
            if (act.StaysAtItsStep)
                continue;
            if (act.Kind == ActKind.Voted && IsFor(conclusion, act))
                given.Add(act);
            else if (votes.Contains(act.Kind))
                given.RemoveAll(v => act.Kind == ActKind.VotesCleared || v.ActorId == act.ActorId);
            else if (act.Seq > conclusion.AfterSeq)
                return Became(conclusion, act, given);
            else
                given.Clear();
        }
        return new(FateKind.Waiting) { Votes = [.. given.Select(v => v.Who)], Tally = given is [.., var last] ? last.Fact("votes") ?? "" : "" };
    }

    private static Fate Became(Conclusion conclusion, Moved moved, List<Moved> given)
    {
        var done = Fits(conclusion, moved);
        return new(done ? FateKind.Done : FateKind.Overtaken)
        {
            What = moved.Kind,
            By = moved.By ?? Words.BySystem,
            OnBehalfOf = moved.OnBehalfOf,
            At = moved.At,
            VersionNumber = moved.Number,
            VersionHash = moved.Hash,
            Votes = done && given.Count > 0 ? [.. given.Select(v => v.Who), moved.Who] : [],
            Tally = moved.Fact("votes") ?? "",
        };
    }

    // A way is named in the ledger only where the step has several.
    private static bool IsFor(Conclusion conclusion, Moved vote) => conclusion.Kind == ConclusionKind.Approve && vote.Fact("to") == conclusion.Way;

    private static bool Fits(Conclusion conclusion, Moved moved) => moved.Hash == conclusion.SeenHash && conclusion.Kind switch
    {
        ConclusionKind.Approve => moved.Kind == ActKind.Approved && IsFor(conclusion, moved),
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
