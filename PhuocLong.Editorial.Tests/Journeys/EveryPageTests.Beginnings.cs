using Microsoft.Playwright;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Data.SampleNewsroom;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <content>Pages that a newsroom shows only before it is at work, or only on a developer's machine.</content>
public sealed partial class EveryPageTests
{
    [Fact]
    public async Task The_first_page_of_an_empty_newsroom_can_be_used_by_everyone()
    {
        var folder = TestFolder.Create("empty-newsroom");
        try
        {
            await EmptyDatabase.CopyToAsync(Path.Combine(folder.FullName, "editorial.db"));
            await using var empty = new RunningNewsroom(folder.FullName);
            await empty.StartAsync();
            var page = await AnyoneAsync();
            await page.GotoAsync(empty.Address.AbsoluteUri);
            Assert.EndsWith("/tai-khoan/mo-toa-soan", page.Url, StringComparison.Ordinal);
            Assert.Empty(await TroublesAsync(page, "tai-khoan-mo-toa-soan-trong"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_page_that_is_shown_while_the_sample_is_filled_can_be_used_by_everyone_and_ends_by_itself()
    {
        var folder = TestFolder.Create("filling-newsroom");
        try
        {
            await using var filling = new RunningNewsroom(folder.FullName, "Development");
            await filling.StartAsync();
            var page = await AnyoneAsync();
            var shown = await page.APIRequest.GetAsync(filling.Address.AbsoluteUri);
            Assert.Equal(503, shown.Status);
            // Kept as it was in that moment, for as long as it is looked at.
            var html = await shown.TextAsync();
            await page.RouteAsync(filling.Address.AbsoluteUri, route => route.FulfillAsync(new() { Status = 503, ContentType = "text/html; charset=utf-8", Body = html }));
            await page.GotoAsync(filling.Address.AbsoluteUri);
            await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(1);
            Assert.Empty(await TroublesAsync(page, "dang-lap-toa-soan-mau"));

            await page.UnrouteAllAsync();
            await page.RouteAsync(filling.Address.AbsoluteUri, route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = "<h1>Toà soạn</h1>" }));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Toà soạn", new() { Timeout = Soon });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_sign_in_page_that_offers_the_samples_people_can_be_used_by_everyone()
    {
        await using var sample = await TestNewsroom.OpenAsync();
        await using (var write = await sample.Get<WriteGate>().BeginAsync(Stop))
        {
            var known = await write.Db.Users.FindAsync([sample.Author], Stop);
            known!.Email = SamplePeople.SignIns[0].Email;
            await write.CommitAsync(Stop);
        }
        await sample.CloseAsync();
        await using var app = new RunningNewsroom(sample.Folder, "Development");
        await app.StartAsync();
        var page = await AnyoneAsync();
        await page.GotoAsync(new Uri(app.Address, "tai-khoan/dang-nhap").AbsoluteUri);
        await Assertions.Expect(page.Locator("button.person")).ToHaveCountAsync(SamplePeople.SignIns.Length);
        Assert.Empty(await TroublesAsync(page, "tai-khoan-dang-nhap-mau"));
    }
}
