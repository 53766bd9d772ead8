using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Transfer;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Beginning and bringing articles, quotas and boards, the ledger, taking back a move.</content>
internal static partial class HouseDoors
{
    private static readonly HouseDoor[] Rooms =
    [
        Door("ArticleDesk.CreateAsync", "WriteForCulture", g => Ok(g.The<ArticleDesk>().CreateAsync(g.Member, g.Newsroom.Culture, Stop))) with { Case = "for Culture" },
        Door("ArticleDesk.CreateAsync", "WriteForHealth", g => Ok(g.The<ArticleDesk>().CreateAsync(g.Member, g.Newsroom.Health, Stop))) with { Case = "for Health" },
        Door("ArticleSheets.UnitsOfAsync", "Write", g => Some(g.The<ArticleSheets>().UnitsOfAsync(g.Member, Stop))),
        Door("ImportDesk.CreateAsync", "WriteForCulture",
            g => g.Stage.FileOfAsync(g.Member), (g, file) => Ok(g.The<ImportDesk>().CreateAsync(g.Member, file.Id, new(g.Newsroom.Culture, null), Stop))) with { Case = "their own file" },
        Door("ImportDesk.CreateAsync", "AuthorsOwn",
            g => g.Stage.FileOfAsync(g.Newsroom.Author), (g, file) => Ok(g.The<ImportDesk>().CreateAsync(g.Member, file.Id, new(g.Newsroom.Culture, null), Stop))) with { Case = "the author's file" },
        Door("BatchDesk.MayAsync", "MoveSeveral", g => g.The<BatchDesk>().MayAsync(g.Member, Stop)),
        Door("PublishingDesk.MayRecordAsync", "RecordAddresses", g => g.The<PublishingDesk>().MayRecordAsync(g.Member, Stop)),
        Door("QuotaBoard.ForAsync", "SeeBoards", g => Ok(g.The<QuotaBoard>().ForAsync(Running(g), g.Member, Stop))),
        Door("QuotaBoard.WorkAsync", "SeeBoards", g => Ok(g.The<QuotaBoard>().WorkAsync(Running(g), g.Member, Stop))),
        Door("QuotaBoard.UnitAsync", "SeeBoards", g => Ok(g.The<QuotaBoard>().UnitAsync(Running(g), g.Newsroom.Culture, g.Member, Stop))),
        Door("QuotaBoard.ShortOfAsync", "Write", g => g.Stage.ShortAsync(), (g, _) => Some(g.The<QuotaBoard>().ShortOfAsync(g.Member, Stop))),
        Door("QuotaPolicies.ListAsync", "SetQuotas", g => Ok(g.The<QuotaPolicies>().ListAsync(g.Member, Stop))),
        Door("QuotaPolicies.CreateAsync", "SetQuotas", g => g.Stage.PolicyDraftAsync(), (g, draft) => Ok(g.The<QuotaPolicies>().CreateAsync(draft, g.Member, Stop))),
        Door("QuotaPolicies.ChangeAsync", "SetQuotas",
            async g => (await g.Stage.PolicyAsync(), await g.Stage.PolicyDraftAsync()), (g, to) => Ok(g.The<QuotaPolicies>().ChangeAsync(to.Item1, to.Item2, g.Member, Stop))),
        Door("MonthStartDesk.OpenAsync", "SetQuotas", g => Ok(g.The<MonthStartDesk>().OpenAsync(g.Member, Stop))),
        Door("MonthStartDesk.ChangeAsync", "SetQuotas", g => Ok(g.The<MonthStartDesk>().ChangeAsync(20, g.Stage.Month.AddMonths(3), g.Member, Stop))),
        Door("QuotaPolicies.EndAsync", "SetQuotas", g => g.Stage.PolicyAsync(), (g, id) => Ok(g.The<QuotaPolicies>().EndAsync(id, g.Stage.Month.AddMonths(1), g.Member, Stop))),
        Door("HolidayDesk.OfAsync", "KeepHouse", g => Ok(g.The<HolidayDesk>().OfAsync(g.Member, null, Stop))),
        Door("HolidayDesk.AddAsync", "KeepHouse", g => Ok(g.The<HolidayDesk>().AddAsync(g.Member, g.Stage.FreeWorkday(), "Nghỉ bù", Stop))),
        Door("HolidayDesk.EnterAsync", "KeepHouse", g => Ok(g.The<HolidayDesk>().EnterAsync(g.Member, [new() { Day = g.Stage.FreeWorkday(), Name = "Nghỉ bù" }], Stop))),
        Door("HolidayDesk.RemoveAsync", "KeepHouse", g => g.Stage.HolidayAsync(), (g, day) => Ok(g.The<HolidayDesk>().RemoveAsync(g.Member, day, Stop))),
        Door("HolidayDesk.ConfirmAsync", "KeepHouse", g => g.Stage.HolidayYearAsync(), (g, year) => Ok(g.The<HolidayDesk>().ConfirmAsync(g.Member, year, Stop))),
        Door("LedgerDesk.OpenAsync", "KeepLedger", g => Ok(g.The<LedgerDesk>().OpenAsync(g.Member, Stop))),
        Door("LedgerDesk.VerifyAsync", "KeepLedger", g => Ok(g.The<LedgerDesk>().VerifyAsync(g.Member, null, stop: Stop))),
        Door("LedgerDesk.FileAsync", "KeepLedger", g => g.Stage.HeadsAsync(), async (g, month) => await g.The<LedgerDesk>().FileAsync(g.Member, month, Stop) is not null),
        Door("UndoDesk.OffersAsync", "AuthorsOwn", g => g.Stage.SubmittedAsync(), (g, move) => Some(g.The<UndoDesk>().OffersAsync([move.Article], g.Member, Stop))),
        Door("UndoDesk.BarredAsync", "AuthorsOwn", g => g.Stage.SubmittedAsync(), async (g, move) => await g.The<UndoDesk>().BarredAsync(move.Seq, g.Member, Stop) is null),
        Door("UndoDesk.UndoAsync", "AuthorsOwn", g => g.Stage.SubmittedAsync(), (g, move) => Ok(g.The<UndoDesk>().UndoAsync(move.Seq, g.Member, Stop))),
    ];

    private static ReportingMonth Running(Guest guest) => ReportingMonth.Containing(guest.Stage.Today);
}
