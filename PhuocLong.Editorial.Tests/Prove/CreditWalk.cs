using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Quotas;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>
/// Months of a newsroom in which anybody does anything that can move a credit: sends, recalls, returns, rejects, approves,
/// publishes, takes back, files elsewhere, changes what is asked, closes months. After each act everything is computed anew.
/// </summary>
internal sealed class CreditWalk(TestNewsroom newsroom, int seed)
{
    private const int AtHand = 6;

    private readonly Random random = new(seed);
    private readonly List<int> articles = [];
    private readonly List<int> policies = [];

    private static CancellationToken Stop => TestNewsroom.Stop;

    public Dictionary<string, int> Made { get; } = [];

    public int Compared { get; private set; }

    public async Task GoAsync(int acts)
    {
        policies.Add(await newsroom.AskAsync(d => (d.Split, d.CarryOver) = (CreditSplit.Shared, true)));
        for (var i = 0; i < acts; i++)
        {
            var (what, outcome) = await ActAsync();
            if (!outcome.Succeeded)
                continue;
            Made[what] = Made.GetValueOrDefault(what) + 1;
            var found = await newsroom.DifferencesAsync();
            Assert.True(found.Length == 0, $"Seed {seed}, act {i} ({what}): {string.Join('\n', found)}");
            Compared++;
        }
    }

    private async Task<(string, Outcome)> ActAsync()
    {
        if (articles.Count < AtHand || random.Next(30) == 0)
            return ("begin", await BeginAsync());
        var id = articles[random.Next(articles.Count)];
        return random.Next(40) switch
        {
            0 or 1 => ("time", Pass()),
            2 => ("policy", await ChangePolicyAsync()),
            3 => ("field", await newsroom.Get<UnitDesk>().EntrustAsync(newsroom.Administrator, AnyUnit, random.Next(2) == 0 ? [newsroom.News] : [newsroom.Society], Stop)),
            4 => ("exempt", await ExemptAsync()),
            5 => ("close", await CloseAsync()),
            6 or 7 => ("file", await FileAsync(id)),
            8 or 9 or 10 => ("undo", await UndoAsync(id)),
            _ => await MoveAsync(id),
        };
    }

    private int AnyUnit => random.Next(2) == 0 ? newsroom.Culture : newsroom.Health;

    private async Task<Outcome> BeginAsync()
    {
        var by = random.Next(2) == 0 ? newsroom.Author : newsroom.Stranger;
        var id = await newsroom.DraftAsync(by, category: random.Next(2) == 0 ? newsroom.News : newsroom.Society);
        if (articles.Count >= AtHand)
            articles.RemoveAt(0);
        articles.Add(id);
        if (by != newsroom.Author || random.Next(2) == 0)
            return Outcome.Done;
        await newsroom.SignAsync(id, "Cộng tác viên Văn hoá", "Cộng tác viên Y tế");
        return Outcome.Done;
    }

    private Outcome Pass()
    {
        newsroom.Clock.Advance(TimeSpan.FromHours(random.Next(1, 24 * 12)));
        return Outcome.Done;
    }

    private async Task<Outcome> ChangePolicyAsync()
    {
        var list = (await newsroom.Get<QuotaPolicies>().ListAsync(newsroom.Chair, Stop)).Value!;
        var draft = PolicyDraft.Of(list.Policies.Single(p => p.Id == policies[^1]), list.Current.Label);
        draft.Counts = (QuotaCounts)random.Next(3);
        draft.Split = (CreditSplit)random.Next(3);
        draft.OwnFieldOnly = random.Next(3) == 0;
        draft.Minimum = random.Next(1, 4);
        draft.From = list.Current.Label.AddMonths(random.Next(2));
        if (random.Next(3) == 0)
            draft.Categories.Add(newsroom.News);
        else
            draft.Categories.Clear();
        var outcome = await newsroom.Get<QuotaPolicies>().ChangeAsync(policies[^1], draft, newsroom.Chair, Stop);
        if (outcome.Succeeded)
            policies.Add(outcome.Value);
        return new(outcome.Refusal);
    }

    private Task<Outcome> ExemptAsync()
    {
        var month = new DateOnly(newsroom.Clock.Today().Year, newsroom.Clock.Today().Month, 1);
        return newsroom.Get<ExemptionDesk>().SetAsync(AnyUnit, month, month.AddMonths(1), "Dồn sức phòng chống thiên tai", newsroom.Chair, Stop);
    }

    private async Task<Outcome> CloseAsync()
    {
        var month = ReportingMonth.Containing(newsroom.Clock.Today()).Plus(-random.Next(1, 4));
        return await newsroom.Get<ClosingDesk>().CloseAsync(month, (await newsroom.ClosingAsync(month)).Seen, newsroom.Chair, Stop);
    }

    private async Task<Outcome> FileAsync(int id)
    {
        var by = random.Next(2) == 0 ? newsroom.Assistant : newsroom.Author;
        if (await newsroom.Get<ArticleSheets>().FindAsync(id, by, Stop) is not { } sheet)
            return Outcome.Refused("");
        return await newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            id, by, sheet.Details with { CategoryId = random.Next(2) == 0 ? newsroom.News : newsroom.Society, Genre = (Genre)random.Next(3) }, Stop);
    }

    private async Task<Outcome> UndoAsync(int id)
    {
        foreach (var by in new[] { newsroom.Author, newsroom.Stranger, newsroom.Assistant, newsroom.BoardMember, newsroom.OtherBoardMember, newsroom.Chair })
            foreach (var offer in await newsroom.Get<UndoDesk>().OffersAsync([id], by, Stop))
                return await newsroom.Get<UndoDesk>().UndoAsync(offer.EventSeq, by, Stop);
        return Outcome.Refused("");
    }

    private async Task<(string, Outcome)> MoveAsync(int id)
    {
        var article = await newsroom.ArticleAsync(id);
        var author = article.CreatedById;
        var board = article.CategoryId == newsroom.News ? newsroom.BoardMember : newsroom.OtherBoardMember;
        var decider = article.StepRole switch { Role.Assistant => newsroom.Assistant, Role.BoardMember => board, _ => newsroom.Chair };
        var (by, kind) = article.State switch
        {
            ArticleState.Draft or ArticleState.Returned => (author, MoveKind.Submit),
            ArticleState.Waiting => random.Next(10) switch
            {
                0 => (author, MoveKind.Recall),
                1 => (decider, MoveKind.Return),
                2 => (decider, MoveKind.Reject),
                _ => (decider, MoveKind.Approve),
            },
            ArticleState.Approved => (newsroom.Assistant, MoveKind.Publish),
            ArticleState.Published => (newsroom.Chair, MoveKind.Withdraw),
            _ => (newsroom.Chair, MoveKind.Reopen),
        };
        // Most of what is published stays so.
        if (kind is MoveKind.Withdraw or MoveKind.Reopen && random.Next(4) > 0)
            return ("time", Pass());
        return (kind.ToString(), await DoAsync(id, by, kind));
    }

    private async Task<Outcome> DoAsync(int id, int by, MoveKind kind)
    {
        var seen = await newsroom.SeenAsync(id, by);
        return kind switch
        {
            MoveKind.Submit => await newsroom.Desk.SubmitAsync(id, by, seen, Stop),
            MoveKind.Recall => await newsroom.Desk.RecallAsync(id, by, seen, Stop),
            MoveKind.Approve => await newsroom.Desk.ApproveAsync(id, by, seen, Stop),
            MoveKind.Return => await newsroom.Desk.ReturnAsync(id, by, seen, null, "Cần sửa.", Stop),
            MoveKind.Reject => await newsroom.Desk.RejectAsync(id, by, seen, "Không phù hợp.", Stop),
            MoveKind.Publish => await newsroom.Publishing.PublishAsync(id, by, seen, Stop),
            MoveKind.Withdraw => await newsroom.Publishing.WithdrawAsync(id, by, seen, "Có sai sót.", Stop),
            _ => await newsroom.Desk.ReopenAsync(id, by, seen, Stop),
        };
    }
}
