using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Media;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>The same table, asked from outside: by addresses and by the text's socket, with everybody's own sign-in.</summary>
[Collection(WiredNewsroom.Tests)]
public sealed class AccessByWireTests(WiredNewsroom newsroom)
{
    public static TheoryData<string> Standings => [.. AccessTable.Standings];

    [Theory]
    [MemberData(nameof(Standings))]
    public async Task Every_address_of_an_article_answers_exactly_those_the_table_names(string standing)
    {
        var (article, attachment, image) = newsroom.Articles[standing];
        (string Address, char Act)[] addresses =
        [
            ($"/bai-viet/{article}", AccessTable.Read),
            ($"/bai-viet/{article}/so-sanh", AccessTable.Read),
            ($"/bai-viet/{article}/phieu-duyet", AccessTable.Certificate),
            ($"/bai-viet/{article}/phieu-duyet.docx", AccessTable.Certificate),
            ($"/dinh-kem/{attachment}", AccessTable.Talk),
            ($"/hinh/{image}", AccessTable.Read),
            ($"/hinh/{image}/nho", AccessTable.Read),
        ];
        var cells = new Cells($"{standing} by HTTP");
        foreach (var person in AccessTable.People)
        {
            foreach (var (address, act) in addresses)
            {
                using var answer = await newsroom.Browsers[person].GetAsync(new Uri(address, UriKind.Relative), TestNewsroom.Stop);
                Compare(person, address, act, await ShowsAsync(answer));
            }
            Compare(person, "POST dinh-kem", AccessTable.Write, await SendAsync(person, $"/bai-viet/{article}/dinh-kem", Encoding.UTF8.GetBytes("Kế hoạch"), "them.pdf"));
            Compare(person, "POST hinh", AccessTable.Write, await SendAsync(person, $"/hinh?bai={article}", Pictures.RedBlue(9, 201), "anh.jpg"));
        }
        cells.Agree();

        async Task<bool> SendAsync(string person, string address, byte[] bytes, string name)
        {
            using var file = new MultipartFormDataContent { { new StreamContent(new MemoryStream(bytes)), "file", name } };
            using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = file };
            post.Headers.Add("Origin", newsroom.Address.GetLeftPart(UriPartial.Authority));
            using var sent = await newsroom.Browsers[person].SendAsync(post, TestNewsroom.Stop);
            return sent.StatusCode is HttpStatusCode.OK;
        }

        // The bell above a page tells of other articles, so what is told of this one is looked for below it.
        async Task<bool> ShowsAsync(HttpResponseMessage answer)
        {
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.StatusCode is HttpStatusCode.Redirect)
                return answer.StatusCode == HttpStatusCode.OK;
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestNewsroom.Stop));
            var told = page[page.IndexOf("<main", StringComparison.Ordinal)..].Contains(Stage.TitleAt(standing), StringComparison.Ordinal);
            Assert.Equal(told ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
            return told;
        }

        void Compare(string person, string address, char act, bool opened) =>
            cells.Compare($"{standing} · {person} · {address}", AccessTable.Allows(standing, person, act), opened);
    }

    [Theory]
    [MemberData(nameof(Standings))]
    public async Task The_texts_socket_lets_in_who_reads_and_takes_changes_from_who_writes(string standing)
    {
        var cells = new Cells($"{standing} by the text's socket");
        foreach (var person in AccessTable.People)
        {
            // A change to an approved text reopens it, so each who may make one has a text of their own.
            var article = newsroom.Spare.GetValueOrDefault((standing, person), newsroom.Articles[standing].Article);
            var (entered, wrote) = await TryAsync(article, newsroom.Cookies[person], person);
            cells.Compare($"{standing} · {person} · the socket", AccessTable.Allows(standing, person, AccessTable.Read), entered);
            cells.Compare($"{standing} · {person} · a change", AccessTable.Allows(standing, person, AccessTable.Write), wrote);
        }
        cells.Agree();
    }

    private async Task<(bool Entered, bool Wrote)> TryAsync(int article, string cookie, string word)
    {
        if (!await EntersAsync(article, cookie))
            return (false, false);
        try
        {
            await using var client = await (await YjsClient.ConnectAsync(newsroom.Address, article, cookie)).SyncAsync();
            await client.TypeAfterParagraphAsync(0, $" {word}");
            await client.BarrierAsync(1);
            return (true, await client.HearsEchoAsync(1));
        }
        catch (WebSocketException)
        {
            // Closed upon the change, before the barrier was sent.
            return (true, false);
        }
    }

    // A whole writer with a text engine is made only for those the door opens to.
    private async Task<bool> EntersAsync(int article, string cookie)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        socket.Options.SetRequestHeader("Origin", newsroom.Address.GetLeftPart(UriPartial.Authority));
        try
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(newsroom.Address, $"sync/{article}")) { Scheme = "ws" }.Uri, TestNewsroom.Stop);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
