using Microsoft.Playwright;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Two deciders look at one article: who has it is seen by the other at once.</summary>
public sealed class ClaimJourneyTests(Browser browser, ClaimJourneyTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<ClaimJourneyTests.Newsroom>
{
    [Fact]
    public async Task What_one_claims_in_the_inbox_is_barred_on_the_others_page_at_once_until_they_take_it_over()
    {
        var page = await SignedInAsync(newsroom.Second);
        var other = await AtDeskAsync(People.Assistant, newsroom.Waiting);
        var approve = other.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt", Exact = true });
        await Expect(approve).Not.ToHaveAttributeAsync("aria-disabled", "true");

        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận bài" }).ClickAsync();
        await Expect(other.Page.Locator(".moves-why")).ToContainTextAsync("Trần Thị B đang xem bài này từ", new() { Timeout = Soon });
        await Expect(approve).ToHaveAttributeAsync("aria-disabled", "true");
        await PictureAsync(other.Page, "claimed-by-a-colleague");

        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Nhận thay" }).ClickAsync();
        await Expect(approve).Not.ToHaveAttributeAsync("aria-disabled", "true", new() { Timeout = Soon });
        await Expect(page.Locator(".moves-why")).ToContainTextAsync("Tổ giúp việc đang xem bài này từ", new() { Timeout = Soon });
        await PictureAsync(page, "taken-over-in-the-inbox");
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Second { get; private set; }

        public int Waiting { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            Second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
            Waiting = await newsroom.ArticleAtAsync("Waiting:assistants");
        }
    }
}
