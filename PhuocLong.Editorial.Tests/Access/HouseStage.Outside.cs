using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Royalties;
using PhuocLong.Editorial.Transfer;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Figures from outside, and royalties.</content>
internal sealed partial class HouseStage
{
    /// <summary>A criteria sheet with one criterion.</summary>
    public Task<(int Sheet, int Row)> CriteriaAsync() => KeepAsync("criteria", async () =>
    {
        var desk = newsroom.Get<CriteriaDesk>();
        var sheet = (await desk.OpenAsync(newsroom.Chair, Name(), HouseDoors.Half.From, HouseDoors.Half.To, "Văn bản", Today, Stop)).Value;
        await Done(desk.PutAsync(newsroom.Chair, sheet, null, null, new("Cập nhật tin, bài", 10, 8, "", ""), Stop));
        return (sheet, (await desk.OfAsync(sheet, newsroom.Chair, Stop)).Value!.Lines[0].Row.Id);
    });

    /// <summary>A ward of its own.</summary>
    public Task<int> WardAsync() => KeepAsync("ward", async () =>
    {
        var ward = await newsroom.UnitAsync(Name());
        await WriteAsync(async db =>
        {
            var kind = await db.UnitKinds.SingleOrDefaultAsync(k => k.Code == "Ward", Stop) ?? new UnitKind { Code = "Ward", Name = "Xã, phường" };
            (await db.Units.Include(u => u.Names).SingleAsync(u => u.Id == ward, Stop)).Names[0].Kind = kind;
        });
        return ward;
    });

    /// <summary>A table this member has brought.</summary>
    public async Task<string> TableFileAsync(int member)
    {
        using var file = new MemoryStream("Tháng;Số lượt\n01/2026;7"u8.ToArray());
        return (await newsroom.Get<WaitingFiles>().ReceiveAsync(member, "luot.csv", file, PortalExports.Purpose, Stop)).Value!.Id;
    }

    /// <summary>The address of an article on the portal.</summary>
    public Task<string> OnPortalAsync() => KeepAsync("on portal", async () =>
    {
        var (article, address) = (await newsroom.ArticleAtAsync("Published"), $"/tin/{Next()}.html");
        await WriteAsync(async db => (await db.Articles.SingleAsync(a => a.Id == article, Stop)).PublicAddress = $"https://cong.example.vn{address}");
        return address;
    });

    public Task<int> ExportAsync() => KeepAsync("export", async () =>
    {
        await Done(newsroom.Get<PortalExports>().EnterAsync(newsroom.Chair, Views(await OnPortalAsync(), 7), ViewColumns, "Thống kê của cổng", Today, Stop));
        await using var db = await newsroom.DbAsync();
        return await db.PortalExports.MaxAsync(e => e.Id, Stop);
    });

    /// <summary>Royalties are turned on, with rates for every month; answers their coefficients.</summary>
    public Task<IReadOnlyDictionary<(RoyaltyItem, AuthorKind), decimal>> PayingAsync() => KeepAsync<IReadOnlyDictionary<(RoyaltyItem, AuthorKind), decimal>>("paying", async () =>
    {
        var rates = new Dictionary<(RoyaltyItem, AuthorKind), decimal> { [(RoyaltyItem.News, AuthorKind.Contributor)] = 1.5m };
        await Done(newsroom.Get<RoyaltySwitch>().TurnAsync(newsroom.Administrator, on: true, Stop));
        await Done(newsroom.Get<RoyaltyRatesDesk>().SetAsync(newsroom.Chair, new(2020, 1, 1), 100_000, rates, "Quyết định", Stop));
        return rates;
    });

    public Task<int> AdjustedAsync() => KeepAsync("adjusted", async () =>
    {
        await PayingAsync();
        await Done(newsroom.Get<RoyaltyDesk>().AdjustAsync(ReportingMonth.Containing(Today), Name(), 5_000, "Làm tròn", newsroom.Chair, Stop));
        await using var db = await newsroom.DbAsync();
        return await db.RoyaltyAdjustments.MaxAsync(a => a.Id, Stop);
    });

    /// <summary>The last month that is over and whose royalties are not signed, as the chair sees it.</summary>
    public async Task<RoyaltyView> PayableAsync()
    {
        await PayingAsync();
        for (var month = ReportingMonth.Containing(Today).Previous; ; month = month.Previous)
        {
            if ((await newsroom.Get<RoyaltyDesk>().OpenAsync(month.Address, newsroom.Chair, Stop)).Value is { Signature: null } open)
                return open;
        }
    }

    public static readonly ExportColumns ViewColumns = new(0, new Dictionary<ExportColumn, int> { [ExportColumn.Address] = 0, [ExportColumn.Views] = 1 });

    /// <summary>A table that says how often one article was opened.</summary>
    public static TableFile Views(string address, int views) => new("thong-ke.csv", [new(1, [new("Địa chỉ"), new("Lượt xem")]), new(2, [new(address), new($"{views}", views)])]);
}
