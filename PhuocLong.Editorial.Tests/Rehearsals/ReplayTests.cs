using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Rehearsals;

/// <summary>The people of one newsroom, asked of it once for all histories.</summary>
public sealed class RehearsalPeople : IAsyncLifetime
{
    public StepDeciders Deciders { get; private set; } = StepDeciders.Nobody;

    public int Assistant { get; private set; }
    public int Board { get; private set; }
    public int Second { get; private set; }
    public int Chair { get; private set; }
    public int Author { get; private set; }
    public int News { get; private set; }
    public int Society { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await using var newsroom = await OpenAsync();
        Second = await newsroom.OnBoardAsync("Trần Thị B");
        (Assistant, Board, Chair, Author, News, Society) = (newsroom.Assistant, newsroom.BoardMember, newsroom.Chair, newsroom.Author, newsroom.News, newsroom.Society);
        Deciders = (await newsroom.Get<TryOuts>().CastAsync(newsroom.Administrator, Stop)).Value!.Deciders;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Histories made by hand, gone through again by another way: each kind of difference, and what cannot be told.</summary>
public sealed class ReplayTests(RehearsalPeople people) : IClassFixture<RehearsalPeople>
{
    private static readonly WorkflowStep assistants = Ways.Assistants(new WorkflowMove("board"));
    private static readonly WorkflowStep board = Ways.Board(new WorkflowMove("chair"));
    private static readonly WorkflowStep chair = Ways.Chair(Ways.Last);
    private static readonly WorkflowStep legal = new("legal", "Pháp chế", Role.Chair, OwnCategory: false, TargetDays: 1) { Moves = [new("board")] };

    private static WorkflowStep TwoOnBoard => Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2) });

    private RecordedWay Went(params WorkflowStep[] steps) =>
        new(new() { Name = "Đã đi", Steps = steps.Length == 0 ? [assistants, board, chair] : steps }, new() { Id = 1, CreatedById = people.Author, CategoryId = people.News });

    private RecordedWay Usual => Went().Submitted(people.Author).Approved(people.Assistant, "board").Approved(people.Board, "chair").Approved(people.Chair, null);

    [Fact]
    public void The_same_way_changes_nothing_whatever_happened_on_it()
    {
        Assert.Empty(By(Usual, assistants, board, chair));
        var much = Went(assistants, TwoOnBoard, chair).Submitted(people.Author).Approved(people.Assistant, "board").Returned(people.Board).Submitted(people.Author, 2)
            .Voted(people.Board, 2).Approved(people.Second, "chair", 2, needed: 2).Returned(people.Chair, "assistants", 2).Approved(people.Assistant, "board", 3)
            .Voted(people.Second, 3).Approved(people.Board, "chair", 3, needed: 2).Approved(people.Chair, null, 3).Reopened("chair").Approved(people.Chair, null, 4);
        Assert.Empty(By(much, assistants, TwoOnBoard, chair));
        Assert.Empty(By(much, assistants with { Name = "Tổ giúp việc mới" }, TwoOnBoard, chair with { Colour = StepColour.Quiet }));
    }

    [Fact]
    public void A_step_that_is_gone_takes_its_approvals_and_its_waiting_with_it()
    {
        var gone = Assert.Single(By(Usual, Ways.Assistants(new WorkflowMove("chair")), chair));
        Assert.Equal((DifferenceKind.StepGone, "Ban Biên tập", -1, 1), (gone.Kind, gone.Step, gone.Approvals, gone.DaysSaved));
        Assert.Equal("Bước “Ban Biên tập” không còn: bớt 1 lượt duyệt, bớt 1 ngày làm việc chờ.", Sentence(gone));

        // What a step that is gone sent back and asked for again would not have been asked for either.
        var back = Went().Submitted(people.Author).Approved(people.Assistant, "board").Returned(people.Board, "assistants").Approved(people.Assistant, "board")
            .Approved(people.Board, "chair").Approved(people.Chair, null);
        Assert.Equal(
            [(DifferenceKind.StepGone, "Ban Biên tập", -1, 2), (DifferenceKind.NotNeeded, "Tổ giúp việc", -1, 1)],
            By(back, Ways.Assistants(new WorkflowMove("chair")), chair).Select(d => (d.Kind, d.Step, d.Approvals, d.DaysSaved)));
    }

    [Fact]
    public void A_step_that_is_new_asks_for_approvals_nobody_gave_wherever_it_stands()
    {
        Assert.Equal([(DifferenceKind.StepNew, "Pháp chế", 1)], Told(By(Usual, Ways.Assistants(new WorkflowMove("legal")), legal, board, chair)));
        Assert.Equal([(DifferenceKind.StepNew, "Pháp chế", 1)], Told(By(Usual, legal with { Moves = [new("assistants")] }, assistants, board, chair)));
        var last = legal with { Moves = [Ways.Last], Role = Role.BoardMember };
        Assert.Equal([(DifferenceKind.StepNew, "Pháp chế", 1)], Told(By(Usual, assistants, board, Ways.Chair(new WorkflowMove("legal")), last)));
        // Both at once: the old last step is gone, and another stands in its place.
        Assert.Equal(
            [(DifferenceKind.StepGone, "Trưởng Ban", -1), (DifferenceKind.StepNew, "Pháp chế", 1)],
            Told(By(Usual, assistants, Ways.Board(new WorkflowMove("legal")), last)));
    }

    [Fact]
    public void Steps_in_another_order_are_no_approvals_more_or_fewer()
    {
        var swapped = By(Usual, Ways.Board(new WorkflowMove("assistants")), Ways.Assistants(new WorkflowMove("chair")), chair);
        Assert.Equal([(DifferenceKind.OutOfOrder, "Ban Biên tập", 0)], Told(swapped));
    }

    [Fact]
    public void The_way_that_was_taken_is_taken_again_where_it_is_there_and_the_usual_one_where_not()
    {
        var shortcut = Went(Ways.Assistants(new WorkflowMove("board"), new WorkflowMove("chair")), board, chair)
            .Submitted(people.Author).Approved(people.Assistant, "chair").Approved(people.Chair, null);
        Assert.Empty(By(shortcut, Ways.Assistants(new WorkflowMove("board"), new WorkflowMove("chair")), board, chair));
        Assert.Equal([(DifferenceKind.StepNew, "Ban Biên tập", 1)], Told(By(shortcut, assistants, board, chair)));
    }

    [Fact]
    public void Votes_are_counted_by_the_new_number()
    {
        var missing = Assert.Single(By(Usual, assistants, TwoOnBoard, chair));
        Assert.Equal("Thiếu phiếu ở bước “Ban Biên tập”: cần 2 phiếu, đã có 1.", Sentence(missing));
        Assert.Equal(1, missing.Approvals);

        var voted = Went(assistants, TwoOnBoard, chair).Submitted(people.Author).Approved(people.Assistant, "board")
            .Voted(people.Board).Approved(people.Second, "chair", needed: 2).Approved(people.Chair, null);
        var spared = Assert.Single(By(voted, assistants, board, chair));
        Assert.Equal((DifferenceKind.VotesSpared, -1, 1), (spared.Kind, spared.Approvals, spared.DaysSaved));

        // As many as a majority was then, whoever there is today.
        var majority = Ways.Board(new WorkflowMove("chair") { Votes = new(VoteRule.Majority) });
        var most = Went(assistants, majority, chair).Submitted(people.Author).Approved(people.Assistant, "board").Voted(people.Board, needed: 3)
            .Voted(people.Second, needed: 3).Approved(people.Chair, "chair", needed: 3).Approved(people.Chair, null);
        Assert.Empty(By(most, assistants, majority, chair));
    }

    [Fact]
    public void A_vote_is_judged_by_the_way_it_was_given_for()
    {
        // Two votes to the board, one straight to the chair; one voted for the board before it was returned, and then it went straight.
        WorkflowStep[] steps = [Ways.Assistants(new WorkflowMove("board") { Votes = Ways.Votes(2), ReasonRequired = true }, new WorkflowMove("chair")), board, chair];
        var straight = Went(steps).Submitted(people.Author).Voted(people.Assistant, reason: true).Returned(people.Assistant).Submitted(people.Author)
            .Approved(people.Assistant, "chair").Approved(people.Chair, null);
        Assert.Empty(By(straight, steps));
    }

    [Fact]
    public void What_would_have_moved_on_before_it_was_returned_is_not_told_further()
    {
        var returned = Went(assistants, TwoOnBoard, chair).Submitted(people.Author).Approved(people.Assistant, "board").Voted(people.Board).Returned(people.Second);
        Assert.Equal([DifferenceKind.VotesSpared, DifferenceKind.MovedOnBefore], By(returned, assistants, board, chair).Select(d => d.Kind));
        Assert.True(By(returned, assistants, board, chair)[1].IsUnknown);

        var rejected = Went().Submitted(people.Author).Approved(people.Assistant, "board").Rejected(people.Board);
        Assert.Equal([DifferenceKind.StepGone, DifferenceKind.RejectionUnknown], By(rejected, Ways.Assistants(new WorkflowMove("chair")), chair).Select(d => d.Kind));
    }

    [Fact]
    public void An_edit_between_votes_clears_them_or_no_longer_does()
    {
        var clearing = Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(2), AfterEdit = AfterEdit.ThisStep });
        var edited = Went(assistants, TwoOnBoard, chair).Submitted(people.Author).Approved(people.Assistant, "board")
            .Voted(people.Board).Approved(people.Second, "chair", 2, needed: 2).Approved(people.Chair, null, 2);
        Assert.Equal([(DifferenceKind.VotesCleared, "Ban Biên tập", 1)], Told(By(edited, assistants, clearing, chair)));

        var cleared = Went(assistants, clearing, chair).Submitted(people.Author).Approved(people.Assistant, "board").Voted(people.Board).Cleared()
            .Voted(people.Second, 2).Approved(people.Board, "chair", 2, needed: 2).Approved(people.Chair, null, 2);
        Assert.Equal(
            [(DifferenceKind.VotesKept, "Ban Biên tập", 0), (DifferenceKind.VotesSpared, "Ban Biên tập", -1)],
            Told(By(cleared, assistants, TwoOnBoard, chair)));
        Assert.Empty(By(cleared, assistants, clearing, chair));
    }

    [Fact]
    public void An_edit_begins_the_review_anew_or_no_longer_does()
    {
        var anew = Ways.Board(new WorkflowMove("chair") { AfterEdit = AfterEdit.All });
        var edited = Went().Submitted(people.Author).Approved(people.Assistant, "board").Approved(people.Board, "chair", 2).Approved(people.Chair, null, 2);
        Assert.Equal(
            [(DifferenceKind.BeginsAnew, "Ban Biên tập", 0), (DifferenceKind.StepAgain, "Tổ giúp việc", 1)],
            Told(By(edited, assistants, anew, chair)));

        var begun = Went(assistants, anew, chair).Submitted(people.Author).Approved(people.Assistant, "board").BegunAnew().Approved(people.Assistant, "board", 2)
            .Approved(people.Board, "chair", 2).Approved(people.Chair, null, 2);
        Assert.Equal(
            [(DifferenceKind.NotAnew, "Ban Biên tập", 0), (DifferenceKind.NotNeeded, "Tổ giúp việc", -1)],
            Told(By(begun, assistants, board, chair)));

        var reopened = Usual.Reopened("chair").Approved(people.Chair, null, 2);
        Assert.Equal(
            [(DifferenceKind.ReopensEarlier, "Tổ giúp việc", 0), (DifferenceKind.StepAgain, "Tổ giúp việc", 1), (DifferenceKind.StepAgain, "Ban Biên tập", 1)],
            Told(By(reopened, assistants, board, Ways.Chair(Ways.Last with { AfterEdit = AfterEdit.All }))));
    }

    [Fact]
    public void A_text_that_nobody_may_change_there_was_changed_there()
    {
        var edited = Went().Submitted(people.Author).Approved(people.Assistant, "board", 2).Approved(people.Board, "chair", 2).Approved(people.Chair, null, 2);
        var barred = Assert.Single(By(edited, assistants with { Editing = EditPolicy.Locked }, board, chair));
        Assert.Equal("Bài đã được sửa khi chờ ở bước “Tổ giúp việc”, nay không sửa thẳng ở đó được (Không ai sửa).", Sentence(barred));
        // What could not have been changed clears nothing either.
        Assert.Equal([DifferenceKind.EditBarred], By(edited, assistants with { Editing = EditPolicy.Suggest }, board, chair).Select(d => d.Kind));
        Assert.True(Assert.Single(By(edited, assistants with { Editing = EditPolicy.Author }, board, chair)).IsUnknown);
        Assert.Empty(By(Usual, assistants with { Editing = EditPolicy.Locked }, board, chair));
    }

    [Fact]
    public void Whoever_no_longer_decides_there_does_not_count()
    {
        var changed = board with { Role = Role.Assistant, OwnCategory = false };
        var theirs = Assert.Single(By(Usual, assistants, changed, chair));
        Assert.Equal("Ý kiến của Ban Biên tập 1 ở bước “Ban Biên tập” không còn tính: ở đó chỉ Tổ giúp việc quyết định.", Sentence(theirs));
        // Somebody who decides nowhere today may have been anybody then.
        var left = Went().Submitted(people.Author).Approved(999, "board").Approved(people.Board, "chair").Approved(people.Chair, null);
        Assert.Empty(By(left, assistants, board, chair));
        Assert.Equal(DifferenceKind.RightUnknown, Assert.Single(By(left, assistants with { Role = Role.BoardMember }, board, chair)).Kind);
        // A narrower scope: Trần Thị B is entrusted with news, so hers counts.
        var anyone = Went(assistants, board with { OwnCategory = false }, chair).Submitted(people.Author).Approved(people.Assistant, "board").Approved(people.Second, "chair").Approved(people.Chair, null);
        Assert.Empty(By(anyone, assistants, board, chair));
    }

    [Fact]
    public void An_author_who_passed_it_on_can_no_longer()
    {
        var own = new RecordedWay(
            new() { Name = "Đã đi", Steps = [Ways.Assistants(new WorkflowMove("board") { AuthorBarred = false }), board, chair] },
            new() { Id = 1, CreatedById = people.Assistant, CategoryId = people.News });
        own.Submitted(people.Assistant).PassedOn(people.Assistant, "board").Approved(people.Board, "chair").Approved(people.Chair, null);
        Assert.Empty(By(own, Ways.Assistants(new WorkflowMove("board") { AuthorBarred = false }), board, chair));
        var barred = By(own, assistants, board, chair);
        // The only assistant is the author.
        Assert.Equal([(DifferenceKind.AuthorBarred, "Tổ giúp việc", 1), (DifferenceKind.Nobody, "Tổ giúp việc", 0)], Told(barred));
        Assert.True(barred[1].IsStuck);
    }

    [Fact]
    public void More_votes_than_there_are_people_keep_the_article_where_it_is()
    {
        var many = By(Usual, assistants, Ways.Board(new WorkflowMove("chair") { Votes = Ways.Votes(4) }), chair);
        Assert.Equal([DifferenceKind.VotesMissing, DifferenceKind.TooFew], many.Select(d => d.Kind));
        Assert.Equal("Bước “Ban Biên tập” cần 4 phiếu mà hôm nay chỉ có 2 người bỏ phiếu được: bài sẽ mắc lại.", Sentence(many[1]));
    }

    [Fact]
    public void A_reason_is_asked_for_and_a_return_has_nowhere_to_go()
    {
        var reasoned = Assert.Single(By(Usual, assistants, Ways.Board(new WorkflowMove("chair") { ReasonRequired = true }), chair));
        Assert.Equal("Duyệt ở bước “Ban Biên tập” phải ghi lý do; Ban Biên tập 1 đã không ghi.", Sentence(reasoned));

        var back = Went().Submitted(people.Author).Approved(people.Assistant, "board").Approved(people.Board, "chair").Returned(people.Chair, "board")
            .Approved(people.Board, "chair").Approved(people.Chair, null);
        var gone = By(back, Ways.Assistants(new WorkflowMove("chair")), chair);
        Assert.Equal([(DifferenceKind.StepGone, "Ban Biên tập", -2), (DifferenceKind.ReturnGone, "Trưởng Ban", 0)], Told(gone));
        Assert.Equal("Đã trả từ bước “Trưởng Ban” về bước “Ban Biên tập”; quy trình này không trả về đó được.", Sentence(gone[1]));
    }

    [Fact]
    public void A_step_is_overdue_by_its_new_days_unless_somebody_set_a_date()
    {
        var due = Assert.Single(By(Usual, assistants with { TargetDays = 0 }, board, chair));
        Assert.Equal("Hạn của bước “Tổ giúp việc”: quá hạn 1 ngày làm việc thay vì đúng hạn.", Sentence(due));
        var set = Went().Submitted(people.Author).DueChanged(people.Assistant).Approved(people.Assistant, "board").Approved(people.Board, "chair").Approved(people.Chair, null);
        Assert.Empty(By(set, assistants with { TargetDays = 0 }, board, chair));
    }

    [Fact]
    public void What_still_waits_is_looked_at_as_far_as_it_has_come()
    {
        var waiting = Went().Submitted(people.Author).Approved(people.Assistant, "board");
        Assert.Empty(By(waiting, assistants, TwoOnBoard, chair));
        // From Tuesday 06/10 to Monday 02/11 it has lain where it would never lie: nineteen working days.
        var gone = Assert.Single(By(waiting, Ways.Assistants(new WorkflowMove("chair")), chair));
        Assert.Equal("Bước “Ban Biên tập” không còn: bớt 19 ngày làm việc chờ.", Sentence(gone));
    }

    private IReadOnlyList<Difference> By(RecordedWay recorded, params WorkflowStep[] steps)
    {
        Assert.Empty(WorkflowRules.Problems(new("Vẽ", steps)));
        return Replay.Of(new(new("Vẽ", steps), people.Deciders, new WorkingDays([]), new DateOnly(2026, 11, 2)), recorded.Review);
    }

    [Fact]
    public void Every_kind_of_difference_has_its_sentence_and_its_few_words()
    {
        foreach (var kind in Enum.GetValues<DifferenceKind>())
        {
            Assert.Contains("“Ban Biên tập”", Sentence(new(kind, "Ban Biên tập")), StringComparison.Ordinal);
            Assert.Contains("“Ban Biên tập”", DifferenceWords.CauseOf(kind, "Ban Biên tập"), StringComparison.Ordinal);
        }
    }

    private string Sentence(Difference one) => DifferenceWords.Of(one, people.Deciders.NameOf);

    private static IEnumerable<(DifferenceKind, string, int)> Told(IEnumerable<Difference> found) => found.Select(d => (d.Kind, d.Step, d.Approvals));
}
