using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reports;
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
        Door("Rehearsal.TryAsync", "SetQuotas", g => g.Stage.PolicyDraftAsync(), (g, draft) => Ok(g.The<Rehearsal>().TryAsync(draft, null, g.Member, Stop))),
    ];
}
