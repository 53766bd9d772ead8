using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>What the sample newsroom was told by its portal and its province: invented figures, and said to be so in their source.</summary>
internal static class SamplePortal
{
    private const string Source = "Số liệu mẫu, không có thật";

    private static readonly (string Text, decimal Most, decimal? Own, string Note)[] Criteria =
    [
        ("Cập nhật tin, bài thường xuyên", 30, 27, ""), ("Đăng đủ văn bản chỉ đạo, điều hành", 25, 22.5m, "Thiếu hai văn bản của quý trước"),
        ("Thông tin liên hệ của các đơn vị", 15, 15, ""), ("Hỏi đáp được trả lời đúng hạn", 20, 16, ""), ("Trang dùng được trên điện thoại", 10, null, "Chờ kết quả thử"),
    ];

    public static async Task PrepareAsync(IServiceProvider services, TimeProvider clock, SampleNames names, ReportingPeriod last, CancellationToken stop)
    {
        var (assistant, today) = (names.Members[SamplePeople.Assistants[0]], clock.Today());
        var wards = services.GetRequiredService<WardPages>();
        foreach (var (ward, at) in SampleUnits.Wards.Select((ward, at) => (ward, at)).SkipLast(1))
        {
            var state = at < 5
                ? new WardState($"https://{ward.Key}.example.vn/", today.AddDays(-400 + (at * 40)), $"Công chức văn hoá {ward.InSentence}", today.AddDays(-3 - (at * 13)), at % 2 == 0 ? "" : "Lịch tiếp công dân")
                : new WardState("", null, "", null, "Chưa mở trang");
            (await wards.CheckAsync(assistant, names.Units[ward.Key], state, Source, today, stop)).Must();
        }
        var rankings = services.GetRequiredService<Rankings>();
        (await rankings.EnterAsync(assistant, new(last.From, last.To, 3, 11, 88.5m, 100, "Khá"), Source, today, stop)).Must();
        var criteria = services.GetRequiredService<CriteriaDesk>();
        var sheet = (await criteria.OpenAsync(assistant, "Bảng tiêu chí mẫu", last.From, last.To, Source, today, stop)).Must();
        foreach (var (text, most, own, note) in Criteria)
            (await criteria.PutAsync(assistant, sheet, null, null, new(text, most, own, "", note), stop)).Must();
        await ReadersAsync(services, assistant, today, stop);
    }

    /// <summary>A table as the portal would export it, entered as any is.</summary>
    private static async Task ReadersAsync(IServiceProvider services, int assistant, DateOnly today, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(stop);
        var published = await db.Articles.Where(a => a.PublishedAt != null).OrderBy(a => a.Id).Select(a => new { a.Id, a.Title, At = a.PublishedAt!.Value }).ToListAsync(stop);
        var rows = published.Select((a, at) => new TableRow(at + 2,
        [
            new(a.Title), new(NewsroomTime.Date(a.At)), Number(120 + (a.Id * 7919 % 2400)), new(null, 3 + (a.Id % 20 / 10m)), Number(2 + (a.Id % 9)), Number(a.Id % 5),
        ])).Prepend(new(1, [.. ((string[])["Tiêu đề", "Ngày đăng", "Lượt xem", "Điểm đánh giá", "Lượt đánh giá", "Bình luận"]).Select(name => new TableCell(name))]));
        var table = new TableFile("thong-ke-mau.xlsx", [.. rows]);
        (await services.GetRequiredService<PortalExports>().EnterAsync(assistant, table, ExportColumns.Guess(table), Source, today, stop)).Must();
    }

    private static TableCell Number(int number) => new(VietnameseNumber.Of((long)number), number);
}
