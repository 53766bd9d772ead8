using PhuocLong.Editorial.FairClocks;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.UnitReminders;

namespace PhuocLong.Editorial.BoardViews;

/// <summary>What stands beside the board's numbers: how the month may end, whose desks the days went to, who was reminded.</summary>
public sealed record BoardOutlook(
    MonthForecast Forecast, IReadOnlyDictionary<int, FairClock> Clocks, IReadOnlyDictionary<int, SentReminder> Reminders, bool MayRemind);

/// <summary>Asks the rooms that look beyond the board's numbers, for whoever sees the board.</summary>
public sealed class BoardOutlooks(QuotaForecasts forecasts, FairClockReading clocks, UnitReminderDesk reminders)
{
    public async Task<Outcome<BoardOutlook>> OfAsync(MonthBoard board, int memberId, CancellationToken stop = default)
    {
        var sent = await reminders.SentAsync(board.Month, memberId, stop);
        if (sent.Value is not { } reminded)
            return Outcome.Refused(sent.Refusal!);
        var spent = await clocks.OfBoardAsync(board, memberId, stop);
        var forecast = await forecasts.OfAsync(board, memberId, stop);
        return spent.Value is { } days && forecast.Value is { } seen
            ? new BoardOutlook(seen, days, reminded.Units, reminded.MayRemind)
            : Outcome.Refused(spent.Refusal ?? forecast.Refusal!);
    }
}
