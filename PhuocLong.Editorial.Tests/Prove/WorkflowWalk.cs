using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// A newsroom in which anybody does anything to a few articles through its doors, under ways drawn at random. Each step
/// is one act, made or refused, and after each the article is held against what the walk knows must be so.
/// </summary>
internal sealed partial class WorkflowWalk(TestNewsroom newsroom, int seed)
{
    private const int StepsBetweenLooks = 25;

    private readonly Random random = new(seed);
    private readonly List<int> people = [];
    private readonly List<WalkedArticle> articles = [];
    private readonly List<Workflow> editions = [];
    private int text;

    private static CancellationToken Stop => TestNewsroom.Stop;

    public int Steps { get; private set; }

    public int Made { get; private set; }

    public int Approvals { get; private set; }

    public int Impossible { get; private set; }

    public int Begun { get; private set; }

    public Dictionary<string, int> Acts { get; } = [];

    /// <summary>What befell the article that was looked at last.</summary>
    public string Story { get; private set; } = "";

    /// <summary>Goes so many steps, a new way every few dozen.</summary>
    public async Task GoAsync(int steps, CancellationToken stop)
    {
        await SettleAsync();
        while (Steps < steps)
        {
            stop.ThrowIfCancellationRequested();
            await PublishAsync();
            await TurnCategoryAsync();
            await CallMeetingAsync();
            for (var i = 0; i < 3; i++)
                await BeginAsync();
            for (var end = Math.Min(steps, Steps + 150); Steps < end;)
                await StepAsync();
            await CloseMeetingAsync();
            await BringHomeAsync();
        }
    }

    private async Task SettleAsync()
    {
        people.AddRange([newsroom.Author, newsroom.Assistant, newsroom.BoardMember, newsroom.OtherBoardMember, newsroom.Chair]);
        people.Add(await newsroom.OnBoardAsync("Uỷ viên 3"));
        people.Add(await newsroom.OnBoardAsync("Uỷ viên 4"));
        // Two who write and decide, and two who decide only in another's place.
        people.Add(await newsroom.MemberAsync("Vừa viết vừa giúp việc", (Role.Assistant, null, null), (Role.Contributor, newsroom.Culture, null)));
        people.Add(await newsroom.MemberAsync("Vừa viết vừa duyệt", (Role.BoardMember, null, newsroom.News), (Role.Contributor, newsroom.Culture, null)));
        people.Add(await newsroom.MemberAsync("Thay mặt", (Role.Contributor, newsroom.Health, null)));
        people.Add(newsroom.Stranger);
        for (var i = 1; i <= 4; i++)
            substitutes.Add(await newsroom.MemberAsync($"Dự bị {i}"));
    }

    private async Task PublishAsync()
    {
        var desk = newsroom.Get<WorkflowDesk>();
        editions.RemoveRange(0, Math.Max(0, editions.Count - 3));
        for (var published = false; !published;)
        {
            await using var db = await newsroom.DbAsync();
            var newest = await db.Workflows.MaxAsync(w => w.Edition, Stop);
            var outcome = await desk.PublishAsync(newsroom.Administrator, StandardWorkflow.Line, newest, new("Quy trình chuẩn", RandomWay.Draw(random)), Stop);
            published = outcome.Succeeded;
            if (published)
                editions.Add(await db.Workflows.AsNoTracking().SingleAsync(w => w.Id == outcome.Value, Stop));
            else
                Impossible++;
        }
    }

    private async Task BeginAsync()
    {
        var author = Any([newsroom.Author, people[7], people[8]]);
        var category = random.Next(2) == 0 ? newsroom.News : newsroom.Society;
        var id = await newsroom.DraftAsync(author, category: category);
        articles.Add(new(id, author, category) { Text = "Nội dung của bài, đủ để gửi duyệt." });
        Begun++;
    }

    private async Task StepAsync()
    {
        var article = Any(articles);
        Steps++;
        var what = random.Next(26) switch
        {
            0 or 1 or 2 => EditAsync(article),
            3 => DelegateAsync(),
            4 => ChangeRolesAsync(),
            5 => SwitchAsync(article),
            6 or 7 => HandleAsync(article),
            8 or 9 or 10 => BlindAsync(article),
            11 or 12 => SeveralAsync(Any(people)),
            13 or 14 or 15 => MeetAsync(article),
            _ => LookAndMoveAsync(article, Any(people)),
        };
        await what;
        await HoldsAsync(article);
        // What nobody touched is as it was left, too.
        if (Steps % StepsBetweenLooks == 0)
            await AllHoldAsync();
    }

    private void Count(string act, bool made)
    {
        if (!made)
            return;
        Made++;
        Acts[act] = Acts.GetValueOrDefault(act) + 1;
    }

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private async Task EditAsync(WalkedArticle article)
    {
        var by = Any(people);
        await using var db = await newsroom.DbAsync();
        if (!(await db.RightAsync(by, article.Id, Stop)).Write)
            return;
        Assert.NotEqual(EditPolicy.Locked, article.Step?.Editing);
        article.Text = string.Create(CultureInfo.InvariantCulture, $"Nội dung sửa lần thứ {++text}.");
        await newsroom.WriteTextAsync(article.Id, by, "Sơ kết hoạt động", article.Text);
        Count("edit", true);
        if (random.Next(2) == 0)
            await SettledAsync(article);
    }

    /// <summary>What the watch does in a quiet moment.</summary>
    private async Task SettledAsync(WalkedArticle article)
    {
        await newsroom.Desk.ReopenIfChangedAsync(article.Id, Stop);
        article.Log.Add($"looked at after an edit: {article.IsEdited}");
        Settle(article);
    }

    private static void Settle(WalkedArticle article)
    {
        if (!article.IsEdited)
            return;
        if (article.Standing == "Approved")
            article.WaitAt(article.Edition!.AfterEditAt(article.LastStep) == AfterEdit.All ? article.Edition.First : article.LastStep);
        else if (article.Step is { } step && article.Edition!.AfterEditAt(step) is var clears and not AfterEdit.Nothing)
        {
            article.Votes.Clear();
            if (clears == AfterEdit.All)
                article.Standing = "Waiting:" + article.Edition.First.Key;
        }
    }
}
