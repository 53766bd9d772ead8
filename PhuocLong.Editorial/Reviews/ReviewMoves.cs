using System.Globalization;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// One answer for the button and the guard: which moves an article offers a member in its present standing, and
/// why one of them is barred.
/// </summary>
public sealed class ReviewMoves
{
    public ReviewMoves(
        Article article, Review? review, Workflow workflow, MemberRoles member, StepDeciders deciders, OpenMatters open, Stay? stay, DateOnly today)
    {
        Step = article.State == ArticleState.Waiting ? workflow.Find(article.StepKey) : null;
        Handling = new(article, Step, member, deciders, stay, today);
        All = [.. Offered(article, review, workflow, member, deciders, open, Handling)];
    }

    /// <summary>The moves this member is shown, the next right act first.</summary>
    public IReadOnlyList<Move> All { get; }

    /// <summary>What can be done with the article without moving it.</summary>
    public HandlingMoves Handling { get; }

    /// <summary>The move of this kind, or one barred with a sentence when it is not offered at all.</summary>
    public Move Of(MoveKind kind) => All.FirstOrDefault(m => m.Kind == kind) ?? new Move(kind, Words.NotYourMove);

    /// <summary>The step whose desk holds the article now.</summary>
    public WorkflowStep? Step { get; }

    private static IEnumerable<Move> Offered(
        Article article, Review? review, Workflow workflow, MemberRoles member, StepDeciders deciders, OpenMatters open, HandlingMoves handling) =>
        article.State switch
        {
            ArticleState.Draft or ArticleState.Returned => WhileWriting(article, member),
            ArticleState.Waiting => WhileWaiting(article, review, workflow, member, deciders, open, handling),
            ArticleState.Approved => WhenApproved(article, member),
            ArticleState.Published => member.Acts(Role.Chair) ? [member.Is(Role.Chair) ? new(MoveKind.Withdraw) : InPlace(MoveKind.Withdraw, article, member, Role.Chair)] : [],
            ArticleState.Withdrawn or ArticleState.Rejected => member.Acts(Role.Chair) ? [InPlace(MoveKind.Reopen, article, member, Role.Chair)] : [],
            _ => [],
        };

    private static IEnumerable<Move> WhileWriting(Article article, MemberRoles member)
    {
        if (member.WritesAlways(article))
            yield return new(MoveKind.Submit);
    }

    private static IEnumerable<Move> WhileWaiting(
        Article article, Review? review, Workflow workflow, MemberRoles member, StepDeciders deciders, OpenMatters open, HandlingMoves handling)
    {
        var step = workflow.Find(article.StepKey)!;
        var decider = handling.People.FirstOrDefault(p => p.Id == member.MemberId);
        if (decider is not null || member.Acts(step.Role))
        {
            var (forId, barred) = (decider?.ForId, decider is not null ? handling.ClaimBar : WhyNot(article, step, member, deciders));
            yield return new(MoveKind.Approve, barred ?? HoldBar(handling) ?? CommentBar(open.RequiredComments) ?? SuggestionBar(open.Suggestions)) { ForId = forId };
            yield return new(MoveKind.Return, barred, workflow.Before(step)) { ForId = forId };
            yield return new(MoveKind.Reject, barred) { ForId = forId };
        }
        if (member.WritesAlways(article))
            yield return new(MoveKind.Recall, RecallBar(review, handling));
    }

    private static IEnumerable<Move> WhenApproved(Article article, MemberRoles member)
    {
        if (member.Acts(Role.Assistant) || member.Acts(Role.Chair))
            yield return InPlace(MoveKind.Publish, article, member, Role.Assistant, Role.Chair);
    }

    private static string WhyNot(Article article, WorkflowStep step, MemberRoles member, StepDeciders deciders)
    {
        if (deciders.OnlyAuthorsAt(step, article))
            return string.Format(CultureInfo.CurrentCulture, Words.OnlyAuthorsAtStep, step.Name);
        return OwnBar(article, member) ?? PrincipalBar(article, member, [step.Role]) ?? Words.NotYourCategory;
    }

    private static string? CommentBar(int openRequired) =>
        openRequired == 0 ? null : string.Format(CultureInfo.CurrentCulture, Words.OpenRequiredComments, openRequired);

    // Approving would leave open what becomes of the suggestion: the text approved is the one without it.
    private static string? SuggestionBar(int suggestions) =>
        suggestions == 0 ? null : string.Format(CultureInfo.CurrentCulture, Words.SuggestionsPending, suggestions);

    /// <summary>Whether a member may do what one of these roles does, and in whose place where it is not their own.</summary>
    internal static (int? ForId, string? Barred) InOwnOrAnothersPlace(Article article, MemberRoles member, params Role[] roles)
    {
        if (OwnBar(article, member) is { } own)
            return (null, own);
        if (roles.Any(member.Is))
            return (null, null);
        return member.InPlaceOf.FirstOrDefault(r => roles.Contains(r.Role) && !article.IsOwnOf(r.PrincipalId)) is { } lent
            ? (lent.PrincipalId, null)
            : (null, PrincipalBar(article, member, roles) ?? Words.NotYourMove);
    }

    private static Move InPlace(MoveKind kind, Article article, MemberRoles member, params Role[] roles)
    {
        var (forId, barred) = InOwnOrAnothersPlace(article, member, roles);
        return new(kind, barred) { ForId = forId };
    }

    private static string? PrincipalBar(Article article, MemberRoles member, Role[] roles) =>
        member.InPlaceOf.FirstOrDefault(r => roles.Contains(r.Role) && article.IsOwnOf(r.PrincipalId)) is { } lent
            ? Words.NotOnPrincipals.With(lent.PrincipalName)
            : null;

    private static string? OwnBar(Article article, MemberRoles member) =>
        article.IsOwnOf(member.MemberId) ? Words.NotOnOwn : null;

    private static string? HoldBar(HandlingMoves handling) => handling.HeldSentence is { } held ? Words.ApproveHeld.With(held) : null;

    // Taken up means claimed, held, or decided on before.
    private static string? RecallBar(Review? review, HandlingMoves handling) =>
        review?.Decisions.Count > 0 ? Words.RecallTakenUp
        : handling.ClaimedSentence is { } claimed ? Words.RecallClaimed.With(claimed)
        : handling.HeldSentence is { } held ? Words.RecallHeld.With(held)
        : null;
}
