using System.Globalization;
using System.Net;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Meetings;
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

    internal Dictionary<string, (int Article, int Attachment, string Image)> Articles { get; } = [];

    internal Dictionary<(string Standing, string Person), int> Spare { get; } = [];

    internal Dictionary<string, HttpClient> Browsers { get; } = [];

    internal Dictionary<string, string> Cookies { get; } = [];

    /// <summary>One of everything an address can name.</summary>
    internal (string File, string Image, string Month, string HeadsMonth, int Unit, int Member, int Meeting, int Policy, string Period, int Signed, int Past, int Criteria) Wares { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var person in HouseTable.People.Union(AccessTable.People))
        {
            var jar = new CookieContainer();
            var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = Address };
            using var answer = await HostedNewsroom.SendFormAsync(
                browser, AccountPaths.SignIn, "sign-in", ("Form.Email", EmailOf(people[person])), ("Form.Password", Password));
            Browsers[person] = browser;
            Cookies[person] = jar.GetCookieHeader(Address);
        }
    }

    protected override async Task FillAsync(TestNewsroom newsroom)
    {
        people = await AccessPeople.OfAsync(newsroom);
        var house = new HouseStage(newsroom);
        var meeting = (await house.MeetingAsync()).Id;
        foreach (var standing in AccessTable.Standings)
        {
            // Each was on a meeting's table once, wherever it lies now.
            var stage = await Stage.SetAsync(newsroom, people, standing, whenSent: article =>
                TestNewsroom.Done(newsroom.Get<AgendaDesk>().TakeUpAsync(meeting, newsroom.Assistant, [article], TestNewsroom.Stop)));
            Articles[standing] = (stage.Article, stage.Attachment, stage.Furniture.Image);
            if (standing == "Draft")
                Wares = Wares with { Image = stage.Furniture.Image };
        }
        foreach (var person in AccessTable.People.Where(p => AccessTable.Allows("Approved", p, AccessTable.Write)))
            Spare[("Approved", person)] = (await Stage.SetAsync(newsroom, people, "Approved", furnished: false)).Article;
        await house.PayingAsync();
        using var file = DocxFile.Of(DocxFile.P("Chữ.")).Add("word/media/image1.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3]).Stream();
        Wares = Wares with
        {
            File = (await newsroom.Get<WaitingFiles>().ReceiveAsync(newsroom.Author, "tin.docx", file, TestNewsroom.Stop)).Value!.Id,
            Month = house.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            HeadsMonth = await house.HeadsAsync(),
            Unit = newsroom.Culture,
            Member = newsroom.Author,
            Meeting = meeting,
            Policy = await house.PolicyAsync(),
            Period = HouseDoors.Half.Address,
            Signed = await house.SignedAsync(HouseDoors.Half),
            Past = await house.PastImportAsync(),
            Criteria = (await house.CriteriaAsync()).Sheet,
        };
        foreach (var person in HouseTable.People.Where(p => HouseTable.Allows("BringPast", p)))
            await house.PastFileAsync(people.All[person]);
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
