using System.Globalization;
using System.Net;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Tests.Journeys;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Transfer;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>The app in a process of its own, with an article at every standing and everybody of the tables signed in who can.</summary>
public sealed class WiredNewsroom : JourneyNewsroom
{
    /// <summary>The classes of tests that share it.</summary>
    public const string Tests = "The tables by the wire";

    private AccessPeople people = null!;

    internal Dictionary<string, (int Article, int Attachment)> Articles { get; } = [];

    internal Dictionary<(string Standing, string Person), int> Spare { get; } = [];

    internal Dictionary<string, HttpClient> Browsers { get; } = [];

    internal Dictionary<string, string> Cookies { get; } = [];

    /// <summary>One of everything an address can name.</summary>
    internal (string File, string Image, string Month, string HeadsMonth, int Unit, int Member, int Meeting, int Policy, string Period, int Signed) Wares { get; private set; }

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
            if (standing == "Draft")
                Wares = Wares with { Image = stage.Image };
        }
        foreach (var person in AccessTable.People.Where(p => AccessTable.Allows("Approved", p, AccessTable.Write)))
            Spare[("Approved", person)] = (await Stage.SetAsync(newsroom, people, "Approved", furnished: false)).Article;
        var house = new HouseStage(newsroom);
        using var file = DocxFile.Of(DocxFile.P("Chữ.")).Add("word/media/image1.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]).Stream();
        Wares = Wares with
        {
            File = (await newsroom.Get<WaitingFiles>().ReceiveAsync(newsroom.Author, "tin.docx", file, TestNewsroom.Stop)).Value!.Id,
            Month = house.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            HeadsMonth = await house.HeadsAsync(),
            Unit = newsroom.Culture,
            Member = newsroom.Author,
            Meeting = (await house.MeetingAsync()).Id,
            Policy = await house.PolicyAsync(),
            Period = HouseDoors.Half.Address,
            Signed = await house.SignedAsync(HouseDoors.Half),
        };
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var browser in Browsers.Values)
            browser.Dispose();
        await base.DisposeAsync();
    }
}

[CollectionDefinition(WiredNewsroom.Tests)]
public sealed class WiredTests : ICollectionFixture<WiredNewsroom>;
