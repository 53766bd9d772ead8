using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Quotas.CreditDoors;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Calendar;

/// <summary>The day on which months begin is chosen for the whole newsroom, and only from a month that has not begun.</summary>
public sealed class MonthStartDeskTests
{
    private static readonly DateOnly December = new(2026, 12, 1), January = new(2027, 1, 1);

    [Fact]
    public async Task From_December_on_months_end_on_the_19th_and_November_stays_as_it_was()
    {
        await using var newsroom = await OpenAsync();
        var desk = newsroom.Get<MonthStartDesk>();
        await newsroom.AskAsync();
        await Done(desk.ChangeAsync(20, December, newsroom.Chair, Stop));
        var drafts = new[] { await newsroom.DraftAsync(), await newsroom.DraftAsync(), await newsroom.DraftAsync(), await newsroom.DraftAsync() };
        newsroom.At(2026, 11, 30, 23, 59, 59);
        await Done(newsroom.SubmitAsync(drafts[0]));
        newsroom.At(2026, 12, 1, 0);
        await Done(newsroom.SubmitAsync(drafts[1]));
        newsroom.At(2026, 12, 19, 23, 59, 59);
        await Done(newsroom.SubmitAsync(drafts[2]));
        newsroom.At(2026, 12, 20, 0);
        await Done(newsroom.SubmitAsync(drafts[3]));

        var running = (await newsroom.Get<QuotaBoard>().MonthAsync(null, Stop)).Value;
        Assert.Equal("2027-01", running.Address);
        var row = (await newsroom.Get<QuotaBoard>().ForAsync(running, newsroom.Chair, Stop)).Value!.Rows.Single(r => r.UnitId == newsroom.Culture);
        Assert.Equal([1m, 2m, 1m], row.Months.TakeLast(3).Select(m => m.Count));
        Assert.Equal("Tháng 1/2027 từ ngày 20", $"{(await desk.OpenAsync(newsroom.Chair, Stop)).Value!.Running.Name} từ ngày {(await desk.OpenAsync(newsroom.Chair, Stop)).Value!.StartDay}");
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task A_month_that_has_begun_is_never_changed_and_only_chair_and_administrator_ask()
    {
        await using var newsroom = await OpenAsync();
        var desk = newsroom.Get<MonthStartDesk>();
        foreach (var past in new DateOnly[] { new(2026, 10, 1), November.Label })
            Assert.Equal("Chỉ đổi được từ tháng 12/2026 trở đi, trong vòng hai năm tới; tháng đã bắt đầu giữ nguyên.", (await desk.ChangeAsync(20, past, newsroom.Administrator, Stop)).Refusal);
        foreach (var day in new[] { 0, 29 })
            Assert.Equal("Ngày bắt đầu phải từ 1 đến 28, để tháng nào cũng có ngày ấy.", (await desk.ChangeAsync(day, December, newsroom.Administrator, Stop)).Refusal);
        foreach (var member in new[] { newsroom.Assistant, newsroom.BoardMember, newsroom.Observer, newsroom.Author })
            Assert.Equal("Chỉ Trưởng Ban Biên tập hoặc người quản trị đổi được ngày bắt đầu tháng.", (await desk.ChangeAsync(20, December, member, Stop)).Refusal);
        Assert.Equal("Tháng vẫn bắt đầu từ ngày 1, không có gì để đổi.", (await desk.ChangeAsync(1, December, newsroom.Chair, Stop)).Refusal);

        await Done(desk.ChangeAsync(20, January, newsroom.Administrator, Stop));
        await Done(desk.ChangeAsync(25, January, newsroom.Administrator, Stop));
        var view = (await desk.OpenAsync(newsroom.Chair, Stop)).Value!;
        Assert.Equal((January, new DateOnly(2027, 1, 24)), (Assert.Single(view.Planned).Label, view.Planned[0].LastDay));
        // Asking for what is there already takes the plan back.
        await Done(desk.ChangeAsync(1, December, newsroom.Chair, Stop));
        Assert.Empty((await desk.OpenAsync(newsroom.Chair, Stop)).Value!.Planned);
        await using var db = await newsroom.DbAsync();
        Assert.Equal(3, await db.ArticleEvents.CountAsync(e => e.Kind == ActKind.MonthStartChanged, Stop));
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }
}
