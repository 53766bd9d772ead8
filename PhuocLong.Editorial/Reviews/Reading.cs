using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>Where an article is on its way, and what this member may do about it.</summary>
/// <param name="Steps">The steps of its workflow in order.</param>
/// <param name="Step">The step that holds it now.</param>
/// <param name="HeldBy">The names of those who can decide at that step.</param>
/// <param name="NoDecider">True when the step's only people are the article's authors.</param>
/// <param name="Published">What is published, and whether it is what was approved last; null when nothing is.</param>
public sealed record ReviewStanding(
    IReadOnlyList<WorkflowStep> Steps, WorkflowStep? Step, IReadOnlyList<string> HeldBy, bool NoDecider, IReadOnlyList<Move> Moves, int Revision,
    PublishedVersion? Published)
{
    /// <summary>How it lies at its step: who has it, when it is due, whether it is held; null when it waits at none.</summary>
    public InHand? InHand { get; init; }

    /// <summary>How the votes stand for what is voted on at the step; empty where one decides.</summary>
    public IReadOnlyList<VoteStanding> Votes { get; init; } = [];

    /// <summary>For the pill: "2/3 phiếu · hạn 05/11".</summary>
    public string? Brief => InHand is null ? null : Votes.Count == 0 ? InHand.Brief : $"{Votes[0].Brief} · {InHand.Brief}";
}

/// <summary>The votes for one way on from a step.</summary>
/// <param name="Brief">"2/3 phiếu".</param>
/// <param name="Sentence">"2/3 phiếu duyệt".</param>
/// <param name="Voters">Who has voted, and in whose place.</param>
/// <param name="Trouble">Why no way on can be reached by those who could still vote today; null when one can.</param>
public sealed record VoteStanding(string Brief, string Sentence, IReadOnlyList<string> Voters, string? Trouble);

/// <summary>The published version, held against the last approval's by its hash.</summary>
public sealed record PublishedVersion(int Number, string Hash, bool AsApproved);

/// <summary>An article as a decider reads it without opening the editor: the text, and what deciding on it would pin.</summary>
public sealed record ArticleReading(
    int ArticleId, string Title, string Lead, string Html, int Words, Seen Seen, ReviewStanding Standing, ArticleSheet Sheet);

/// <summary>Reads articles for those who decide on them.</summary>
public sealed class Reading(IDbContextFactory<EditorialDb> contexts, ArticleSheets sheets, ArticleTexts texts, IEnumerable<IArticleOpened> rooms)
{
    /// <summary>Null when the member may not read the article.</summary>
    public async Task<ReviewStanding?> StandingAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var turn = await ReviewTurn.LoadAsync(db, articleId, memberId, stop);
        if (turn is null)
            return null;
        var moves = turn.Moves;
        return new(
            turn.Workflow.Steps,
            moves.Step,
            moves.Step is { } step ? [.. turn.Deciders.At(step, turn.Article).Select(p => p.Label)] : [],
            moves.Step is { } here && turn.Deciders.OnlyAuthorsAt(here, turn.Article),
            moves.All,
            turn.Article.Revision,
            await PublishedAsync(db, turn.Article, stop))
        {
            InHand = moves.Step is null ? null : InHand.Of(turn, moves, await WorkingDays.LoadAsync(db, stop)),
            Votes = moves.Step is null ? [] : await VoteWords.OfAsync(db, turn, moves.Step, stop),
        };
    }

    private static async Task<PublishedVersion?> PublishedAsync(EditorialDb db, Article article, CancellationToken stop)
    {
        if (article is not { State: ArticleState.Published, PublishedVersionId: { } published })
            return null;
        var approved = await db.Decisions
            .Where(d => d.Version.ArticleId == article.Id && d.Kind == DecisionKind.Approve)
            .OrderByDescending(d => d.Id)
            .Select(d => d.Version.Hash)
            .FirstOrDefaultAsync(stop);
        return await db.ArticleVersions.Where(v => v.Id == published)
            .Select(v => new PublishedVersion(v.Number, v.Hash, v.Hash == approved))
            .SingleAsync(stop);
    }

    /// <summary>What deciding on the article as it stands would pin, for somebody who has just seen it; null when the member may not read it.</summary>
    public async Task<Seen?> SeenAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var article = await db.Articles.AsNoTracking().Include(a => a.Bylines).ReadableBy(member).SingleOrDefaultAsync(a => a.Id == articleId, stop);
        if (article is null)
            return null;
        var text = await texts.FreezeAsync(articleId, stop);
        return new(PinnedDetails.HashOf(text.Hash, article), article.Revision);
    }

    /// <summary>
    /// Opens an article to be read: the committed text with what a decision on it needs; null when the member may not read it.
    /// </summary>
    public async Task<ArticleReading?> OpenAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        foreach (var room in rooms)
            await room.NoteAsync(articleId, memberId, stop);
        if (await sheets.FindAsync(articleId, memberId, stop) is not { } sheet
            || await StandingAsync(articleId, memberId, stop) is not { } standing)
            return null;
        var text = await texts.FreezeAsync(articleId, stop);
        return new(
            articleId, text.Title, text.Lead, text.Html, text.Words,
            new Seen(PinnedDetails.HashOf(text.Hash, sheet.PinnedDetails), sheet.Revision), standing, sheet);
    }
}
