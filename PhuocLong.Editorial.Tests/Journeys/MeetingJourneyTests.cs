using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>A meeting with the projector on the wall: the secretary writes, a board member confirms, everybody sees it.</summary>
public sealed class MeetingJourneyTests(Browser browser, MeetingJourneyTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<MeetingJourneyTests.Newsroom>
{
    [Fact]
    public async Task What_the_secretary_records_stands_on_the_wall_at_once_and_one_press_of_a_decider_moves_the_article()
    {
        var wall = await SignedInAsync(People.Chair);
        await wall.GotoAsync($"/hop/{newsroom.Meeting}/trinh-chieu");
        await LiveAsync(wall);
        var secretary = await SignedInAsync(People.Assistant);
        await secretary.GotoAsync($"/hop/{newsroom.Meeting}");
        await LiveAsync(secretary);
        await secretary.GetByText("Từ chối", new() { Exact = true }).ClickAsync();
        await secretary.GetByLabel("Lý do", new() { Exact = true }).FillAsync("Trùng với bài đã đăng");
        await secretary.GetByRole(AriaRole.Button, new() { Name = "Ghi kết luận" }).ClickAsync();
        await Expect(wall.Locator("aside .waiting")).ToContainTextAsync("Chờ đồng chí Ban Biên tập 1 xác nhận", new() { Timeout = Soon });

        var board = await SignedInAsync(People.BoardMember);
        await board.GotoAsync($"/hop/{newsroom.Meeting}");
        await LiveAsync(board);
        await board.Locator(".agenda").GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await Expect(wall.Locator("aside .done")).ToContainTextAsync("Đã thực hiện: Ban Biên tập 1", new() { Timeout = Soon });
        await PictureAsync(wall, "meeting-on-the-wall");
        await wall.Keyboard.PressAsync("ArrowRight");
        await Expect(wall.Locator("h1")).ToHaveTextAsync("Rà soát chỉ tiêu tháng 11");
        await Expect(secretary.Locator(".agenda .item").Nth(1)).ToContainTextAsync("đang bàn", new() { Timeout = Soon });
    }

    public sealed class Newsroom : JourneyNewsroom
    {
        public int Meeting { get; private set; }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            var meeting = await BoardMeeting.BeginAsync(newsroom, await newsroom.ArticleAtAsync("Waiting:board"));
            await TestNewsroom.Done(newsroom.Get<PhuocLong.Editorial.Meetings.AgendaDesk>().AddMatterAsync(meeting.Id, newsroom.Assistant, "Rà soát chỉ tiêu tháng 11", TestNewsroom.Stop));
            Meeting = meeting.Id;
        }
    }
}
