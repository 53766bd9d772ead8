using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// An article that does not exist on its way through a draft that is not published: nothing is stored and nobody is told.
/// Who may do what, and why not, is asked of the same rule that the buttons of real articles come from.
/// </summary>
public sealed class TryOut
{
    private readonly Workflow workflow;
    private readonly TryOutCast cast;
    private readonly Article article;
    private readonly List<string> story = [];
    private Review review;

    /// <param name="draft">One that <see cref="WorkflowRules"/> finds nothing wrong with.</param>
    public TryOut(WorkflowDraft draft, TryOutCast cast, MemberRoles author, int? categoryId)
    {
        this.cast = cast;
        workflow = new() { Name = draft.Name, Steps = draft.Steps };
        review = new() { Workflow = workflow };
        article = new() { CreatedById = author.MemberId, UnitId = author.Units.FirstOrDefault(), CategoryId = categoryId };
        // Those of the newsroom who write for no unit are named to their article instead.
        article.CoWriters.Add(new() { MemberId = author.MemberId });
        Author = author;
        Tell(Words.TriedSubmit, author);
        WaitAt(workflow.First);
    }

    public MemberRoles Author { get; }

    /// <summary>What has happened, in sentences.</summary>
    public IReadOnlyList<string> Story => story;

    public bool IsApproved => article.State == ArticleState.Approved;

    public bool IsOver => article.State is ArticleState.Approved or ArticleState.Rejected;

    public bool IsWithAuthor => article.State is ArticleState.Draft or ArticleState.Returned;

    /// <summary>The step that holds it; null while none does.</summary>
    public WorkflowStep? Step => article.State == ArticleState.Waiting ? workflow.Find(article.StepKey) : null;

    /// <summary>Who would have to act next: whoever decides at the step, or the author.</summary>
    public MemberRoles Next =>
        Step is { } step && cast.Deciders.At(step, article).FirstOrDefault(p => review.Votes.All(v => v.MemberId != p.Id)) is { } person ? cast.Find(person.Id) : Author;

    /// <summary>The buttons this member would see.</summary>
    public IReadOnlyList<Move> MovesOf(MemberRoles member) => IsOver ? [] :
        new ReviewMoves(article, review.ClosedAt is null ? review : null, workflow, member, cast.Deciders, default, null, cast.Today).All;

    /// <param name="to">For a return: the step it goes back to; null for the author.</param>
    public void Make(Move move, MemberRoles by, string? to = null)
    {
        if (!move.Allowed)
            return;
        switch (move.Kind)
        {
            case MoveKind.Submit:
                Tell(Words.TriedSubmit, by);
                WaitAt(workflow.Find(article.StepKey) ?? workflow.First);
                break;
            case MoveKind.Approve:
                Approve(move, by);
                break;
            case MoveKind.TakeBackVote:
                Tell(Words.TriedTakeBack, by);
                EndVotes(v => v.MemberId == by.MemberId);
                break;
            case MoveKind.Return:
                Return(move, by, to);
                break;
            case MoveKind.Reject:
                Tell(Words.TriedReject, by);
                EndWith(ArticleState.Rejected);
                break;
            case MoveKind.Recall:
                Tell(Words.TriedRecall, by);
                EndWith(ArticleState.Draft);
                review = new() { Workflow = workflow };
                break;
        }
    }

    /// <summary>Somebody changes the text: what that clears.</summary>
    public void Edit()
    {
        var step = Step ?? review.LastStep;
        var (clears, votes) = (workflow.AfterEditAt(step), review.Votes.Count);
        if (IsApproved)
        {
            var back = clears == AfterEdit.All ? workflow.First : step;
            story.Add(Words.TriedEditReopens.With(back.Name));
            review.ClosedAt = null;
            WaitAt(back);
        }
        else if (clears == AfterEdit.All && step != workflow.First)
        {
            story.Add(Words.TriedEditAnew.With(workflow.First.Name));
            WaitAt(workflow.First);
        }
        else if (clears != AfterEdit.Nothing && votes > 0)
        {
            story.Add(Words.TriedEditClears.With(votes));
            EndVotes(_ => true);
        }
        else
        {
            story.Add(Words.TriedEditNothing);
        }
    }

    private void Approve(Move move, MemberRoles by)
    {
        var (step, way) = (Step!, move.Way!);
        var next = workflow.Find(way.To)?.Name ?? Workflows.Words.ApprovedEnd;
        if (move.PassesOn)
        {
            Tell(Words.TriedPassOn, by, step.Name, next);
            Onward(way);
            return;
        }
        var seat = move.ForId ?? by.MemberId;
        EndVotes(v => v.MemberId == by.MemberId || v.Seat == seat);
        Decide(DecisionKind.Approve, way.To, by, move).Counts = true;
        var tally = VoteTally.Of(way, review.Votes, cast.Deciders.For(step, way, article));
        if (tally.Missing > 0)
        {
            Tell(Words.TriedVote, by, step.Name, tally.Missing);
            return;
        }
        Tell(Words.TriedApprove, by, step.Name, next);
        Onward(way);
    }

    private void Return(Move move, MemberRoles by, string? to)
    {
        var (step, target) = (Step!, workflow.Before(Step!).FirstOrDefault(s => s.Key == to));
        Tell(Words.TriedReturn, by, step.Name, target?.Name ?? Author.DisplayName);
        EndVotes(_ => true);
        Decide(DecisionKind.Return, target?.Key, by, move);
        if (target is not null)
            WaitAt(target);
        else
            article.MoveTo(ArticleState.Returned, step.Key, step.Name, null, default);
    }

    private void Onward(WorkflowMove way)
    {
        if (workflow.Find(way.To) is { } next)
            WaitAt(next);
        else
            EndWith(ArticleState.Approved);
    }

    private void WaitAt(WorkflowStep step)
    {
        EndVotes(_ => true);
        article.WaitAt(step, default);
    }

    private void EndWith(ArticleState state)
    {
        EndVotes(_ => true);
        article.MoveTo(state, null, null, null, default);
        review.ClosedAt = default(DateTime);
    }

    private Decision Decide(DecisionKind kind, string? to, MemberRoles by, Move move)
    {
        var decision = new Decision
        {
            Id = review.Decisions.Count + 1,
            MemberId = by.MemberId,
            OnBehalfOfId = move.ForId,
            StepKey = article.StepKey!,
            Kind = kind,
            ToStepKey = to,
        };
        review.Decisions.Add(decision);
        return decision;
    }

    private void EndVotes(Func<Decision, bool> which)
    {
        foreach (var vote in review.Votes.Where(which))
            vote.Counts = false;
    }

    private void Tell(string sentence, MemberRoles by, params object[] parts) => story.Add(sentence.With([by.DisplayName, .. parts]));
}
