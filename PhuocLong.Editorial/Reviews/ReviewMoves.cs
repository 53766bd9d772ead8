using System.Globalization;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// One answer for the button and the guard: which moves an article offers a member in its present standing, and
/// why one of them is barred.
/// </summary>
/// <param name="open">What bars an approval, whoever gives it.</param>
public sealed class ReviewMoves(Article article, Review? review, Workflow workflow, MemberRoles member, StepDeciders deciders, OpenMatters open)
{
    /// <summary>The moves this member is shown, the next right act first.</summary>
    public IReadOnlyList<Move> All { get; } = [.. Offered(article, review, workflow, member, deciders, open)];

    /// <summary>The move of this kind, or one barred with a sentence when it is not offered at all.</summary>
    public Move Of(MoveKind kind) => All.FirstOrDefault(m => m.Kind == kind) ?? new Move(kind, Words.NotYourMove);

    /// <summary>The step whose desk holds the article now.</summary>
    public WorkflowStep? Step { get; } = article.State == ArticleState.Waiting ? workflow.Find(article.StepKey) : null;

    private static IEnumerable<Move> Offered(
        Article article, Review? review, Workflow workflow, MemberRoles member, StepDeciders deciders, OpenMatters open) =>
        article.State switch
        {
            ArticleState.Draft or ArticleState.Returned => WhileWriting(article, member),
            ArticleState.Waiting => WhileWaiting(article, review, workflow, member, deciders, open),
            ArticleState.Approved => WhenApproved(article, member),
            ArticleState.Published => member.Is(Role.Chair) ? [new(MoveKind.Withdraw)] : [],
            ArticleState.Withdrawn or ArticleState.Rejected => member.Is(Role.Chair) ? [new(MoveKind.Reopen, OwnBar(article, member))] : [],
            _ => [],
        };

    private static IEnumerable<Move> WhileWriting(Article article, MemberRoles member)
    {
        if (member.WritesAlways(article))
            yield return new(MoveKind.Submit);
    }

    private static IEnumerable<Move> WhileWaiting(
        Article article, Review? review, Workflow workflow, MemberRoles member, StepDeciders deciders, OpenMatters open)
    {
        var step = workflow.Find(article.StepKey)!;
        var people = deciders.At(step, article);
        var mayDecide = people.Any(p => p.Id == member.MemberId);
        if (mayDecide || member.Is(step.Role))
        {
            var barred = mayDecide ? null : WhyNot(article, step, member, deciders);
            yield return new(MoveKind.Approve, barred ?? CommentBar(open.RequiredComments) ?? SuggestionBar(open.Suggestions));
            yield return new(MoveKind.Return, barred, workflow.Before(step));
            yield return new(MoveKind.Reject, barred);
        }
        if (member.WritesAlways(article))
            yield return new(MoveKind.Recall, TakenUp(review) ? Words.RecallTakenUp : null);
    }

    private static IEnumerable<Move> WhenApproved(Article article, MemberRoles member)
    {
        if (member.Is(Role.Assistant) || member.Is(Role.Chair))
            yield return new(MoveKind.Publish, OwnBar(article, member));
    }

    private static string WhyNot(Article article, WorkflowStep step, MemberRoles member, StepDeciders deciders)
    {
        if (deciders.OnlyAuthorsAt(step, article))
            return string.Format(CultureInfo.CurrentCulture, Words.OnlyAuthorsAtStep, step.Name);
        return OwnBar(article, member) ?? Words.NotYourCategory;
    }

    private static string? CommentBar(int openRequired) =>
        openRequired == 0 ? null : string.Format(CultureInfo.CurrentCulture, Words.OpenRequiredComments, openRequired);

    // Approving would leave open what becomes of the suggestion: the text approved is the one without it.
    private static string? SuggestionBar(int suggestions) =>
        suggestions == 0 ? null : string.Format(CultureInfo.CurrentCulture, Words.SuggestionsPending, suggestions);

    private static string? OwnBar(Article article, MemberRoles member) =>
        article.IsOwnOf(member.MemberId) ? Words.NotOnOwn : null;

    // Until somebody claims reviews, any decision made means that it has been taken up.
    private static bool TakenUp(Review? review) => review?.Decisions.Count > 0;
}
