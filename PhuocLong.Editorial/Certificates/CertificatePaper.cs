using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Certificates;

/// <summary>Puts the lines of a certificate together from the ledger's story and the pinned versions; never from what the article says of itself now.</summary>
internal sealed class CertificatePaper(
    ArticleSheet sheet, IReadOnlyList<TimelineEntry> story, IReadOnlyList<ArticleVersion> versions,
    IReadOnlyDictionary<string, string> steps, IReadOnlyDictionary<string, string> behalf)
{
    /// <summary>The fact of an event that says for whom it was done, by the member's id.</summary>
    public const string OnBehalfOf = "for";

    private static readonly ActKind[] told =
    [
        ActKind.Submitted, ActKind.Recalled, ActKind.Approved, ActKind.Returned, ActKind.Rejected, ActKind.ReviewReopened,
        ActKind.Published, ActKind.Withdrawn, ActKind.Reopened, ActKind.Voted, ActKind.VoteTakenBack, ActKind.VotesCleared, ActKind.PassedOn,
        ActKind.BegunAnew,
    ];

    private readonly List<TimelineEntry> decisions = [.. story.Where(e => told.Contains(e.Kind) && !e.IsUndone)];

    private ArticleVersion Shown => versions.FirstOrDefault(v => v.Id == (sheet.State == ArticleState.Approved ? sheet.Article.ApprovedVersionId : sheet.Article.PublishedVersionId))
        ?? versions[^1];

    public string Subject => Words.Subject.With(ArticleWords.TitleOr(Shown.Title));

    public IReadOnlyList<Fact> About()
    {
        var facts = new List<Fact>
        {
            new(Words.ArticleNumber, sheet.Id.ToString(NewsroomTime.Vietnamese)),
            new(Words.ArticleTitle, ArticleWords.TitleOr(Shown.Title)),
            new(Words.ArticleGenre, ArticleWords.Of(sheet.Details.Genre)),
            new(Words.ArticleCategory, sheet.CategoryName ?? Words.None),
            new(Words.ArticleUnit, sheet.UnitName),
            new(Words.ArticleBylines, sheet.Details.Bylines.Count == 0 ? Words.None
                : string.Join("; ", sheet.Details.Bylines.Select(b => $"{ArticleWords.Of(b.Kind)}: {b.Name}"))),
            new(Words.ArticleState, ArticleWords.Of(sheet.State, sheet.StepName)),
        };
        if (sheet.PublicAddress is { } address)
            facts.Add(new(Words.ArticleAddress, address));
        return facts;
    }

    public IReadOnlyList<DecisionLine> Decisions() =>
    [
        .. decisions.Select(e => new DecisionLine(
            NewsroomTime.DateAndTime(e.At), What(e), e.By ?? Words.BySystem, behalf.GetValueOrDefault(e.Detail.GetValueOrDefault(OnBehalfOf) ?? "", ""),
            e.VersionNumber is { } number ? Words.VersionNumber.With(number) : "", e.Text ?? "")),
    ];

    public IReadOnlyList<VersionLine> Versions()
    {
        var named = decisions.Select(e => e.VersionNumber).OfType<int>().ToHashSet();
        return [.. versions.Where(v => named.Contains(v.Number)).Select(v => new VersionLine(Words.VersionNumber.With(v.Number), NewsroomTime.DateAndTime(v.FrozenAt), v.Hash))];
    }

    /// <summary>
    /// Holds what is published (or, before that, what is approved) against the hash the ledger recorded with the last
    /// approval: the version's recorded hash, and the one its content makes today.
    /// </summary>
    public (Agreement, string) Compare(VersionTexts texts)
    {
        var approved = decisions.FindLast(e => e.Kind == ActKind.Approved);
        var isOut = sheet.State != ArticleState.Approved;
        var shown = versions.FirstOrDefault(v => v.Id == (isOut ? sheet.Article.PublishedVersionId : sheet.Article.ApprovedVersionId));
        if (approved?.VersionHash is not { } hash || shown is null)
            return (Agreement.Different, Words.DifferentMissing);
        if (shown.Hash != hash)
            return (Agreement.Different, Words.DifferentVersion.With(shown.Number, approved.VersionNumber));
        if (!VersionWalk.IsWhole(texts, shown))
            return (Agreement.Different, Words.DifferentContent.With(shown.Number));
        return isOut
            ? (Agreement.Same, (sheet.State == ArticleState.Withdrawn ? Words.SameWithdrawn : Words.Same).With(shown.Number))
            : (Agreement.ApprovedWhole, Words.ApprovedWhole.With(shown.Number));
    }

    private string What(TimelineEntry e)
    {
        var what = ActWords.Of(e.Kind);
        if (e.Detail.GetValueOrDefault("votes") is { } votes && e.Kind is ActKind.Approved or ActKind.Voted)
            what = Words.DecidedByVotes.With(what, votes);
        if (e.Kind is ActKind.Approved or ActKind.Rejected or ActKind.Voted or ActKind.VoteTakenBack or ActKind.VotesCleared or ActKind.PassedOn or ActKind.BegunAnew
            && StepOf(e, "from") is { } at)
            return Words.DecidedAt.With(what, at);
        if (e.Kind == ActKind.Returned && e.Detail.GetValueOrDefault("to") is { } to)
            return Words.ReturnedTo.With(what, to == "author" ? Words.Author : StepOf(e, "to") ?? to);
        return what;
    }

    private string? StepOf(TimelineEntry e, string fact) => e.Detail.GetValueOrDefault(fact) is { } key ? steps.GetValueOrDefault(key) : null;
}
