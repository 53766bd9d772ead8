using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Undoing;

public sealed class UndoBarTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private DeskPage page = null!;
    private int id;

    private UndoTray Tray => page.Services.GetRequiredService<UndoTray>();

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        id = await newsroom.ArticleAtAsync("Waiting:assistants");
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        page = new(newsroom);
        page.SignIn(newsroom.Assistant);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task A_move_made_by_its_button_is_said_aloud_and_taken_back_by_the_button_beside_it()
    {
        var bar = page.Render<UndoBar>();
        await ApproveByButtonAsync();
        await bar.WaitForAssertionAsync(() => Assert.Equal("Đã duyệt.", bar.Find(".undo-line b").TextContent));
        Assert.Equal("Đã duyệt. Hoàn tác được trong 10 giây, bằng phím U.", bar.Find("[role=status]").TextContent);
        var button = bar.Find("button.undo-act");
        Assert.Equal(("Hoàn tác: Đã duyệt", "U"), (button.GetAttribute("aria-label"), button.GetAttribute("aria-keyshortcuts")));

        await button.ClickAsync();
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
        await bar.WaitForAssertionAsync(() => Assert.Equal("Đã hoàn tác, bài trở lại như trước.", bar.Find("[role=status]").TextContent));
        Assert.Empty(bar.FindAll("button.undo-act"));
    }

    [Fact]
    public async Task The_key_takes_back_the_newest_first()
    {
        var other = await newsroom.ArticleAtAsync("Waiting:assistants");
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var bar = page.Render<UndoBar>();
        await ApproveByButtonAsync();
        await ApproveByButtonAsync(other);
        await bar.Instance.Key("u");
        Assert.Equal(("Waiting:board", "Waiting:assistants"), (await newsroom.StandingAsync(id), await newsroom.StandingAsync(other)));
        await bar.Instance.Key("u");
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(id));
    }

    [Fact]
    public async Task The_offer_is_gone_after_ten_seconds()
    {
        var bar = page.Render<UndoBar>();
        await ApproveByButtonAsync();
        await bar.WaitForAssertionAsync(() => Assert.NotEmpty(bar.FindAll("button.undo-act")));
        newsroom.Clock.Advance(NoticeWriter.UndoWindow);
        await bar.WaitForAssertionAsync(() => Assert.Empty(bar.FindAll(".undo-line")));
    }

    [Fact]
    public async Task When_the_next_person_opens_the_article_the_button_gives_way_to_who_it_was()
    {
        var bar = page.Render<UndoBar>();
        await ApproveByButtonAsync();
        await newsroom.Get<Reading>().OpenAsync(id, newsroom.BoardMember, Stop);
        await bar.WaitForAssertionAsync(() => Assert.StartsWith("Ban Biên tập 1 đã mở bài", bar.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(bar.FindAll("button.undo-act"));
    }

    private async Task ApproveByButtonAsync(int? article = null)
    {
        var reading = (await newsroom.Get<Reading>().OpenAsync(article ?? id, newsroom.Assistant, Stop))!;
        var desk = page.Render<MoveDesk>(p => p
            .Add(c => c.ArticleId, reading.ArticleId).Add(c => c.Moves, reading.Standing.Moves).Add(c => c.Seen, () => Task.FromResult<Seen?>(reading.Seen)));
        await desk.Find("#move-Approve").ClickAsync();
    }
}
