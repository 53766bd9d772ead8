using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>
/// The very pages, drawn while somebody had the right and pressed when it is gone: a sample, because what they press are the
/// doors that <see cref="HouseMatrixTests"/> and <see cref="AccessMatrixTests"/> press in every cell. That a circuit ends with the right is shown by <see cref="Account.CircuitTests"/>.
/// </summary>
public sealed class StalePageTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private AccessPeople people = null!;
    private DeskPage page = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        people = await AccessPeople.OfAsync(newsroom);
        page = new(newsroom);
        page.Services.AddSingleton(newsroom.Get<CategoryDesk>()).AddSingleton(newsroom.Get<QuotaPolicies>()).AddSingleton(newsroom.Get<PolicyRehearsal>())
            .AddSingleton(newsroom.Get<CommentDesk>()).AddSingleton(newsroom.Get<ArticleHistories>()).AddSingleton(newsroom.Get<RestoreDesk>()).AddSingleton(newsroom.Get<WhoWrote>());
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task What_is_pressed_on_a_page_older_than_the_right_is_refused_with_a_sentence()
    {
        var cells = new Cells("buttons of pages older than the right");
        var policy = await new HouseStage(newsroom).PolicyAsync();
        var waiting = await newsroom.ArticleAtAsync("Waiting:assistants");
        await PressAsync(cells, "Administrator", () => page.Render<CategoriesPage>(), drawn =>
        {
            drawn.Find("#new-name").Change("Chuyên mục lén thêm");
            drawn.Find("form").Submit();
        }, Editorial.Members.Words.AdministratorsOnly);
        await PressAsync(cells, "Chair", () => page.Render<PolicyPage>(p => p.Add(c => c.Id, policy)), drawn => drawn.Find(".end button").Click(), Editorial.Quotas.Words.ManagersOnly);
        var moves = (await newsroom.Get<Reading>().StandingAsync(waiting, newsroom.Assistant, Stop))!.Moves;
        var seen = await newsroom.SeenAsync(waiting, newsroom.Assistant);
        await PressAsync(cells, "Assistant", () => page.Render<MoveDesk>(p => p
            .Add(c => c.ArticleId, waiting).Add(c => c.Moves, moves).Add(c => c.Seen, () => Task.FromResult<Seen?>(seen))), drawn => drawn.Find("#move-Approve").Click(), Editorial.Reviews.Words.NotReadable);
        var inHand = (await newsroom.Get<Reading>().StandingAsync(waiting, newsroom.Assistant, Stop))!.InHand!;
        await PressAsync(cells, "Assistant", () => page.Render<HandlingPanel>(p => p.Add(c => c.ArticleId, waiting).Add(c => c.InHand, inHand)), drawn =>
        {
            drawn.Find("#hand-Hold").Click();
            drawn.Find("textarea").Change("Chờ số liệu");
            drawn.Find("form").Submit();
        }, Editorial.Reviews.Words.NotReadable);
        var thread = (await newsroom.Get<CommentDesk>().StartAsync(waiting, newsroom.Chair, null, CommentGrade.Required, "Thiếu nguồn ảnh", Stop)).Value!;
        var board = new CommentBoard(newsroom.Get<CommentTalk>());
        await board.LoadAsync(waiting, newsroom.Chair);
        await PressAsync(cells, "Chair", () => page.Render<ThreadCard>(p => p.Add(c => c.Board, board).Add(c => c.Thread, board.Threads[0]).Add(c => c.Expanded, true)),
            drawn => drawn.FindAll("button").First(b => b.TextContent.Trim() == "Xong").Click(), Editorial.Comments.Words.NotReadable, ".thread-refused");
        await PressAsync(cells, "Assistant", () => page.Render<HistoryTab>(p => p.Add(c => c.ArticleId, waiting)), drawn =>
        {
            drawn.FindAll("button").First(b => b.TextContent.Trim() == "Khôi phục").Click();
            drawn.Find("[role=alertdialog] .primary").Click();
        }, Editorial.History.Words.NotReadable, ".note.bad");
        cells.Agree();

        await using var db = await newsroom.DbAsync();
        Assert.False(await db.Categories.AnyAsync(c => c.Name == "Chuyên mục lén thêm", Stop));
        Assert.Null(await db.QuotaPolicies.Where(p => p.Id == policy).Select(p => p.Until).SingleAsync(Stop));
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(waiting));
        Assert.False(await db.Stays.AnyAsync(Stop));
        Assert.True((await db.CommentThreads.SingleAsync(t => t.PublicId == thread, Stop)).IsOpen);
        Assert.False(await db.KeptTexts.AnyAsync(Stop));
    }

    private async Task PressAsync<T>(Cells cells, string person, Func<IRenderedComponent<T>> draw, Action<IRenderedComponent<T>> press, string sentence, string told = "[role=alert]")
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        page.SignIn(people[person]);
        var drawn = draw();
        drawn.WaitForState(() => drawn.FindAll("button").Count > 0);
        Assert.Empty(drawn.FindAll(told));
        await using (await people.WithoutRolesAsync(people[person], 0))
        {
            press(drawn);
            drawn.WaitForElement(told);
        }
        cells.Compare($"{person}, no longer · {typeof(T).Name}", true, drawn.Find(told).Text().Contains(sentence, StringComparison.Ordinal));
    }
}
