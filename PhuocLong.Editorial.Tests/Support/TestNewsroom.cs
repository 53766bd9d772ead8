using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.BoardViews;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Certificates;
using PhuocLong.Editorial.Comments;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.FairClocks;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Royalties;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Transfer;
using PhuocLong.Editorial.Undoing;
using PhuocLong.Editorial.UnitReminders;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>
/// The newsroom's real doors over a real SQLite file: one unit with two contributors, another unit with one, and
/// somebody in every role. The clock stands at Monday 02/11/2026 09:00 in Vietnam until a test moves it.
/// </summary>
public sealed class TestNewsroom : IAsyncDisposable
{
    private readonly DirectoryInfo folder = TestFolder.Create("newsroom");
    private readonly ServiceProvider services;

    private TestNewsroom(DateTimeOffset? now, MailSettings? mail, bool hurried, bool kept)
    {
        Clock = new(now ?? new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(7)));
        var collection = new ServiceCollection();
        collection.AddLogging(log => log.AddFilter(level => level >= LogLevel.Error));
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddMembers();
        collection.AddEditorialData(DatabaseFile, kept && !hurried ? Durability.Full : Durability.NoneUntilComplete);
        collection.AddArticles();
        collection.AddEditing();
        collection.AddSingleton(provider => TextEngine.FirstThatRuns(LentScriptHost.Borrow, () => new JintScriptHost(), provider.GetRequiredService<ILogger<TextEngine>>()));
        collection.AddMedia(Folder);
        collection.AddHistory();
        collection.AddTransfer(Folder);
        collection.AddReviews();
        collection.AddUndoing();
        collection.AddBatches();
        collection.AddRehearsals();
        collection.AddComments();
        if (!hurried)
            collection.AddNotifications(mail ?? MailSettings.Off);
        else
            collection.AddSingleton(MailSettings.Off).AddSingleton<NoticeFeed>().AddSingleton<NoticeMails>().AddSingleton<NoticeWriter>();
        collection.AddPublishing();
        collection.AddCalendar();
        collection.AddQuotas();
        collection.AddActivity(Path.Combine(Folder, "heads"));
        collection.AddCertificates();
        collection.AddMeetings();
        collection.AddPortalFigures();
        collection.AddReports();
        collection.AddForecasts();
        collection.AddFairClocks();
        collection.AddUnitReminders();
        collection.AddBoardViews();
        collection.AddPastArticles(Folder);
        collection.AddRoyalties();
        services = collection.BuildServiceProvider();
    }

    /// <summary>The data folder, as the app is told of it.</summary>
    public string Folder => folder.FullName;

    private string DatabaseFile => Path.Combine(folder.FullName, "editorial.db");

    public FakeTimeProvider Clock { get; }

    public int Culture { get; private set; }
    public int Health { get; private set; }
    public int News { get; private set; }
    public int Society { get; private set; }

    public int Author { get; private set; }
    public int Colleague { get; private set; }
    public int Stranger { get; private set; }
    public int Assistant { get; private set; }
    public int BoardMember { get; private set; }
    public int OtherBoardMember { get; private set; }
    public int Chair { get; private set; }
    public int Administrator { get; private set; }
    public int Observer { get; private set; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public ReviewDesk Desk => Get<ReviewDesk>();

    public PublishingDesk Publishing => Get<PublishingDesk>();

    /// <param name="hurried">For tens of thousands of acts: nothing is waited for at the disk, and nobody is told of anything.</param>
    /// <param name="kept">Waits for the disk at every commit, as the app does; what is asked of a newsroom in one process is the same without.</param>
    public static async Task<TestNewsroom> OpenAsync(DateTimeOffset? now = null, MailSettings? mail = null, bool hurried = false, bool kept = false)
    {
        var newsroom = new TestNewsroom(now, mail, hurried, kept);
        await EmptyDatabase.CopyToAsync(newsroom.DatabaseFile);
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            write.Db.Newsrooms.Add(new Newsroom { Name = "Toà soạn thử", Identifier = Guid.NewGuid() });
            write.Db.UnitKinds.Add(new UnitKind { Code = "Department", Name = "Phòng, ban, ngành" });
            write.Db.ReportHeadings.Add(new ReportHeading { Name = "Khác", FoldedName = "khac", IsOther = true });
            write.Db.Workflows.Add(StandardWorkflow.Edition1(newsroom.Clock.GetUtcNow().UtcDateTime));
            await write.CommitAsync(Stop);
        }
        newsroom.News = await newsroom.CategoryAsync("Tin tức, sự kiện");
        newsroom.Society = await newsroom.CategoryAsync("Văn hoá - xã hội");
        newsroom.Culture = await newsroom.UnitAsync("Phòng Văn hoá và Thông tin");
        newsroom.Health = await newsroom.UnitAsync("Phòng Y tế");
        newsroom.Author = await newsroom.MemberAsync("Cộng tác viên Văn hoá", (Role.Contributor, newsroom.Culture, null));
        newsroom.Colleague = await newsroom.MemberAsync("Đồng nghiệp Văn hoá", (Role.Contributor, newsroom.Culture, null));
        newsroom.Stranger = await newsroom.MemberAsync("Cộng tác viên Y tế", (Role.Contributor, newsroom.Health, null));
        newsroom.Assistant = await newsroom.MemberAsync("Tổ giúp việc", (Role.Assistant, null, null));
        newsroom.BoardMember = await newsroom.MemberAsync("Ban Biên tập 1", (Role.BoardMember, null, newsroom.News));
        newsroom.OtherBoardMember = await newsroom.MemberAsync("Ban Biên tập 2", (Role.BoardMember, null, newsroom.Society));
        newsroom.Chair = await newsroom.MemberAsync("Trưởng Ban Biên tập", (Role.Chair, null, null));
        newsroom.Administrator = await newsroom.MemberAsync("Quản trị viên", (Role.Administrator, null, null));
        newsroom.Observer = await newsroom.MemberAsync("Lãnh đạo thị xã", (Role.Observer, null, null));
        return newsroom;
    }

    public Task<EditorialDb> DbAsync() => Get<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(Stop);

    public async Task<int> MemberAsync(string name, params (Role Role, int? Unit, int? Category)[] roles)
    {
        await using var write = await Get<WriteGate>().BeginAsync(Stop);
        var email = $"{Guid.NewGuid():n}@example.vn";
        var member = new Member { DisplayName = name, UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, SecurityStamp = "x" };
        member.Assignments.AddRange(roles.Select(r => new RoleAssignment { Role = r.Role, UnitId = r.Unit, CategoryId = r.Category }));
        write.Db.Users.Add(member);
        await write.CommitAsync(Stop);
        return member.Id;
    }

    public async Task<int> UnitAsync(string name)
    {
        await using var write = await Get<WriteGate>().BeginAsync(Stop);
        var unit = new Unit { From = new DateOnly(2020, 1, 1) };
        unit.Names.Add(new UnitName { From = unit.From, Name = name, FoldedName = Folded.Of(name), Kind = await write.Db.UnitKinds.SingleAsync(k => k.Code == "Department", Stop) });
        write.Db.Units.Add(unit);
        await write.CommitAsync(Stop);
        return unit.Id;
    }

    public async Task<int> CategoryAsync(string name)
    {
        await using var write = await Get<WriteGate>().BeginAsync(Stop);
        var category = new Category { Name = name, FoldedName = Folded.Of(name) };
        write.Db.Categories.Add(category);
        await write.CommitAsync(Stop);
        return category.Id;
    }

    /// <summary>A complete draft of the culture unit, ready to be submitted.</summary>
    public async Task<int> DraftAsync(int? by = null, string title = "Sơ kết hoạt động trang thông tin", int? category = null)
    {
        var author = by ?? Author;
        await using var db = await DbAsync();
        var unit = await db.RoleAssignments.Where(a => a.MemberId == author && a.UnitId != null).Select(a => a.UnitId!.Value).FirstAsync(Stop);
        var id = (await Get<ArticleDesk>().CreateAsync(author, unit, Stop)).Value;
        await WriteTextAsync(id, author, title, "Nội dung của bài, đủ để gửi duyệt.");
        var sheet = await Get<ArticleSheets>().FindAsync(id, author, Stop);
        await Done(Get<ArticleDesk>().ChangeDetailsAsync(id, author, sheet!.Details with { CategoryId = category ?? News, Source = "Văn phòng" }, Stop));
        return id;
    }

    public Task WriteTextAsync(int articleId, int by, string title, params string[] paragraphs) =>
        Get<ArticleTexts>().WriteAsync(articleId, by, new ArticleDraft(title, "", paragraphs), Stop);

    /// <summary>What is on this member's screen at this moment.</summary>
    public async Task<Seen> SeenAsync(int articleId, int memberId) =>
        (await Get<Reading>().OpenAsync(articleId, memberId, Stop))?.Seen ?? new Seen("", -1);

    public async Task<Outcome> SubmitAsync(int id, int? by = null) => await Desk.SubmitAsync(id, by ?? Author, await SeenAsync(id, by ?? Author), Stop);

    public async Task<Outcome> ApproveAsync(int id, int by) => await Desk.ApproveAsync(id, by, await SeenAsync(id, by), Stop);

    public async Task<Outcome> ReturnAsync(int id, int by, string? to = null) => await Desk.ReturnAsync(id, by, await SeenAsync(id, by), to, "Thiếu nguồn ảnh", Stop);

    public async Task<Outcome> PublishAsync(int id, int by) => await Publishing.PublishAsync(id, by, await SeenAsync(id, by), Stop);

    /// <summary>A draft taken as far as the given standing by the usual people.</summary>
    public async Task<int> ArticleAtAsync(string standing)
    {
        var id = await DraftAsync();
        await TakeToAsync(id, standing);
        return id;
    }

    /// <summary>Takes a draft as far as the given standing by the usual people.</summary>
    public async Task TakeToAsync(int id, string standing)
    {
        if (standing == "Draft")
            return;
        await Done(SubmitAsync(id));
        foreach (var decider in new[] { Assistant, BoardMember, Chair })
        {
            if (standing == await StandingAsync(id))
                return;
            if (standing == "Returned")
            {
                await Done(ReturnAsync(id, decider));
                return;
            }
            if (standing == "Rejected")
            {
                await Done(Desk.RejectAsync(id, decider, await SeenAsync(id, decider), "Không phù hợp", Stop));
                return;
            }
            await Done(ApproveAsync(id, decider));
        }
        if (standing == "Approved")
            return;
        await Done(PublishAsync(id, Assistant));
        if (standing == "Withdrawn")
            await Done(Publishing.WithdrawAsync(id, Chair, await SeenAsync(id, Chair), "Có sai sót", Stop));
    }

    public async Task<string> StandingAsync(int id) => (await ArticleAsync(id)).Standing;

    public async Task<Article> ArticleAsync(int id)
    {
        await using var db = await DbAsync();
        return await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id, Stop);
    }

    /// <summary>The article with everything a version pins of it.</summary>
    public async Task<Article> WholeArticleAsync(int id)
    {
        await using var db = await DbAsync();
        return await db.Articles.AsNoTracking().Include(a => a.Bylines).Include(a => a.Topics).Include(a => a.CoWriters).SingleAsync(a => a.Id == id, Stop);
    }

    public async Task<int> EventsAsync(int id)
    {
        await using var db = await DbAsync();
        return await db.ArticleEvents.CountAsync(e => e.ArticleId == id, Stop);
    }

    /// <summary>Awaits an act that must succeed.</summary>
    public static async Task Done(Task<Outcome> act)
    {
        var outcome = await act;
        Assert.True(outcome.Succeeded, outcome.Refusal);
    }

    /// <summary>Leaves the data as it stands to another process; only the folder is still ours.</summary>
    public async Task CloseAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Delete(recursive: true);
    }
}
