using PhuocLong.Editorial.BoardViews;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.FairClocks;
using PhuocLong.Editorial.Forecasts;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.UnitReminders;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>What stands beside the board: forecasts, fair clocks, reminders, silent categories, comparisons.</content>
internal static partial class HouseDoors
{
    private static readonly HouseDoor[] Boards =
    [
        Door("QuotaForecasts.OfAsync", "SeeBoards", BoardAsync, (g, board) => Ok(g.The<QuotaForecasts>().OfAsync(board, g.Member, Stop))),
        Door("FairClockReading.OfBoardAsync", "SeeBoards", BoardAsync, (g, board) => Ok(g.The<FairClockReading>().OfBoardAsync(board, g.Member, Stop))),
        Door("FairClockReading.OfUnitAsync", "SeeBoards",
            async g => (await g.The<QuotaBoard>().UnitAsync(Running(g), g.Newsroom.Culture, g.Newsroom.Chair, Stop)).Value!,
            (g, month) => Ok(g.The<FairClockReading>().OfUnitAsync(month, g.Member, Stop))),
        Door("BoardOutlooks.OfAsync", "SeeBoards", BoardAsync, (g, board) => Ok(g.The<BoardOutlooks>().OfAsync(board, g.Member, Stop))),
        Door("UnitComparisons.OfAsync", "SeeBoards", g => Ok(g.The<UnitComparisons>().OfAsync(null, [], g.Member, Stop))),
        Door("SilenceDesk.OfAsync", "SeeBoards", g => Ok(g.The<SilenceDesk>().OfAsync(g.Member, Stop))),
        Door("SilenceDesk.SetAsync", "CloseMonths", g => Ok(g.The<SilenceDesk>().SetAsync(10 + (g.Stage.Next() % 100), g.Member, Stop))),
        Door("UnitReminderDesk.SentAsync", "SeeBoards", g => Ok(g.The<UnitReminderDesk>().SentAsync(Running(g), g.Member, Stop))),
        Door("UnitReminderDesk.OpenAsync", "RemindUnits", g => Ok(g.The<UnitReminderDesk>().OpenAsync(Running(g), g.Member, Stop))),
        Door("UnitReminderDesk.SendAsync", "RemindUnits",
            async g => (Unit: await g.Stage.ShortUnitAsync(), Month: Running(g)),
            (g, on) => Ok(g.The<UnitReminderDesk>().SendAsync(on.Month, [new(on.Unit, 0)], "Nhắc {đơn vị}", g.Member, Stop))),
    ];

    private static async Task<MonthBoard> BoardAsync(Guest guest) => (await guest.The<QuotaBoard>().ForAsync(Running(guest), guest.Newsroom.Chair, Stop)).Value!;
}
