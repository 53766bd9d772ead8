using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>A draft belongs to its unit: nobody of another unit reads a word of it, whatever address they try.</summary>
[Collection(SecondBrowser.Name)]
public sealed class ClosedDraftTests(Browser browser, ClosedDraftTests.Newsroom newsroom) : JourneyTests(browser, newsroom), IClassFixture<ClosedDraftTests.Newsroom>
{
    // Found nowhere else, in the title and in the body.
    private const string TitleWord = "titkinquynhmai", BodyWord = "thankinquynhlan";

    private static readonly string[] Secret = [TitleWord, BodyWord];

    [Fact]
    public async Task A_draft_of_one_unit_is_in_no_answer_to_another_units_contributor()
    {
        // Its own unit finds it, or the rest would prove nothing.
        var author = await WatchedAsync(People.Author);
        await GoAsync(author.Page, $"/bai-viet?tim={TitleWord}");
        Assert.Contains(TitleWord, await author.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await GoAsync(author.Page, $"/bai-viet/{newsroom.Draft}");
        await new Desk(author.Page).ReadyAsync();
        Assert.Contains(BodyWord, await author.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(author.Heard);

        var stranger = await WatchedAsync(People.Stranger);
        var month = TimeProvider.System.GetUtcNow().AddHours(7).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        string[] addresses =
        [
            .. newsroom.All.Select(v => v.Address),
            $"/bai-viet/{newsroom.Draft}", $"/bai-viet?tim={TitleWord}", $"/bai-viet?tim={BodyWord}", "/bai-viet?trangthai=Draft", "/viec-cua-toi",
            $"/chi-tieu/{month}/{People.Culture}", $"/chi-tieu/{month}/{People.Health}",
        ];
        foreach (var address in addresses.Distinct())
        {
            await stranger.Page.GotoAsync(address);
            if (await stranger.Page.Locator("script[src*='MudBlazor']").CountAsync() > 0)
                await LiveAsync(stranger.Page);
            await Expect(stranger.Page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = Soon });
            // A search box may well repeat what was asked; only what the page says of itself counts.
            var shown = await stranger.Page.EvaluateAsync<string>("document.title + document.body.innerText");
            Assert.All(Secret, word => Assert.DoesNotContain(word, shown, StringComparison.Ordinal));
        }
        Assert.Empty(stranger.Heard);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task The_socket_of_a_strange_draft_answers_as_if_there_were_none(string method)
    {
        var stranger = await SignedInAsync(People.Stranger);
        var answers = new List<(int Status, string Text)>();
        foreach (var article in (int[])[newsroom.Draft, 999_999])
        {
            var answer = await stranger.APIRequest.FetchAsync($"/sync/{article}", new() { Method = method, Headers = Origin() });
            answers.Add((answer.Status, await answer.TextAsync()));
        }
        Assert.Equal((int)HttpStatusCode.NotFound, answers[0].Status);
        Assert.Equal(answers[1], answers[0]);
        Assert.All(Secret, word => Assert.DoesNotContain(word, answers[0].Text, StringComparison.Ordinal));
    }

    private Dictionary<string, string> Origin() => new() { ["Origin"] = App.Address.GetLeftPart(UriPartial.Authority) };

    /// <summary>Somebody whose every answer from the server is read along, pages and sockets alike, once a page has asked for the draft.</summary>
    private async Task<(IPage Page, List<string> Heard)> WatchedAsync(int memberId)
    {
        var page = await SignedInAsync(memberId);
        var heard = new List<string>();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Listen($"socket {socket.Url}", frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        page.RequestFinished += async (_, request) =>
        {
            if (request.ResourceType != "document" || await request.ResponseAsync() is not { Ok: true } response)
                return;
            try
            {
                // The address repeats the question, and the page may repeat its address.
                Listen(request.Url, (await response.TextAsync()).Replace(request.Url.Split('=')[^1], "", StringComparison.Ordinal));
            }
            catch (PlaywrightException)
            {
                // Gone on to the next page; its text is read from the page itself.
            }
        };
        return (page, heard);

        void Listen(string where, string text)
        {
            if (Secret.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal)) is { } word && !page.Url.Contains(word, StringComparison.Ordinal))
                heard.Add($"{where}: {word}");
        }
    }

    public sealed class Newsroom : PageList
    {
        public int Draft { get; private set; }

        protected override async Task FillAsync(Support.TestNewsroom newsroom)
        {
            await base.FillAsync(newsroom);
            Draft = await newsroom.DraftAsync(title: $"Bài còn kín {TitleWord}");
            await newsroom.WriteTextAsync(Draft, newsroom.Author, $"Bài còn kín {TitleWord}", $"Chỉ người của đơn vị đọc được {BodyWord}.");
        }
    }
}
