using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Comments as people meet them: on a passage, live in the margin, answered and done with.</summary>
public sealed class CommentJourneyTests(Browser browser, CommentJourneyTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<CommentJourneyTests.Newsroom>
{
    private const string Words = "đủ để gửi";

    [Fact]
    public async Task A_reviewer_who_may_not_write_comments_on_a_passage_and_the_author_sees_it_live_and_answers()
    {
        var reviewer = await AtDeskAsync(People.Chair, newsroom.Reviewed);
        var author = await AtDeskAsync(People.Author, newsroom.Reviewed);
        await Expect(reviewer.Body).ToHaveAttributeAsync("contenteditable", "false");

        await BeginAsync(reviewer);
        await reviewer.Page.GetByLabel("Bắt buộc").CheckAsync();
        // Somebody who may read the article is called by name, found as it is typed without its marks.
        await Box(reviewer).PressSequentiallyAsync("Ai chủ trì, và số liệu lấy ở đâu? @dong nghiep");
        var people = reviewer.Page.GetByRole(AriaRole.Listbox);
        await Expect(people.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Đồng nghiệp Văn hoá"], new() { Timeout = Soon });
        await Box(reviewer).PressAsync("Enter");
        await Expect(Box(reviewer)).ToHaveValueAsync(new Regex("ở đâu\\? @Đồng nghiệp Văn hoá ?$"));
        await Expect(people).ToBeHiddenAsync();
        await Box(reviewer).PressAsync("Enter");

        await Expect(author.Marked(Words)).ToBeVisibleAsync(new() { Timeout = Soon });
        var card = author.Margin.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("Bình luận bắt buộc của Trưởng Ban") });
        await Expect(card).ToContainTextAsync("Ai chủ trì", new() { Timeout = Soon });
        await Expect(card.Locator(".comment-called")).ToHaveTextAsync("@Đồng nghiệp Văn hoá");
        await author.Marked(Words).ClickAsync();
        await card.GetByLabel("Trả lời", new() { Exact = true }).FillAsync("Uỷ ban phường chủ trì; đã thêm nguồn.");
        await card.GetByLabel("Trả lời", new() { Exact = true }).PressAsync("Control+Enter");

        await Expect(reviewer.Margin).ToContainTextAsync("đã thêm nguồn", new() { Timeout = Soon });
        await PictureAsync(reviewer.Page, "comments-reviewer");
        await reviewer.Margin.GetByRole(AriaRole.Button, new() { Name = "Xong" }).ClickAsync();
        await Expect(author.Margin.GetByRole(AriaRole.Article)).ToHaveCountAsync(0, new() { Timeout = Soon });
        // The mark stays in the text, unseen.
        await Expect(author.Marked(Words)).ToHaveCSSAsync("border-bottom-width", "0px", new() { Timeout = Soon });

        // Among what is done it is found again, and opened once more it is back beside the text for everybody.
        await reviewer.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex("Bình luận") }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Đã xong" }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Button, new() { Name = "Mở lại" }).ClickAsync();
        await Expect(author.Margin.GetByRole(AriaRole.Article)).ToContainTextAsync("Ai chủ trì", new() { Timeout = Soon });
    }

    [Fact]
    public async Task What_was_begun_survives_a_reload_and_is_sent_afterwards_and_signing_out_forgets_the_rest()
    {
        var author = await AtDeskAsync(People.Author, newsroom.Drafted);
        await BeginAsync(author);
        await Box(author).FillAsync("Viết dở thì trang tải lại");
        await author.Page.ReloadAsync();
        await author.ReadyAsync();
        await Expect(Box(author)).ToHaveValueAsync("Viết dở thì trang tải lại", new() { Timeout = Soon });
        await Box(author).PressAsync("Enter");
        await Expect(author.Margin.GetByRole(AriaRole.Article)).ToContainTextAsync("Viết dở thì trang tải lại", new() { Timeout = Soon });

        await author.Margin.GetByRole(AriaRole.Article).GetByLabel("Trả lời", new() { Exact = true }).FillAsync("Chưa gửi");
        Assert.Equal(1, await DraftsAsync(author.Page));
        await GoAsync(author.Page, "/viec-cua-toi");
        await author.Page.Locator("details.menu:not(.bell) summary").ClickAsync();
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(author.Page.GetByLabel("Mật khẩu")).ToBeVisibleAsync();
        Assert.Equal(0, await DraftsAsync(author.Page));
        newsroom.SignIns.Remove(People.Author);
    }

    [Fact]
    public async Task A_link_leads_to_a_thread_and_its_words()
    {
        var desk = new Desk(await SignedInAsync(People.BoardMember, $"/bai-viet/{newsroom.Linked}?binh-luan={newsroom.Thread}"));
        await desk.ReadyAsync();
        await Expect(desk.Margin.Locator("article.open")).ToContainTextAsync("Xem chỗ này", new() { Timeout = Soon });
        await Expect(desk.Marked(Words)).ToBeInViewportAsync(new() { Timeout = Soon });
    }

    [Fact]
    public async Task A_thread_whose_words_are_deleted_says_so_and_undoing_brings_them_back_together()
    {
        var author = await AtDeskAsync(People.Author, newsroom.Orphaned);
        await Expect(author.Margin.GetByRole(AriaRole.Article)).ToHaveCountAsync(1, new() { Timeout = Soon });
        await author.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex("Bình luận") }).ClickAsync();
        await author.IntoBodyAsync();
        await author.Page.Keyboard.PressAsync("Control+a");
        await author.Page.Keyboard.PressAsync("Delete");

        var tab = author.Page.GetByRole(AriaRole.Tabpanel);
        await Expect(tab).ToContainTextAsync("Đoạn này không còn trong bài", new() { Timeout = Soon });
        await Expect(tab).ToContainTextAsync(Words);
        await Expect(author.Margin.GetByRole(AriaRole.Article)).ToHaveCountAsync(0);

        await author.Page.Keyboard.PressAsync("Control+z");
        await Expect(author.Marked(Words)).ToBeVisibleAsync(new() { Timeout = Soon });
        await Expect(author.Margin.GetByRole(AriaRole.Article)).ToHaveCountAsync(1, new() { Timeout = Soon });
        await Expect(tab).Not.ToContainTextAsync("Đoạn này không còn trong bài");
    }

    private static ILocator Box(Desk desk) => desk.Page.GetByRole(AriaRole.Textbox, new() { Name = "Nội dung bình luận" });

    private static async Task BeginAsync(Desk desk)
    {
        await desk.ChooseAsync(Words);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Bình luận", Exact = true }).ClickAsync();
        await Expect(Box(desk)).ToBeFocusedAsync(new() { Timeout = Soon });
    }

    private static Task<int> DraftsAsync(IPage page) => page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('binh-luan/')).length");

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Reviewed { get; private set; }

        public int Drafted { get; private set; }

        public int Linked { get; private set; }

        public int Orphaned { get; private set; }

        public string Thread { get; private set; } = "";

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Reviewed = await newsroom.ArticleAtAsync("Waiting:board");
            Drafted = await newsroom.DraftAsync();
            Linked = await newsroom.ArticleAtAsync("Waiting:board");
            Orphaned = await newsroom.DraftAsync();
            Thread = await BeginAsync(Linked, newsroom.Chair, "Xem chỗ này");
            await BeginAsync(Orphaned, newsroom.Colleague, "Chỗ này sẽ mất");

            async Task<string> BeginAsync(int article, int by, string text) =>
                (await newsroom.Get<CommentDesk>().StartAsync(article, by, new("body", Words), CommentGrade.Advised, text, TestNewsroom.Stop)).Value!;
        }
    }
}
