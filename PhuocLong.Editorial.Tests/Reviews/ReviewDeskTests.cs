using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Reviews;

public sealed class ReviewDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task An_article_passes_the_support_team_the_board_and_the_chair_and_is_published_as_approved()
    {
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Chair));
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));

        var article = await newsroom.ArticleAsync(id);
        Assert.Equal(ArticleState.Published, article.State);
        Assert.Equal(article.ApprovedVersionId, article.PublishedVersionId);
        Assert.True((await newsroom.Get<Reading>().StandingAsync(id, newsroom.Observer, Stop))!.Published!.AsApproved);
        await using var db = await newsroom.DbAsync();
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task An_incomplete_draft_is_not_sent_and_says_everything_that_is_missing()
    {
        var id = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, Stop)).Value;
        var refused = await newsroom.SubmitAsync(id);
        Assert.Contains("tít", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("nội dung", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("chuyên mục", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("nguồn", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal("Draft", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_returned_article_keeps_its_place_in_the_workflow_and_its_review()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        await Done(newsroom.ReturnAsync(id, newsroom.BoardMember));
        Assert.Equal("Returned", await newsroom.StandingAsync(id));
        await newsroom.WriteTextAsync(id, newsroom.Author, "Tít đã sửa", "Nội dung đã sửa theo góp ý.");
        await Done(newsroom.SubmitAsync(id));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
        await using var db = await newsroom.DbAsync();
        var review = await db.Reviews.Include(r => r.Decisions).ThenInclude(d => d.Version).SingleAsync(r => r.ArticleId == id, Stop);
        Assert.Equal([DecisionKind.Approve, DecisionKind.Return], review.Decisions.OrderBy(d => d.Id).Select(d => d.Kind));
        Assert.NotEqual(review.Decisions[0].Version.Hash, (await newsroom.SeenAsync(id, newsroom.BoardMember)).Hash);
    }

    [Fact]
    public async Task The_chair_returns_to_the_support_team_and_the_way_goes_on_from_there()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:chair");
        await Done(newsroom.ReturnAsync(id, newsroom.Chair, "assistants"));
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task A_return_without_a_reason_is_refused(string reason)
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        var refused = await newsroom.Desk.ReturnAsync(id, newsroom.Assistant, await newsroom.SeenAsync(id, newsroom.Assistant), null, reason, Stop);
        Assert.Contains("lý do", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task Recalling_is_possible_until_the_first_decision_and_the_next_submission_counts_instead()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await Done(newsroom.Desk.RecallAsync(id, newsroom.Author, await newsroom.SeenAsync(id, newsroom.Author), Stop));
        Assert.Null((await newsroom.ArticleAsync(id)).SubmittedAt);
        newsroom.Clock.Advance(TimeSpan.FromDays(35));
        await Done(newsroom.SubmitAsync(id));
        Assert.Equal(newsroom.Clock.GetUtcNow().UtcDateTime, (await newsroom.ArticleAsync(id)).SubmittedAt);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        var refused = await newsroom.Desk.RecallAsync(id, newsroom.Author, await newsroom.SeenAsync(id, newsroom.Author), Stop);
        Assert.Contains("đã được xem xét", refused.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_article_neither_as_creator_nor_from_the_byline()
    {
        var both = await newsroom.MemberAsync("Trợ lý kiêm viết", (Role.Contributor, newsroom.Culture, null), (Role.Assistant, null, null));
        var created = await newsroom.DraftAsync(both);
        var own = await newsroom.Get<ArticleSheets>().FindAsync(created, both, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(created, both, own!.Details with { Bylines = [new(BylineKind.Text, "Bút danh khác")] }, Stop));
        await Done(newsroom.SubmitAsync(created, both));
        Assert.Contains("tự duyệt", (await newsroom.ApproveAsync(created, both)).Refusal, StringComparison.Ordinal);

        var signed = await newsroom.DraftAsync();
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(signed, newsroom.Author, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            signed, newsroom.Author, sheet!.Details with { Bylines = [new(BylineKind.Photo, "Trợ lý kiêm viết")] }, Stop));
        await Done(newsroom.SubmitAsync(signed));
        Assert.Contains("tự duyệt", (await newsroom.ApproveAsync(signed, both)).Refusal, StringComparison.Ordinal);
        await Done(newsroom.ApproveAsync(signed, newsroom.Assistant));
    }

    [Fact]
    public async Task A_board_member_decides_only_in_the_categories_entrusted_to_them()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:board");
        Assert.Contains("Chuyên mục này", (await newsroom.ApproveAsync(id, newsroom.OtherBoardMember)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_without_a_board_member_falls_to_any_of_them()
    {
        var orphan = await newsroom.CategoryAsync("Chuyển đổi số");
        var id = await newsroom.DraftAsync(category: orphan);
        await Done(newsroom.SubmitAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        await Done(newsroom.ApproveAsync(id, newsroom.OtherBoardMember));
    }

    [Fact]
    public async Task The_chairs_own_article_is_approved_last_by_a_board_member()
    {
        var id = await newsroom.DraftAsync();
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            id, newsroom.Author, sheet!.Details with { Bylines = [new(BylineKind.Text, "Trưởng Ban Biên tập")] }, Stop));
        await Done(newsroom.SubmitAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        await Done(newsroom.ApproveAsync(id, newsroom.BoardMember));
        Assert.False((await newsroom.ApproveAsync(id, newsroom.Chair)).Succeeded);
        await Done(newsroom.ApproveAsync(id, newsroom.OtherBoardMember));
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_step_whose_only_member_is_the_author_says_so()
    {
        var alone = await newsroom.CategoryAsync("Quốc phòng - an ninh");
        var writer = await newsroom.MemberAsync("Ban Biên tập 3", (Role.BoardMember, null, alone), (Role.Contributor, newsroom.Culture, null));
        var id = await newsroom.DraftAsync(writer, category: alone);
        await Done(newsroom.SubmitAsync(id, writer));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        Assert.Contains("chỉ có tác giả", (await newsroom.ApproveAsync(id, writer)).Refusal, StringComparison.Ordinal);
        Assert.True((await newsroom.Get<Reading>().StandingAsync(id, newsroom.Chair, Stop))!.NoDecider);
    }

    [Fact]
    public async Task A_decision_on_a_text_that_changed_since_it_was_read_is_refused()
    {
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        var seen = await newsroom.SeenAsync(id, newsroom.Assistant);
        await newsroom.WriteTextAsync(id, newsroom.Assistant, "Tít khác", "Nội dung khác.");
        Assert.Contains("khác bản mới nhất", (await newsroom.Desk.ApproveAsync(id, newsroom.Assistant, seen, Stop)).Refusal, StringComparison.Ordinal);
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task An_edit_after_approval_reopens_and_a_save_that_changes_nothing_does_not()
    {
        var id = await newsroom.ArticleAtAsync("Approved");
        var before = await newsroom.EventsAsync(id);
        await newsroom.WriteTextAsync(id, newsroom.Assistant, "Sơ kết hoạt động trang thông tin", "Nội dung của bài, đủ để gửi duyệt.");
        await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
        Assert.Equal("Approved", await newsroom.StandingAsync(id));
        Assert.Equal(before, await newsroom.EventsAsync(id));

        await newsroom.WriteTextAsync(id, newsroom.Assistant, "Sơ kết hoạt động trang thông tin", "Nội dung đã khác.");
        Assert.False((await newsroom.PublishAsync(id, newsroom.Assistant)).Succeeded);
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Chair));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
    }

    [Fact]
    public async Task Changing_the_byline_after_approval_reopens_too()
    {
        var id = await newsroom.ArticleAtAsync("Approved");
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Assistant, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            id, newsroom.Assistant, sheet!.Details with { Bylines = [new(BylineKind.Text, "Người khác")] }, Stop));
        await newsroom.Desk.ReopenIfChangedAsync(id, Stop);
        Assert.Equal("Waiting:chair", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task A_rejection_cancels_the_units_credit_and_reopening_gives_it_back()
    {
        var id = await newsroom.ArticleAtAsync("Rejected");
        Assert.NotNull((await newsroom.ArticleAsync(id)).CreditCancelledAt);
        await Done(newsroom.Desk.ReopenAsync(id, newsroom.Chair, await newsroom.SeenAsync(id, newsroom.Chair), Stop));
        Assert.Null((await newsroom.ArticleAsync(id)).CreditCancelledAt);
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task The_public_address_is_recorded_once_published_and_only_as_a_web_address()
    {
        var id = await newsroom.ArticleAtAsync("Approved");
        Assert.False((await newsroom.Publishing.RecordAddressAsync(id, newsroom.Assistant, "https://cong.example.vn/bai-1", Stop)).Succeeded);
        await Done(newsroom.PublishAsync(id, newsroom.Chair));
        Assert.False((await newsroom.Publishing.RecordAddressAsync(id, newsroom.Assistant, "javascript:alert(1)", Stop)).Succeeded);
        Assert.False((await newsroom.Publishing.RecordAddressAsync(id, newsroom.Author, "https://cong.example.vn/bai-1", Stop)).Succeeded);
        await Done(newsroom.Publishing.RecordAddressAsync(id, newsroom.Assistant, "https://cong.example.vn/bai-1", Stop));
        Assert.Equal("https://cong.example.vn/bai-1", (await newsroom.ArticleAsync(id)).PublicAddress);
    }

    [Fact]
    public async Task Each_desk_sees_the_article_in_turn_in_its_own_work()
    {
        var id = await newsroom.DraftAsync();
        await Done(newsroom.SubmitAsync(id));
        foreach (var decider in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.Chair })
        {
            foreach (var member in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.OtherBoardMember, newsroom.Chair, newsroom.Stranger })
                Assert.Equal(member == decider, (await newsroom.Get<Inbox>().ForAsync(member, Stop)).WaitingForMe.Any(r => r.ArticleId == id));
            await Done(newsroom.ApproveAsync(id, decider));
        }
    }

    [Fact]
    public async Task The_author_finds_a_returned_article_with_its_reason()
    {
        var id = await newsroom.ArticleAtAsync("Returned");
        var row = Assert.Single((await newsroom.Get<Inbox>().ForAsync(newsroom.Author, Stop)).ReturnedToMe, r => r.ArticleId == id);
        Assert.Equal("Thiếu nguồn ảnh", row.Reason);
    }
}
