using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Reviews;

/// <summary>What a suggestion nobody has decided means for the moves of an article.</summary>
public sealed class SuggestionBarTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await TestNewsroom.OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task It_does_not_keep_an_article_from_being_submitted_but_from_being_approved()
    {
        var article = await SuggestedAsync();
        await TestNewsroom.Done(newsroom.SubmitAsync(article));

        var refused = await newsroom.ApproveAsync(article, newsroom.Assistant);

        Assert.StartsWith("Còn 1 đề xuất", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(article));
        await TestNewsroom.Done(newsroom.ReturnAsync(article, newsroom.Assistant));
    }

    [Fact]
    public async Task It_is_told_before_the_submission_and_what_was_dismissed_is_told_again_when_there_are_more()
    {
        var article = await SuggestedAsync();
        var told = await ToldAsync(article, newsroom.Author);
        Assert.Equal((CheckLevel.Advised, FieldPlace.Suggestions), (told!.Level, told.Finding.Place));
        Assert.StartsWith("Còn 1 đề xuất", told.Finding.Sentence, StringComparison.Ordinal);

        await TestNewsroom.Done(newsroom.Get<DismissalDesk>().DismissAsync(article, newsroom.Author, told.Finding, TestNewsroom.Stop));
        Assert.Null(await ToldAsync(article, newsroom.Author));
        Assert.NotEqual(told.Finding.Key, (told.Finding with { Suggestions = 2 }).Key);

        await TestNewsroom.Done(newsroom.SubmitAsync(article));
        Assert.Equal(CheckLevel.Required, (await ToldAsync(article, newsroom.Assistant))!.Level);
    }

    [Fact]
    public async Task What_is_pinned_is_the_text_without_it()
    {
        var article = await SuggestedAsync();
        await TestNewsroom.Done(newsroom.SubmitAsync(article));
        await using var db = await newsroom.DbAsync();
        var version = await db.ArticleVersions.SingleAsync(v => v.ArticleId == article, TestNewsroom.Stop);
        Assert.Equal("Sơ kết sáu tháng", version.Title);
        Assert.DoesNotContain("insertion", version.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_step_that_only_suggests_its_desk_does_not_write()
    {
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(TestNewsroom.Stop))
        {
            var standard = StandardWorkflow.Edition1(newsroom.Clock.GetUtcNow().UtcDateTime);
            write.Db.Workflows.Add(new Workflow
            {
                Edition = 2,
                Name = standard.Name,
                CreatedAt = standard.CreatedAt,
                Steps = [standard.First with { Editing = EditPolicy.Suggest }, .. standard.Steps.Skip(1)],
            });
            await write.CommitAsync(TestNewsroom.Stop);
        }
        var article = await newsroom.DraftAsync();
        await TestNewsroom.Done(newsroom.SubmitAsync(article));
        Assert.Equal(new ArticleRight(true, false, Suggest: true), await RightAsync(article, newsroom.Assistant));
        Assert.Equal(new ArticleRight(true, false), await RightAsync(article, newsroom.Author));
        await TestNewsroom.Done(newsroom.ApproveAsync(article, newsroom.Assistant));
        Assert.Equal(new ArticleRight(true, true), await RightAsync(article, newsroom.BoardMember));
    }

    private async Task<GradedFinding?> ToldAsync(int article, int member)
    {
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(article, member, TestNewsroom.Stop);
        var report = await newsroom.Get<ArticleChecks>().ForAsync(sheet!, member, TestNewsroom.Stop);
        return report.Findings.SingleOrDefault(f => f.Finding.Check == "SuggestionsOpen");
    }

    private async Task<ArticleRight> RightAsync(int article, int member)
    {
        await using var db = await newsroom.DbAsync();
        return await db.RightAsync(member, article, TestNewsroom.Stop);
    }

    /// <summary>A complete draft whose title the colleague would change.</summary>
    private async Task<int> SuggestedAsync()
    {
        var id = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, TestNewsroom.Stop)).Value;
        var update = SuggestedText.Update([("Sơ kết sáu tháng", ' ', ""), (" đầu năm", '+', $"{newsroom.Colleague}.a.b")], "Nội dung của bài, đủ để gửi duyệt.");
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(TestNewsroom.Stop))
        {
            write.Db.TextUpdates.Add(new TextUpdate { ArticleId = id, MemberId = newsroom.Colleague, Update = update, At = newsroom.Clock.GetUtcNow().UtcDateTime });
            await write.CommitAsync(TestNewsroom.Stop);
        }
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, TestNewsroom.Stop);
        await TestNewsroom.Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            id, newsroom.Author, sheet!.Details with { CategoryId = newsroom.News, Source = "Văn phòng" }, TestNewsroom.Stop));
        return id;
    }
}
