using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Meetings;
using PhuocLong.Editorial.Tests.PastArticles;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>A page as somebody opens it; nobody when it stands before the sign-in.</summary>
public sealed record Visit(int? Member, string Address);

/// <summary>A newsroom with something on every page of it.</summary>
public class PageList : JourneyNewsroom
{
    private const string InvitationToken = "ma-moi-cua-bai-thu";

    private readonly Dictionary<string, Visit[]> visits = [];

    /// <summary>The browser window of each person who goes through the pages; 0 is nobody's.</summary>
    public Dictionary<int, IPage> Windows { get; } = [];

    /// <summary>The pages the app really has, asked of the app itself.</summary>
    public static IEnumerable<string> Routes =>
        typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Order(StringComparer.Ordinal);

    /// <summary>How each page is opened by one who may see it; a page nobody has listed here fails.</summary>
    public Visit[] VisitsOf(string route)
    {
        Assert.True(visits.TryGetValue(route, out var listed), $"The page {route} is not listed in {nameof(PageList)}: say who opens it, with which data.");
        return listed;
    }

    public IEnumerable<Visit> All => Routes.SelectMany(VisitsOf);

    protected override async Task FillAsync(TestNewsroom newsroom)
    {
        var at = new Dictionary<string, int>();
        foreach (var standing in (string[])["Draft", "Returned", "Waiting:assistants", "Waiting:board", "Waiting:chair", "Approved", "Published", "Rejected"])
            at[standing] = await newsroom.ArticleAtAsync(standing);
        var stop = TestNewsroom.Stop;
        await TestNewsroom.Done(newsroom.Publishing.RecordAddressAsync(at["Published"], newsroom.Assistant, "https://phuoclong.example.vn/tin-tuc/so-ket-1.html", stop));
        using (var paper = new MemoryStream([1, 2, 3]))
            Assert.True((await newsroom.Get<MediaDesk>().AttachAsync(at["Draft"], newsroom.Author, paper, "kế hoạch tuyên truyền", stop)).Succeeded);
        var month = new DateOnly(newsroom.Clock.Today().Year, newsroom.Clock.Today().Month, 1);
        var policy = await newsroom.Get<QuotaPolicies>().CreateAsync(
            new() { Name = "Chỉ tiêu các ngành", Minimum = 2, From = month, Units = { newsroom.Culture, newsroom.Health } }, newsroom.Chair, stop);
        Assert.True(policy.Succeeded, policy.Refusal);
        var thread = await CommentAsync(newsroom, at["Waiting:board"]);
        var (running, item, closed) = await MeetAsync(newsroom, at["Waiting:board"], at["Waiting:assistants"]);
        await InviteAsync(newsroom);
        await newsroom.Get<HeadExport>().ExportAsync(stop);

        var (thisMonth, lastMonth) = ($"{month:yyyy-MM}", $"{month.AddMonths(-1):yyyy-MM}");
        visits["/viec-cua-toi"] = [new(newsroom.Assistant, "/viec-cua-toi"), new(newsroom.Author, "/viec-cua-toi"), new(newsroom.Observer, "/viec-cua-toi")];
        visits["/bai-viet"] = [new(newsroom.Chair, "/bai-viet"), new(newsroom.Observer, "/bai-viet?tim=khong-co-bai-nay")];
        visits["/bai-viet/{Id:int}"] =
        [
            new(newsroom.Author, Article("Draft")), new(newsroom.Author, Article("Returned")), new(newsroom.Assistant, Article("Waiting:assistants")),
            new(newsroom.BoardMember, Article("Waiting:board")), new(newsroom.Chair, Article("Approved")), new(newsroom.Assistant, Article("Published")),
            new(newsroom.BoardMember, $"{Article("Waiting:board")}?binh-luan={thread}"), new(newsroom.Stranger, Article("Draft")),
            new(newsroom.BoardMember, Article("Waiting:board") + "?xem=thay-doi"),
        ];
        visits["/bai-viet/{Id:int}/so-sanh"] =
        [
            new(newsroom.Author, Article("Returned") + "/so-sanh?tu=dau"), new(newsroom.Assistant, Article("Waiting:board") + "/so-sanh"),
            new(newsroom.Observer, Article("Published") + "/so-sanh?tu=v99"), new(newsroom.Stranger, Article("Draft") + "/so-sanh"),
        ];
        visits["/bai-viet/{Id:int}/phieu-duyet"] =
        [
            new(newsroom.Chair, Article("Approved") + "/phieu-duyet"), new(newsroom.Observer, Article("Published") + "/phieu-duyet"),
            new(newsroom.Author, Article("Draft") + "/phieu-duyet"),
        ];
        visits["/hop"] = [new(newsroom.Chair, "/hop")];
        visits["/hop/moi"] = [new(newsroom.Assistant, "/hop/moi")];
        visits["/hop/{Id:int}"] = [new(newsroom.Assistant, $"/hop/{running}?muc={item}")];
        visits["/hop/{Id:int}/trinh-chieu"] = [new(newsroom.Chair, $"/hop/{running}/trinh-chieu")];
        visits["/hop/{Id:int}/bien-ban"] = [new(newsroom.Chair, $"/hop/{closed}/bien-ban")];
        visits["/thong-bao"] = [new(newsroom.Author, "/thong-bao"), new(newsroom.Chair, "/thong-bao?truoc=3"), new(newsroom.Observer, "/thong-bao")];
        visits["/nhap-bai"] = [new(newsroom.Author, "/nhap-bai"), new(newsroom.Observer, "/nhap-bai")];
        visits["/viet-bai"] = [new(newsroom.Assistant, "/viet-bai")];
        visits["/chi-tieu"] = [new(newsroom.Observer, "/chi-tieu")];
        visits["/chi-tieu/so-sanh"] = [new(newsroom.Observer, $"/chi-tieu/so-sanh?don-vi={newsroom.Culture}-{newsroom.Health}")];
        visits["/chi-tieu/trinh-chieu"] = [new(newsroom.Observer, "/chi-tieu/trinh-chieu")];
        visits["/chi-tieu/{Month}"] = [new(newsroom.Chair, $"/chi-tieu/{lastMonth}")];
        visits["/chi-tieu/{Month}/{UnitId:int}"] = [new(newsroom.Chair, $"/chi-tieu/{thisMonth}/{newsroom.Culture}")];
        var (period, signed) = await ReportAsync(newsroom);
        visits["/bao-cao"] = [new(newsroom.Observer, "/bao-cao")];
        visits["/bao-cao/{Address}"] = [new(newsroom.Chair, $"/bao-cao/{period}?so=tong")];
        visits["/bao-cao/{Address}/ban-in"] = [new(newsroom.Assistant, $"/bao-cao/{period}/ban-in")];
        visits["/bao-cao/da-ky/{Id:int}"] = [new(newsroom.Chair, $"/bao-cao/da-ky/{signed}")];
        visits["/bao-cao/so-lieu"] = [new(newsroom.Assistant, "/bao-cao/so-lieu")];
        var (import, past) = await BroughtFile.OfEveryKindAsync(newsroom);
        visits["/bai-da-dang"] = [new(newsroom.Assistant, "/bai-da-dang"), new(newsroom.Observer, "/bai-da-dang")];
        visits["/bai-da-dang/{Id:int}"] = [new(newsroom.Assistant, $"/bai-da-dang/{import}")];
        visits["/bai-viet/{Id:int}"] = [.. visits["/bai-viet/{Id:int}"], new(newsroom.Observer, $"/bai-viet/{past}")];
        visits["/bao-cao/so-lieu/bai"] = [new(newsroom.Chair, "/bao-cao/so-lieu/bai")];
        visits["/bao-cao/so-lieu/xa-phuong"] = [new(newsroom.Assistant, "/bao-cao/so-lieu/xa-phuong")];
        visits["/bao-cao/so-lieu/xep-hang"] = [new(newsroom.Assistant, "/bao-cao/so-lieu/xep-hang")];
        visits["/bao-cao/so-lieu/xep-hang/{Id:int}"] = [new(newsroom.Chair, $"/bao-cao/so-lieu/xep-hang/{await OutsideAsync(newsroom)}")];
        visits["/nhuan-but"] = [new(newsroom.Assistant, "/nhuan-but")];
        visits["/nhuan-but/{Month}"] = [new(newsroom.Chair, $"/nhuan-but/{thisMonth}")];
        visits["/nhuan-but/muc-chi"] = [new(newsroom.Assistant, "/nhuan-but/muc-chi")];
        visits["/khong-tim-thay"] = [new(newsroom.Author, "/khong-tim-thay"), new(newsroom.Author, "/mot-dia-chi-go-nham")];
        visits["/loi/{Code:int}"] = [new(newsroom.Author, "/loi/403"), new(newsroom.Author, "/loi/500")];
        visits["/quan-tri/chi-tieu/{Id:int}"] = [new(newsroom.Chair, $"/quan-tri/chi-tieu/{policy.Value}")];
        visits["/quan-tri/thanh-vien/{MemberId:int}"] = [new(newsroom.Administrator, $"/quan-tri/thanh-vien/{newsroom.Author}")];
        visits["/quan-tri/don-vi/{UnitId:int}"] = [new(newsroom.Administrator, $"/quan-tri/don-vi/{newsroom.Culture}")];
        foreach (var page in (string[])["", "/thanh-vien", "/don-vi", "/chuyen-muc", "/dong-su-kien", "/muc-thong-ke", "/chi-tieu", "/chi-tieu/moi", "/ngay-nghi", "/kiem-tra", "/tu-ngu", "/nhuan-but"])
            visits["/quan-tri" + page] = [new(newsroom.Administrator, "/quan-tri" + page)];
        visits["/quan-tri/quy-trinh"] = [new(newsroom.Administrator, "/quan-tri/quy-trinh"), new(newsroom.Chair, "/quan-tri/quy-trinh")];
        visits["/quan-tri/quy-trinh/moi"] = [new(newsroom.Administrator, "/quan-tri/quy-trinh/moi")];
        visits["/quan-tri/quy-trinh/{Line}"] = [new(newsroom.Administrator, "/quan-tri/quy-trinh/standard"), new(newsroom.Administrator, "/quan-tri/quy-trinh/khong-co")];
        visits["/quan-tri/so-cai"] = [new(newsroom.Chair, "/quan-tri/so-cai")];
        visits["/tai-khoan"] = [new(newsroom.Author, "/tai-khoan")];
        visits["/tai-khoan/dang-nhap"] = [new(null, "/tai-khoan/dang-nhap")];
        visits["/tai-khoan/loi-moi"] = [new(null, $"/tai-khoan/loi-moi?ma={InvitationToken}"), new(null, "/tai-khoan/loi-moi?ma=sai")];
        // Open already: the page says so. The empty newsroom's own first page has its own test.
        visits["/tai-khoan/mo-toa-soan"] = [new(null, "/tai-khoan/mo-toa-soan")];

        string Article(string standing) => $"/bai-viet/{at[standing]}";
    }

    /// <summary>Beside the text, over each other, on the whole article, and done: every shape of a thread. Answers the first.</summary>
    private static async Task<string> CommentAsync(TestNewsroom newsroom, int article)
    {
        var desk = newsroom.Get<CommentDesk>();
        var threads = new List<string>();
        foreach (var (words, grade) in ((string?, CommentGrade)[])[("đủ để gửi", CommentGrade.Required), ("để gửi duyệt", CommentGrade.Suggested), (null, CommentGrade.Advised), ("Nội dung", CommentGrade.Advised)])
            threads.Add((await desk.StartAsync(article, newsroom.Chair, words is null ? null : new("body", words), grade, "Xin @Ban Biên tập 1 xem lại.", TestNewsroom.Stop)).Value!);
        await TestNewsroom.Done(desk.ReplyAsync(threads[0], newsroom.Author, "Đã sửa.", TestNewsroom.Stop));
        await TestNewsroom.Done(desk.ResolveAsync(threads[3], newsroom.Chair, TestNewsroom.Stop));
        return threads[0];
    }

    /// <summary>A meeting that goes on, with a conclusion that waits, one that was refused and a matter of its own; and one that is over.</summary>
    private static async Task<(int Running, int Item, int Closed)> MeetAsync(TestNewsroom newsroom, params int[] articles)
    {
        var closed = await BoardMeeting.BeginAsync(newsroom, articles);
        await TestNewsroom.Done(closed.ConcludeAsync(newsroom.Assistant, ConclusionKind.Postpone, "Chờ số liệu của Phòng Y tế"));
        await TestNewsroom.Done(closed.CloseAsync());
        var running = await BoardMeeting.BeginAsync(newsroom, articles);
        await TestNewsroom.Done(newsroom.Get<AgendaDesk>().AddMatterAsync(running.Id, newsroom.Assistant, "Rà soát chỉ tiêu tháng 11", TestNewsroom.Stop));
        Assert.NotNull((await running.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve)).Refusal);
        await TestNewsroom.Done(running.ConcludeAsync(newsroom.Chair, ConclusionKind.Note, "Nhắc các đơn vị còn thiếu.", number: 3));
        return (running.Id, (await running.ItemAsync(newsroom.Assistant)).Id, closed.Id);
    }

    /// <summary>A month's review with visits, words and a signature; an article published since makes it drift.</summary>
    private static async Task<(string Period, int Signed)> ReportAsync(TestNewsroom newsroom)
    {
        var (stop, today) = (TestNewsroom.Stop, newsroom.Clock.Today());
        var period = ReportingPeriod.Of(new(today.Year, today.Month, 1), today)!.Value;
        await TestNewsroom.Done(newsroom.Get<EnteredFigures>().EnterVisitsAsync(newsroom.Assistant, period.From, 431_200, "Bộ đếm của cổng", today, stop));
        await TestNewsroom.Done(newsroom.Get<EnteredFigures>().EnterPastAsync(newsroom.Assistant, period.Prior.From, period.Prior.To, 7, "Báo cáo năm trước", today, stop));
        var desk = newsroom.Get<InterimReviewDesk>();
        await TestNewsroom.Done(desk.WriteAsync(period, newsroom.Assistant, ReviewPart.Plans, "", "Đưa kịp thời hoạt động của thị xã.", stop));
        var review = (await newsroom.Get<InterimReviews>().OfAsync(period, newsroom.Chair, stop)).Value!;
        var signed = (await desk.SignAsync(period, newsroom.Chair, review.Hash, stop)).Value;
        await newsroom.ArticleAtAsync("Published");
        return (period.Address, signed);
    }

    /// <summary>What the portal and the province say: a ward's page, a ranking that was corrected, a criteria sheet. Answers the sheet.</summary>
    private static async Task<int> OutsideAsync(TestNewsroom newsroom)
    {
        var (stage, stop, today) = (new Access.HouseStage(newsroom), TestNewsroom.Stop, newsroom.Clock.Today());
        await stage.ExportAsync();
        await stage.AdjustedAsync();
        await TestNewsroom.Done(newsroom.Get<WardPages>().CheckAsync(
            newsroom.Assistant, await stage.WardAsync(), new("https://long-thuy.example.vn", today.AddDays(-90), "Công chức văn hoá", today.AddDays(-60), "Lịch tiếp dân"), "Xem trang", today, stop));
        foreach (var place in (int[])[4, 3])
            await TestNewsroom.Done(newsroom.Get<Rankings>().EnterAsync(newsroom.Assistant, new(today.AddDays(-60), today, place, 11, 92.5m, 100, "Tốt"), "Công văn", today, stop));
        return (await stage.CriteriaAsync()).Sheet;
    }

    private static async Task InviteAsync(TestNewsroom newsroom)
    {
        var invited = await newsroom.MemberAsync("Người mới được mời", (Role.Contributor, newsroom.Health, null));
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(TestNewsroom.Stop);
        var now = newsroom.Clock.GetUtcNow().UtcDateTime;
        write.Db.Add(new Invitation { MemberId = invited, TokenHash = InvitationTokens.HashOf(InvitationToken), CreatedAt = now, ExpiresAt = now.AddDays(3) });
        await write.CommitAsync(TestNewsroom.Stop);
    }
}
