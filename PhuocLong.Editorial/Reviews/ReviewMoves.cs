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
    /// <param name="to">For an approval: where it is to lead; null for the usual way, the first this member may take.</param>
    public Move Of(MoveKind kind, string? to = null) =>
        All.FirstOrDefault(m => m.Kind == kind && (to is null ? m.Allowed : m.Way?.To == to))
        ?? All.FirstOrDefault(m => m.Kind == kind && to is null)
        ?? new Move(kind, Words.NotYourMove);

    /// <summary>The step whose desk holds the article now.</summary>
    public WorkflowStep? Step { get; }

    private static IEnumerable<Move> Offered(
        Article article, Review? review, Workflow workflow, MemberRoles member, StepDeciders deciders, OpenMatters open, HandlingMoves handling) =>
        article.IsPast ? [] : article.State switch
        {
            ArticleState.Draft or ArticleState.Returned => WhileWriting(article, member),
            ArticleState.Waiting => WhileWaiting(article, review, workflow, member, deciders, open, handling),
            ArticleState.Approved => WhenApproved(article, member),
            ArticleState.Published => WhenPublished(article, member),
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
        var votes = review?.Votes ?? [];
        var ways = workflow.MovesFrom(step);
        foreach (var way in ways)
        {
            if (Forward(way) is not { } move)
                continue;
            yield return move with
            {
                Barred = move.Barred ?? HoldBar(handling) ?? CommentBar(open.RequiredComments) ?? SuggestionBar(open.Suggestions),
                Way = way,
                WayName = ways.Count == 1 ? null : WayNameOf(way, workflow),
            };
        }
        var decider = handling.People.FirstOrDefault(p => p.Id == member.MemberId);
        // Who decides there no longer leaves their vote as it was given.
        if (decider is not null && votes.Any(v => v.MemberId == member.MemberId))
            yield return new(MoveKind.TakeBackVote);
        if (decider is not null || member.Acts(step.Role))
        {
            var barred = decider is not null ? handling.ClaimBar : WhyNot(article, step, step.Role, member, deciders);
            yield return new(MoveKind.Return, barred, workflow.Before(step)) { ForId = decider?.ForId };
            yield return new(MoveKind.Reject, barred) { ForId = decider?.ForId };
        }
        if (member.WritesAlways(article))
            yield return new(MoveKind.Recall, RecallBar(review, handling));

        Move? Forward(WorkflowMove way)
        {
            // The usual case asks nothing twice: the step's people take its one way.
            var people = way.Role is null && step.Moves.All(m => m.Role is null) ? handling.People : deciders.For(step, way, article);
            if (people.FirstOrDefault(p => p.Id == member.MemberId) is { } me)
            {
                var tally = VoteTally.Of(way, votes, people);
                return new(MoveKind.Approve, handling.ClaimBar ?? VoteBar(votes, tally, me, deciders)) { ForId = me.ForId, Tally = tally };
            }
            if (!way.AuthorBarred && article.IsOwnOf(member.MemberId) && deciders.Sits(step, way, article, member.MemberId))
                return new(MoveKind.Approve, handling.ClaimBar) { PassesOn = true };
            var role = way.Role ?? step.Role;
            return member.Acts(role) ? new(MoveKind.Approve, WhyNot(article, step, role, member, deciders)) : null;
        }
    }

    internal static string WayNameOf(WorkflowMove way, Workflow workflow) =>
        workflow.Find(way.To) is { } next ? Words.WayTo.With(next.Name) : Words.WayApproved;

    // One seat, one vote. When the votes suffice without another (somebody left, or the rule changed), whoever voted may
    // still press, and so says anew of the text as it stands what they said before.
    private static string? VoteBar(IReadOnlyList<Decision> votes, VoteTally tally, StepDeciders.Person me, StepDeciders deciders)
    {
        if (tally.Missing == 0)
            return null;
        if (votes.Any(v => v.MemberId == me.Id))
            return Words.AlreadyVoted;
        return votes.FirstOrDefault(v => v.Seat == me.Seat) is not { } vote ? null
            : me.ForId is null ? Words.VotedInYourPlace.With(deciders.NameOf(vote.MemberId) ?? Words.SomebodyElse)
            : vote.MemberId == me.ForId ? Words.PrincipalVoted.With(me.ForName)
            : Words.VotedInTheirPlace.With(deciders.NameOf(vote.MemberId) ?? Words.SomebodyElse, me.ForName);
    }

    private static IEnumerable<Move> WhenApproved(Article article, MemberRoles member)
    {
        if (member.Acts(Role.Assistant) || member.Acts(Role.Chair))
            yield return InPlace(MoveKind.Publish, article, member, Role.Assistant, Role.Chair);
    }

    // The support team asks the chair, who says so here; nobody takes a say about their own article.
    private static IEnumerable<Move> WhenPublished(Article article, MemberRoles member)
    {
        if (member.Is(Role.Chair))
            yield return new(MoveKind.Withdraw);
        else if (member.Acts(Role.Chair))
            yield return InPlace(MoveKind.Withdraw, article, member, Role.Chair);
        else if (member.Acts(Role.Assistant))
            yield return InPlace(MoveKind.Withdraw, article, member, Role.Assistant) is { Allowed: true } move && article.WithdrawalAllowedById is not null
                ? move
                : new(MoveKind.Withdraw, OwnBar(article, member) ?? Words.WithdrawNeedsSay);
    }

    private static string WhyNot(Article article, WorkflowStep step, Role role, MemberRoles member, StepDeciders deciders)
    {
        if (deciders.OnlyAuthorsAt(step, article))
            return string.Format(CultureInfo.CurrentCulture, Words.OnlyAuthorsAtStep, step.Name);
        return OwnBar(article, member) ?? PrincipalBar(article, member, [role]) ?? Words.NotYourCategory;
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
