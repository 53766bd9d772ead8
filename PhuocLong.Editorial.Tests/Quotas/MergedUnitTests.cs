using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Quotas.CreditDoors;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

/// <summary>A unit merged into another in the middle of a year: each keeps what was sent in its time.</summary>
public sealed class MergedUnitTests
{
    private static readonly DateOnly Merged = new(2026, 11, 16);

    [Fact]
    public async Task What_was_sent_before_stays_with_the_old_unit_what_is_sent_later_is_its_successors_and_the_board_says_so()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.AskAsync();
        await newsroom.SentAsync();
        await Done(newsroom.Get<UnitMergerDesk>().MergeAsync(newsroom.Administrator, newsroom.Culture, newsroom.Health, Merged, Stop));
        var (lastDay, firstDay, signed) = (await newsroom.DraftAsync(), await newsroom.DraftAsync(), await newsroom.DraftAsync(newsroom.Stranger));
        // Written by a person of each: one unit by now, so that it is credited once.
        await newsroom.SignAsync(firstDay, "Cộng tác viên Văn hoá", "Cộng tác viên Y tế");
        newsroom.At(2026, 11, 15, 23, 59, 59);
        await Done(newsroom.SubmitAsync(lastDay));
        newsroom.At(2026, 11, 16, 0);
        await Done(newsroom.SubmitAsync(firstDay));
        await Done(newsroom.SubmitAsync(signed, newsroom.Stranger));

        Assert.Equal((2m, 2m), (await newsroom.CountAsync(November), await newsroom.CountAsync(November, newsroom.Health)));
        Assert.Equal(["Submitted +1", "Submitted +1"], await newsroom.LedgerAsync(November, newsroom.Health));
        var rows = (await newsroom.Get<QuotaBoard>().ForAsync(November, newsroom.Chair, Stop)).Value!.Rows.ToDictionary(r => r.UnitId, r => r.Merger);
        Assert.Equal("sáp nhập vào Phòng Y tế từ 16/11/2026; bài gửi từ ngày ấy tính cho đơn vị này", rows[newsroom.Culture]);
        Assert.Equal("từ 16/11/2026 gồm cả Phòng Văn hoá và Thông tin", rows[newsroom.Health]);
        newsroom.At(2026, 12, 1);
        var december = (await newsroom.Get<QuotaBoard>().ForAsync(November.Next, newsroom.Chair, Stop)).Value!;
        Assert.DoesNotContain(december.Rows, r => r.UnitId == newsroom.Culture);
        Assert.Equal(2m, december.Rows.Single(r => r.UnitId == newsroom.Health).Months[^2].Count);
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task An_administrator_merges_from_tomorrow_on_into_a_unit_that_is_there_and_may_take_it_back_before()
    {
        await using var newsroom = await OpenAsync();
        var desk = newsroom.Get<UnitMergerDesk>();
        var (culture, health) = (newsroom.Culture, newsroom.Health);
        async Task<string?> RefusalAsync(int unit, int into, DateOnly from, int? by = null) => (await desk.MergeAsync(by ?? newsroom.Administrator, unit, into, from, Stop)).Refusal;

        Assert.Equal(Editorial.Members.Words.AdministratorsOnly, await RefusalAsync(culture, health, Merged, newsroom.Chair));
        Assert.Equal("Sáp nhập chỉ ghi được từ ngày mai trở đi; bài đã gửi không đổi đơn vị.", await RefusalAsync(culture, health, new(2026, 11, 2)));
        Assert.Equal(Editorial.Members.Words.UnitUnknown, await RefusalAsync(culture, culture, Merged));
        await Done(desk.MergeAsync(newsroom.Administrator, health, culture, new(2026, 12, 1), Stop));
        // Each into the other would leave nobody in either's place.
        Assert.Equal("Đơn vị nhận phải đang hoạt động vào ngày ấy.", await RefusalAsync(culture, health, Merged));
        Assert.Equal("Đơn vị nhận phải đang hoạt động vào ngày ấy.", await RefusalAsync(culture, health, new(2026, 12, 2)));
        Assert.Equal("Phòng Văn hoá và Thông tin", (await newsroom.Get<UnitList>().OpenAsync(newsroom.Administrator, health, Stop)).Value!.Successor);
        await Done(newsroom.Get<UnitDesk>().CloseAsync(newsroom.Administrator, health, null, Stop));
        Assert.Null((await newsroom.Get<UnitList>().OpenAsync(newsroom.Administrator, health, Stop)).Value!.Successor);
        await Done(desk.MergeAsync(newsroom.Administrator, culture, health, Merged, Stop));
    }
}
