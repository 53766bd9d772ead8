namespace PhuocLong.Editorial.Credits;

/// <summary>Writes lines of the ledger of credits: one that stands for a claim, and the one that takes it back.</summary>
internal static class CreditLines
{
    public static CreditEntry Line(CreditClaim claim, Judged judged, long? eventSeq, DateTime now) => new()
    {
        ArticleId = claim.ArticleId,
        UnitId = claim.UnitId,
        Month = judged.Month,
        Verdict = judged.Verdict,
        Parts = judged.Parts,
        PolicyId = judged.PolicyId,
        Moment = judged.Moment,
        EventSeq = eventSeq,
        At = now,
    };

    public static CreditEntry Reversal(CreditEntry before, long? eventSeq, DateTime now) => new()
    {
        ArticleId = before.ArticleId,
        UnitId = before.UnitId,
        Month = before.Month,
        Verdict = before.Verdict,
        Parts = -before.Parts,
        PolicyId = before.PolicyId,
        Moment = before.Moment,
        EventSeq = eventSeq,
        At = now,
        Reverses = before.Id,
    };
}
