using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Prove;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>The same table, asked from outside: by addresses and by the text's socket, with everybody's own sign-in.</summary>
public sealed class AccessByWireTests(AccessByWireTests.Newsroom newsroom) : IClassFixture<AccessByWireTests.Newsroom>
{
    public static TheoryData<string> Standings => [.. AccessTable.Standings];

    [Theory]
    [MemberData(nameof(Standings))]
    public async Task Every_address_of_an_article_answers_exactly_those_the_table_names(string standing)
    {
        var (article, attachment) = newsroom.Articles[standing];
        (string Address, char Act)[] addresses =
        [
            ($"/bai-viet/{article}", AccessTable.Read),
            ($"/bai-viet/{article}/so-sanh", AccessTable.Read),
            ($"/bai-viet/{article}/phieu-duyet", AccessTable.Certificate),
            ($"/bai-viet/{article}/phieu-duyet.docx", AccessTable.Certificate),
            ($"/dinh-kem/{attachment}", AccessTable.Talk),
        ];
        var disagree = new List<string>();
        var cells = 0;
        foreach (var person in AccessTable.People)
        {
            foreach (var (address, act) in addresses)
            {
                using var answer = await newsroom.Browsers[person].GetAsync(new Uri(address, UriKind.Relative), TestNewsroom.Stop);
                Compare(person, address, act, await ShowsAsync(answer));
            }
            using var file = new MultipartFormDataContent { { new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("Kế hoạch"))), "file", "them.pdf" } };
            using var post = new HttpRequestMessage(HttpMethod.Post, new Uri($"/bai-viet/{article}/dinh-kem", UriKind.Relative)) { Content = file };
            post.Headers.Add("Origin", newsroom.Address.GetLeftPart(UriPartial.Authority));
            using var sent = await newsroom.Browsers[person].SendAsync(post, TestNewsroom.Stop);
            Compare(person, "POST dinh-kem", AccessTable.Write, sent.StatusCode is HttpStatusCode.OK);
        }
        Assert.True(disagree.Count == 0, string.Join('\n', disagree));
        Length.Note($"access matrix, {standing} by HTTP: {cells} cells, {cells - disagree.Count} agree");

        // A page that is not for somebody is a page that says so; the bell above it tells of other things.
        async Task<bool> ShowsAsync(HttpResponseMessage answer)
        {
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                return answer.StatusCode == HttpStatusCode.OK;
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestNewsroom.Stop));
            return page[page.IndexOf("<main", StringComparison.Ordinal)..].Contains(Stage.TitleAt(standing), StringComparison.Ordinal);
        }

        void Compare(string person, string address, char act, bool opened)
        {
            cells++;
            if (opened != AccessTable.Allows(standing, person, act))
                disagree.Add($"{standing} · {person} · {address}: {(opened ? "opened" : "stayed shut")}");
        }
    }

    [Theory]
    [MemberData(nameof(Standings))]
    public async Task The_texts_socket_lets_in_who_reads_and_takes_changes_from_who_writes(string standing)
    {
        var disagree = new List<string>();
        foreach (var person in AccessTable.People)
        {
            // A change to an approved text reopens it, so each who may make one has a text of their own.
            var article = newsroom.Spare.GetValueOrDefault((standing, person), newsroom.Articles[standing].Article);
            var (entered, wrote) = await TryAsync(article, newsroom.Cookies[person], person);
            if (entered != AccessTable.Allows(standing, person, AccessTable.Read))
                disagree.Add($"{standing} · {person} · the socket: {(entered ? "opened" : "stayed shut")}");
            if (wrote != AccessTable.Allows(standing, person, AccessTable.Write))
                disagree.Add($"{standing} · {person} · a change: {(wrote ? "taken" : "refused")}");
        }
        Assert.True(disagree.Count == 0, string.Join('\n', disagree));
        Length.Note($"access matrix, {standing} by the socket: {2 * AccessTable.People.Length} cells, {2 * AccessTable.People.Length} agree");
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

    public sealed class Newsroom : JourneyNewsroom
    {
        private AccessPeople people = null!;

        internal Dictionary<string, (int Article, int Attachment)> Articles { get; } = [];

        internal Dictionary<(string Standing, string Person), int> Spare { get; } = [];

        internal Dictionary<string, HttpClient> Browsers { get; } = [];

        internal Dictionary<string, string> Cookies { get; } = [];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (person, id) in people.All)
            {
                var jar = new CookieContainer();
                var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = Address };
                using var answer = await HostedNewsroom.SendFormAsync(
                    browser, AccountPaths.SignIn, "sign-in", ("Form.Email", EmailOf(id)), ("Form.Password", Password));
                Browsers[person] = browser;
                Cookies[person] = jar.GetCookieHeader(Address);
            }
        }

        protected override async Task FillAsync(TestNewsroom newsroom)
        {
            people = await AccessPeople.OfAsync(newsroom);
            foreach (var standing in AccessTable.Standings)
            {
                var stage = await Stage.SetAsync(newsroom, people, standing);
                Articles[standing] = (stage.Article, stage.Attachment);
            }
            foreach (var person in AccessTable.People.Where(p => AccessTable.Allows("Approved", p, AccessTable.Write)))
                Spare[("Approved", person)] = (await Stage.SetAsync(newsroom, people, "Approved")).Article;
        }

        public override async ValueTask DisposeAsync()
        {
            foreach (var browser in Browsers.Values)
                browser.Dispose();
            await base.DisposeAsync();
        }
    }
}
