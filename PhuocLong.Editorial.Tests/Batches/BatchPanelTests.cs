using Bunit;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Batches;

public sealed class BatchPanelTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private DeskPage page = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        page = new(newsroom);
        page.SignIn(newsroom.Assistant);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task After_half_a_second_it_says_how_far_it_is_after_three_it_can_be_stopped_and_the_rest_stays()
    {
        int[] ids = [await newsroom.ArticleAtAsync("Waiting:assistants"), await newsroom.ArticleAtAsync("Waiting:assistants")];
        var panel = await PanelAsync(new(MoveKind.Approve, ids), "Duyệt được cả 2 bài.");
        Task pressed;
        await using (await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            // Somebody else is writing, so the first move waits.
            pressed = panel.Find("form").SubmitAsync();
            Assert.Empty(panel.FindAll("progress"));
            newsroom.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await panel.WaitForAssertionAsync(() => Assert.Equal("Đang duyệt: 0 trên 2 bài…", panel.Find("progress").GetAttribute("aria-label")));
            Assert.DoesNotContain(panel.FindAll("button"), b => b.TextContent == "Dừng lại");
            newsroom.Clock.Advance(TimeSpan.FromSeconds(3));
            await panel.WaitForAssertionAsync(() => Assert.Contains(panel.FindAll("button"), b => b.TextContent == "Dừng lại"));
            await panel.FindAll("button").Single(b => b.TextContent == "Dừng lại").ClickAsync();
        }
        await pressed;
        await panel.WaitForAssertionAsync(() => Assert.Equal("Đã duyệt 1 trên 2 bài.", panel.Find("#batch-title").TextContent));
        Assert.Equal(["chưa làm, vì anh/chị đã dừng", "đã duyệt"], panel.FindAll(".batch-list span").Select(s => s.TextContent));
        Assert.Equal(("Waiting:board", "Waiting:assistants"), (await newsroom.StandingAsync(ids[0]), await newsroom.StandingAsync(ids[1])));
    }

    [Fact]
    public async Task Where_nothing_can_be_moved_there_is_nothing_to_press_but_back()
    {
        var panel = await PanelAsync(new(MoveKind.Approve, [await newsroom.ArticleAtAsync("Published")]), "Không duyệt được bài nào.");
        Assert.Empty(panel.FindAll("form"));
        Assert.Equal("Xong", panel.Find("button").TextContent);
        Assert.StartsWith("/bai-viet/", panel.Find(".batch-list a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_step_asks_for_a_reason_the_panel_asks_for_it_and_every_article_that_could_go_goes()
    {
        var plain = await newsroom.ArticleAtAsync("Waiting:assistants");
        await newsroom.PublishAsync(Ways.Assistants(new WorkflowMove("chair") { ReasonRequired = true }), Ways.Chair(Ways.Last));
        var asking = await newsroom.ArticleAtAsync("Waiting:assistants");
        var panel = await PanelAsync(new(MoveKind.Approve, [plain, asking]), "Duyệt được cả 2 bài.");
        Assert.Equal("Lý do, ghi cho 1 bài ở bước cần nêu lý do", panel.Find("label").TextContent);
        await panel.Find("#batch-reason").ChangeAsync("Đã đối chiếu số liệu");
        await panel.Find("form").SubmitAsync();
        await panel.WaitForAssertionAsync(() => Assert.Equal(["đã duyệt", "đã duyệt"], panel.FindAll(".batch-list span").Select(s => s.TextContent)));
        Assert.Equal(("Waiting:board", "Waiting:chair"), (await newsroom.StandingAsync(plain), await newsroom.StandingAsync(asking)));
        await using var db = await newsroom.DbAsync();
        Assert.Equal("Đã đối chiếu số liệu", Assert.Single(await db.Decisions.Where(d => d.Reason != null).Select(d => d.Reason).ToListAsync(Stop)));
    }

    private async Task<IRenderedComponent<BatchPanel>> PanelAsync(Batch batch, string title)
    {
        var panel = page.Render<BatchPanel>(p => p.Add(c => c.Batch, batch).Add(c => c.MemberId, newsroom.Assistant));
        await panel.WaitForAssertionAsync(() => Assert.Equal(title, panel.Find("#batch-title").TextContent));
        return panel;
    }
}
