using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Reports;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>What the sample's reviews need from outside: the portal's visits by month, last year's count, and one half-year that is signed.</summary>
internal static class SampleReports
{
    private const string Counter = "Bộ đếm của cổng (số liệu mẫu)";
    private const int Months = 30, AMonth = 318_400;

    /// <summary>Composes the last half-year's review once for nobody: the first time costs most, and it need not be waited for.</summary>
    public static async Task LookAsync(IServiceProvider services, TimeProvider clock, SampleNames names, CancellationToken stop) =>
        (await services.GetRequiredService<InterimReviews>().OfAsync(LastHalf(clock.Today()), names.Members[SamplePeople.Chair], stop)).Must();

    public static async Task PrepareAsync(IServiceProvider services, TimeProvider clock, SampleNames names, CancellationToken stop)
    {
        var (assistant, chair, today) = (names.Members[SamplePeople.Assistants[0]], names.Members[SamplePeople.Chair], clock.Today());
        var running = PeriodNames.Running(today, MonthCalendar.Of(1));
        var last = LastHalf(today);
        var entered = services.GetRequiredService<EnteredFigures>();
        var random = new Random(31);
        var rows = new List<VisitRow>();
        for (var at = Months - 1; at >= 0; at--)
        {
            var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-at);
            // Readers grow by a quarter a year; the month that runs has only its days so far.
            var visits = AMonth * (1 + ((Months - at) / 48.0)) * (0.92 + (random.NextDouble() * 0.16)) * (at > 0 ? 1 : today.Day / 30.0);
            rows.Add(new(month, (long)visits));
        }
        (await entered.EnterVisitsAsync(assistant, rows, Counter, today, stop)).Must();
        (await entered.EnterPastAsync(assistant, last.Prior.From, last.Prior.To, 117, "Báo cáo năm trước (số liệu mẫu, suy ra để minh hoạ)", last.Prior.To, stop)).Must();

        await SamplePortal.PrepareAsync(services, clock, names, last, stop);
        var desk = services.GetRequiredService<InterimReviewDesk>();
        foreach (var period in (ReportingPeriod[])[last, running])
        {
            (await desk.WriteAsync(period, assistant, ReviewPart.Locality, "", "Phước Long", stop)).Must();
            (await desk.WriteAsync(period, chair, ReviewPart.Plans, "",
                "Tiếp tục đưa kịp thời hoạt động của thị xã, các phòng, ban và các xã, phường.\nNhắc các đơn vị còn thiếu gửi đủ hai tin, bài mỗi tháng.", stop)).Must();
            (await desk.WriteAsync(period, chair, ReviewPart.Proposals, "", "Hỏi đáp dịch vụ công\nDi tích, danh thắng Phước Long", stop)).Must();
        }
        var review = (await services.GetRequiredService<InterimReviews>().OfAsync(last, chair, stop)).Must();
        (await desk.SignAsync(last, chair, review.Hash, stop)).Must();
    }

    private static ReportingPeriod LastHalf(DateOnly today)
    {
        var end = PeriodNames.Running(today, MonthCalendar.Of(1)).From.AddDays(-1);
        return PeriodNames.OfYear(end.Year, MonthCalendar.Of(1))[2].Single(half => half.Period.To == end).Period;
    }
}
