using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

/// <summary>The ways a story about quotas is told through the newsroom's own doors.</summary>
internal static class CreditDoors
{
    public static readonly ReportingMonth November = new(2026, 11);

    /// <summary>Lets the clock go on to a moment in Vietnam.</summary>
    public static void At(this TestNewsroom newsroom, int year, int month, int day, int hour = 9, int minute = 0, int second = 0) =>
        newsroom.Clock.SetUtcNow(new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromHours(7)));

    /// <summary>The chair asks two items a month of both units, from November on, unless told otherwise.</summary>
    public static async Task<int> AskAsync(this TestNewsroom newsroom, Action<PolicyDraft>? otherwise = null)
    {
        var draft = new PolicyDraft { Name = "Mỗi phòng 2 bài", From = November.Label, Units = { newsroom.Culture, newsroom.Health } };
        otherwise?.Invoke(draft);
        var outcome = await newsroom.Get<QuotaPolicies>().CreateAsync(draft, newsroom.Chair, Stop);
        Assert.True(outcome.Succeeded, outcome.Refusal);
        return outcome.Value;
    }

    public static async Task<int> ChangeAsync(this TestNewsroom newsroom, int policy, Action<PolicyDraft> how)
    {
        var list = (await newsroom.Get<QuotaPolicies>().ListAsync(newsroom.Chair, Stop)).Value!;
        var draft = PolicyDraft.Of(list.Policies.Single(p => p.Id == policy), list.Current.Label);
        how(draft);
        var outcome = await newsroom.Get<QuotaPolicies>().ChangeAsync(policy, draft, newsroom.Chair, Stop);
        Assert.True(outcome.Succeeded, outcome.Refusal);
        return outcome.Value;
    }

    /// <summary>A draft of the culture unit, sent.</summary>
    public static async Task<int> SentAsync(this TestNewsroom newsroom, int? category = null)
    {
        var id = await newsroom.DraftAsync(category: category);
        await Done(newsroom.SubmitAsync(id));
        return id;
    }

    public static async Task RejectAsync(this TestNewsroom newsroom, int id, int by) =>
        await Done(newsroom.Desk.RejectAsync(id, by, await newsroom.SeenAsync(id, by), "Không phù hợp", Stop));

    /// <summary>The board with the month's articles in it.</summary>
    public static async Task<MonthBoard> BoardAsync(this QuotaBoard board, ReportingMonth month, int reader) =>
        (await board.ForAsync(month, reader, Stop)).Value!.With((await board.WorkAsync(month, reader, Stop)).Value!);

    public static async Task<UnitMonthCount> CellAsync(this TestNewsroom newsroom, int unit, ReportingMonth month) =>
        (await newsroom.Get<QuotaBoard>().ForAsync(month, newsroom.Chair, Stop)).Value!.Rows.Single(r => r.UnitId == unit).Now;

    /// <summary>How many count in the month for the culture unit.</summary>
    public static async Task<decimal> CountAsync(this TestNewsroom newsroom, ReportingMonth month, int? unit = null) =>
        (await newsroom.CellAsync(unit ?? newsroom.Culture, month)).Count;

    public static async Task<UnitMonth> MonthAsync(this TestNewsroom newsroom, ReportingMonth month, int? unit = null) =>
        (await newsroom.Get<QuotaBoard>().UnitAsync(month, unit ?? newsroom.Culture, newsroom.Chair, Stop)).Value!;

    /// <summary>What is said of each article of the month.</summary>
    public static async Task<string[]> SaidAsync(this TestNewsroom newsroom, ReportingMonth month, int? unit = null) =>
        [.. (await newsroom.MonthAsync(month, unit)).Credits.Select(VerdictWords.Of)];

    /// <summary>The month's ledger, oldest line first: what was done, and what it was worth.</summary>
    public static async Task<string[]> LedgerAsync(this TestNewsroom newsroom, ReportingMonth month, int? unit = null) =>
        [.. (await newsroom.MonthAsync(month, unit)).Lines.Reverse().Select(l => $"{l.Act} {(l.Parts == 0 ? "0" : l.Parts.Articles().WithSign())}{(l.IsAdjustment ? " *" : "")}")];

    public static async Task<ClosingView> ClosingAsync(this TestNewsroom newsroom, ReportingMonth month, int? reader = null) =>
        (await newsroom.Get<ClosingDesk>().OpenAsync(month, reader ?? newsroom.Chair, Stop)).Value!;

    public static async Task CloseAsync(this TestNewsroom newsroom, ReportingMonth month) =>
        await Done(newsroom.Get<ClosingDesk>().CloseAsync(month, (await newsroom.ClosingAsync(month)).Seen, newsroom.Chair, Stop));

    /// <summary>Where what any room keeps is not what it comes to when computed anew.</summary>
    public static async Task<string[]> DifferencesAsync(this TestNewsroom newsroom)
    {
        var report = await newsroom.Get<CreditAudit>().CompareAsync(Stop);
        var found = report.Lines.Concat(report.Sums).ToList();
        foreach (var kept in newsroom.Get<IEnumerable<IKeptFigures>>())
            found.AddRange(await kept.CompareAsync(Stop));
        return [.. found];
    }

    /// <summary>Everything computed anew is what is kept.</summary>
    public static async Task HoldsAsync(this TestNewsroom newsroom)
    {
        Assert.Empty(await newsroom.DifferencesAsync());
    }

    /// <summary>Signs the article with these names, in this order.</summary>
    public static async Task SignAsync(this TestNewsroom newsroom, int id, params string[] names)
    {
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, newsroom.Author, Stop);
        await Done(newsroom.Get<ArticleDesk>().ChangeDetailsAsync(
            id, newsroom.Author, sheet!.Details with { Bylines = [.. names.Select(n => new BylineEntry(BylineKind.Text, n))] }, Stop));
    }

    public static async Task WriteAsync(this TestNewsroom newsroom, Action<EditorialDb> change)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        change(write.Db);
        await write.CommitAsync(Stop);
    }
}
