using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Rehearsals;

/// <summary>Which articles a rehearsal is of. With nothing said: those that would go by the line as things are assigned.</summary>
/// <param name="Everything">All of them, whatever they go by.</param>
public sealed record RehearsalScope(bool Everything = false, Genre? Genre = null, int? CategoryId = null);

/// <summary>How far a rehearsal is.</summary>
public readonly record struct RehearsalStep(int Done, int Total);

/// <summary>What would have differed for one article.</summary>
/// <param name="Title">Null for an article that the reader may not read.</param>
public sealed record RehearsedArticle(int ArticleId, string? Title, string UnitName, DateTime SubmittedAt, IReadOnlyList<Difference> Differences);

/// <summary>One thing that differs at one step, and in how many articles.</summary>
public sealed record RehearsalCause(DifferenceKind Kind, string Step, int Articles)
{
    public bool IsIn(RehearsedArticle article) => article.Differences.Any(d => d.Kind == Kind && d.Step == Step);
}

/// <summary>What a rehearsal found.</summary>
/// <param name="Reviews">How many were replayed.</param>
/// <param name="Same">Those that would have gone exactly as they went.</param>
/// <param name="OnlyDates">Those in which nothing would differ but when a step is overdue.</param>
/// <param name="Articles">Those that differ, the newest first.</param>
/// <param name="Names">Members the differences speak of; only of articles the reader may read.</param>
public sealed record RehearsalReport(
    DateOnly From, DateOnly Until, int Reviews, int Same, int OnlyDates, IReadOnlyList<RehearsedArticle> Articles, IReadOnlyDictionary<int, string> Names)
{
    public int Different => Reviews - Same - OnlyDates;

    public int ApprovalsMore => All.Sum(d => Math.Max(0, d.Approvals));

    public int ApprovalsFewer => All.Sum(d => Math.Max(0, -d.Approvals));

    public int DaysSaved => All.Sum(d => d.DaysSaved);

    public int Stuck => Articles.Count(a => a.Differences.Any(d => d.IsStuck));

    public int Unknown => Articles.Count(a => a.Differences.Any(d => d.IsUnknown));

    /// <summary>What differs at which step and in how many articles, the most first.</summary>
    public IReadOnlyList<RehearsalCause> Causes =>
    [
        .. Articles.SelectMany(a => a.Differences.Select(d => (d.Kind, d.Step)).Distinct()).GroupBy(c => c)
            .Select(g => new RehearsalCause(g.Key.Kind, g.Key.Step, g.Count())).OrderByDescending(c => c.Articles).ThenBy(c => c.Kind),
    ];

    private IEnumerable<Difference> All => Articles.SelectMany(a => a.Differences);
}
