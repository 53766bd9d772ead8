using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Royalties;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Reviews of a period, figures from outside, closed months, exemptions, and rehearsals.</content>
internal static partial class HouseDoors
{
    /// <summary>A half-year that is over.</summary>
    public static readonly ReportingPeriod Half = ReportingPeriod.Of(new(2026, 1, 1), new(2026, 6, 30))!.Value;

    private static readonly HouseDoor[] Figures =
    [
        Door("InterimReviews.OfAsync", "SeeBoards", g => Ok(g.The<InterimReviews>().OfAsync(Half, g.Member, Stop))),
        Door("FigureReading.BehindAsync", "SeeBoards", async g => await g.The<FigureReading>().BehindAsync(Half, "tong", 1, g.Member, Stop) is not null),
        Door("SignedReviews.AllAsync", "SeeBoards", g => g.Stage.SignedAsync(Half), (g, _) => Some(g.The<SignedReviews>().AllAsync(g.Member, Stop))),
        Door("SignedReviews.OfAsync", "SeeBoards", g => g.Stage.SignedAsync(Half), (g, id) => Ok(g.The<SignedReviews>().OfAsync(id, g.Member, Stop))),
        Door("EnteredFigures.AllAsync", "SeeBoards", g => Ok(g.The<EnteredFigures>().AllAsync(g.Member, Stop))),
        Door("EnteredFigures.EnterVisitsAsync", "PrepareReviews",
            g => Ok(g.The<EnteredFigures>().EnterVisitsAsync(g.Member, new(2026, 5, 1), g.Stage.Next(), "Số của cổng", g.Stage.Today, Stop))),
        Door("EnteredFigures.EnterPastAsync", "PrepareReviews",
            g => Ok(g.The<EnteredFigures>().EnterPastAsync(g.Member, new(2025, 1, 1), new(2025, 6, 30), g.Stage.Next(), "Báo cáo cũ", g.Stage.Today, Stop))),
        Door("PortalExports.AllAsync", "SeeBoards", g => Ok(g.The<PortalExports>().AllAsync(g.Member, Stop))),
        Door("PortalExports.TableAsync", "PrepareReviews", g => g.Stage.TableFileAsync(g.Member), (g, file) => Ok(g.The<PortalExports>().TableAsync(g.Member, file, Stop))),
        Door("PortalExports.PreviewAsync", "PrepareReviews", g => Ok(g.The<PortalExports>().PreviewAsync(g.Member, HouseStage.Views("/khong-co", 7), HouseStage.ViewColumns, Stop))),
        Door("PortalExports.EnterAsync", "PrepareReviews", g => g.Stage.OnPortalAsync(), async (g, address) =>
            await Ok(g.The<PortalExports>().EnterAsync(g.Member, HouseStage.Views(address, g.Stage.Next()), HouseStage.ViewColumns, "Thống kê của cổng", g.Stage.Today, Stop))),
        Door("PortalExports.SetAsideAsync", "PrepareReviews", g => g.Stage.ExportAsync(), (g, id) => Ok(g.The<PortalExports>().SetAsideAsync(g.Member, id, Stop))),
        Door("WardPages.AllAsync", "SeeBoards", g => Ok(g.The<WardPages>().AllAsync(g.Member, Stop))),
        Door("WardPages.CheckAsync", "PrepareReviews", g => g.Stage.WardAsync(), (g, ward) => Ok(g.The<WardPages>().CheckAsync(g.Member, ward, new("", null, "", null, ""), "Xem trang", g.Stage.Today, Stop))),
        Door("Rankings.AllAsync", "SeeBoards", g => Ok(g.The<Rankings>().AllAsync(g.Member, Stop))),
        Door("Rankings.EnterAsync", "PrepareReviews", g => Ok(g.The<Rankings>().EnterAsync(g.Member, new(new(2026, 1, 1), new(2026, 3, 31), 3, 11, null, null, ""), "Công văn", g.Stage.Today, Stop))),
        Door("CriteriaDesk.OpenAsync", "PrepareReviews", g => Ok(g.The<CriteriaDesk>().OpenAsync(g.Member, g.Stage.Name(), Half.From, Half.To, "Văn bản", g.Stage.Today, Stop))),
        Door("CriteriaDesk.OfAsync", "SeeBoards", g => g.Stage.CriteriaAsync(), (g, sheet) => Ok(g.The<CriteriaDesk>().OfAsync(sheet.Sheet, g.Member, Stop))),
        Door("CriteriaDesk.PutAsync", "PrepareReviews", g => g.Stage.CriteriaAsync(), (g, sheet) => Ok(g.The<CriteriaDesk>().PutAsync(g.Member, sheet.Sheet, null, null, new(g.Stage.Name(), 5, 4, "", ""), Stop))),
        Door("CriteriaDesk.RemoveAsync", "PrepareReviews", g => g.Stage.CriteriaAsync(), (g, sheet) => Ok(g.The<CriteriaDesk>().RemoveAsync(g.Member, sheet.Sheet, 1, sheet.Row, Stop))),
        Door("RoyaltySwitch.OfAsync", "KeepHouse", g => Ok(g.The<RoyaltySwitch>().OfAsync(g.Member, Stop))),
        Door("RoyaltySwitch.TurnAsync", "KeepHouse", g => Ok(g.The<RoyaltySwitch>().TurnAsync(g.Member, on: true, Stop))),
        Door("RoyaltyRatesDesk.ListAsync", "PrepareReviews", g => g.Stage.PayingAsync(), (g, _) => Ok(g.The<RoyaltyRatesDesk>().ListAsync(g.Member, Stop))),
        Door("RoyaltyRatesDesk.SetAsync", "PrepareReviews", g => g.Stage.PayingAsync(), (g, rates) => Ok(g.The<RoyaltyRatesDesk>().SetAsync(g.Member, g.Stage.Month, 100_000, rates, "Quyết định", Stop))),
        Door("RoyaltyRatesDesk.NameKindAsync", "PrepareReviews", g => g.Stage.PayingAsync(), (g, _) => Ok(g.The<RoyaltyRatesDesk>().NameKindAsync(g.Member, g.Stage.Name(), AuthorKind.Outside, Stop))),
        Door("RoyaltyDesk.OpenAsync", "PrepareReviews", g => g.Stage.PayingAsync(), (g, _) => Ok(g.The<RoyaltyDesk>().OpenAsync(null, g.Member, Stop))),
        Door("RoyaltyDesk.AdjustAsync", "PrepareReviews", g => g.Stage.PayingAsync(), (g, _) => Ok(g.The<RoyaltyDesk>().AdjustAsync(Running(g), "Ngọc Nhật", 1_000, "Làm tròn", g.Member, Stop))),
        Door("RoyaltyDesk.TakeBackAsync", "PrepareReviews", g => g.Stage.AdjustedAsync(), (g, id) => Ok(g.The<RoyaltyDesk>().TakeBackAsync(id, g.Member, Stop))),
        Door("RoyaltyDesk.SignAsync", "CloseMonths", g => g.Stage.PayableAsync(), (g, view) => Ok(g.The<RoyaltyDesk>().SignAsync(view.Month, view.Sheet.Hash, g.Member, Stop))),
        Door("InterimReviewDesk.WriteAsync", "PrepareReviews",
            g => g.Stage.ReviewAsync(Half), (g, review) => Ok(g.The<InterimReviewDesk>().WriteAsync(Half, g.Member, ReviewPart.Plans, review.Text.Of(ReviewPart.Plans), g.Stage.Name(), Stop))),
        Door("InterimReviewDesk.SignAsync", "SignReviews", g => g.Stage.ReviewAsync(Half), (g, review) => Ok(g.The<InterimReviewDesk>().SignAsync(Half, g.Member, review.Hash, Stop))),
        Door("ClosingDesk.OpenAsync", "SeeBoards", g => Ok(g.The<ClosingDesk>().OpenAsync(Running(g).Previous, g.Member, Stop))),
        Door("ClosingDesk.CloseAsync", "CloseMonths", g => g.Stage.ClosableAsync(), (g, view) => Ok(g.The<ClosingDesk>().CloseAsync(view.Month, view.Seen, g.Member, Stop))),
        Door("ExemptionDesk.ListAsync", "SetQuotas", g => Ok(g.The<ExemptionDesk>().ListAsync(g.Member, Stop))),
        Door("ExemptionDesk.SetAsync", "CloseMonths",
            g => g.Stage.UnitAsync(), (g, unit) => Ok(g.The<ExemptionDesk>().SetAsync(unit, g.Stage.Month, g.Stage.Month.AddMonths(1), "Sáp nhập", g.Member, Stop))),
        Door("ExemptionDesk.EndAsync", "CloseMonths", g => g.Stage.ExemptedAsync(), (g, id) => Ok(g.The<ExemptionDesk>().EndAsync(id, g.Member, Stop))),
        Door("RehearsalDesk.RunAsync", "KeepHouse",
            g => g.Stage.NextWayAsync(), (g, way) => Ok(g.The<RehearsalDesk>().RunAsync(g.Member, StandardWorkflow.Line, way, null, stop: Stop))),
        Door("PolicyRehearsal.TryAsync", "SetQuotas", g => g.Stage.PolicyDraftAsync(), (g, draft) => Ok(g.The<PolicyRehearsal>().TryAsync(draft, null, g.Member, Stop))),
    ];
}
