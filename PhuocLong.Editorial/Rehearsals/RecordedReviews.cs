using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>Reads the reviews of a time from the ledger.</summary>
internal static class RecordedReviews
{
    private static readonly ActKind[] Kinds =
    [
        ActKind.Submitted, ActKind.Recalled, ActKind.Approved, ActKind.Voted, ActKind.VoteTakenBack, ActKind.VotesCleared, ActKind.PassedOn,
        ActKind.Returned, ActKind.Rejected, ActKind.BegunAnew, ActKind.ReviewReopened, ActKind.Reopened, ActKind.ReviewMoved,
        ActKind.DueChanged, ActKind.Held, ActKind.Undone,
    ];

    /// <summary>Those begun since a moment, in order of the articles.</summary>
    public static async Task<List<RecordedReview>> LoadAsync(EditorialDb db, DateTime since, CancellationToken stop)
    {
        var editions = await db.Workflows.AsNoTracking().ToDictionaryAsync(w => w.Id, stop);
        var articles = await db.Articles.AsNoTracking().Include(a => a.Bylines).Where(Begun(db, since)).ToListAsync(stop);
        var ids = db.Articles.Where(Begun(db, since)).Select(a => a.Id);
        var reviews = (await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.ArticleId)).OrderBy(r => r.Id)
            .Select(r => new { r.ArticleId, r.WorkflowId }).ToListAsync(stop)).ToLookup(r => r.ArticleId, r => editions[r.WorkflowId]);
        var events = (await db.ArticleEvents.AsNoTracking().Where(e => e.ArticleId != null && ids.Contains(e.ArticleId.Value) && Kinds.Contains(e.Kind)).OrderBy(e => e.Seq)
            .Select(e => new Told(e.ArticleId!.Value, e.Seq, e.Kind, e.At, e.ActorId, e.VersionId, e.TextDigest != null, e.Standing, e.Detail))
            .ToListAsync(stop)).ToLookup(e => e.ArticleId);
        var named = editions.Values.ToDictionary(w => NameOf(w));
        return [.. articles.OrderBy(a => a.Id).SelectMany(a => Of(a, [.. events[a.Id]], [.. reviews[a.Id]], named)).Where(r => r.Acts[0].At >= since)];
    }

    private static System.Linq.Expressions.Expression<Func<Article, bool>> Begun(EditorialDb db, DateTime since) =>
        a => db.Reviews.Any(r => r.ArticleId == a.Id && r.OpenedAt >= since);

    private static IEnumerable<RecordedReview> Of(
        Article article, IReadOnlyList<Told> told, IReadOnlyList<Workflow> reviews, IReadOnlyDictionary<string, Workflow> named)
    {
        var undone = told.Where(t => t.Kind == ActKind.Undone).SelectMany(t => t.Fact(Undone.Fact)?.Split(',') ?? []).ToHashSet();
        var runs = Runs(told.Where(t => t.Kind != ActKind.Undone && !undone.Contains(t.Seq.ToString(CultureInfo.InvariantCulture))));
        foreach (var (run, place) in runs.Select((r, i) => (r, i)))
        {
            // A review that was moved began on the edition that its first move names.
            var went = named.GetValueOrDefault(run.Find(t => t.Kind == ActKind.ReviewMoved)?.Fact("edition") ?? "") ?? reviews.ElementAtOrDefault(place) ?? reviews[^1];
            var acts = new List<RecordedAct>();
            foreach (var one in run)
            {
                acts.Add(one.ToAct(went));
                if (one.Kind == ActKind.ReviewMoved)
                    went = named.GetValueOrDefault(one.Fact("newEdition") ?? "") ?? went;
            }
            yield return new(article, acts);
        }
    }

    // A review begins with a submission, unless one is open: what was returned comes back to the same.
    private static List<List<Told>> Runs(IEnumerable<Told> told)
    {
        var runs = new List<List<Told>>();
        var open = false;
        foreach (var one in told)
        {
            if (one.Kind == ActKind.Submitted && !open)
                runs.Add([]);
            if (runs.Count == 0)
                continue;
            runs[^1].Add(one);
            if (one.Standing is { } standing)
                open = standing is not (nameof(ArticleState.Draft) or nameof(ArticleState.Approved) or nameof(ArticleState.Rejected));
        }
        return runs;
    }

    private static string NameOf(Workflow edition) => string.Create(CultureInfo.InvariantCulture, $"{edition.Line}/{edition.Edition}");

    private sealed record Told(
        int ArticleId, long Seq, ActKind Kind, DateTime At, int? By, int? Version, bool HasReason, string? Standing, string Detail)
    {
        private readonly Lazy<Dictionary<string, string?>> facts = new(() => Detail == "{}" ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(Detail) ?? []);

        public string? Fact(string name) => facts.Value.GetValueOrDefault(name);

        public RecordedAct ToAct(Workflow went) => new(Kind, At, went, Standing)
        {
            By = By,
            For = int.TryParse(Fact("for"), NumberStyles.None, CultureInfo.InvariantCulture, out var principal) ? principal : null,
            Version = Version,
            HasReason = HasReason,
            To = Kind == ActKind.Voted ? Fact("to") : null,
            // As "2/3".
            Needed = Kind is ActKind.Voted or ActKind.Approved && Fact("votes")?.Split('/') is [_, var of] ? int.Parse(of, CultureInfo.InvariantCulture) : null,
        };
    }
}
