using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Reports;

/// <summary>The door for writing around the figures of a review and for signing it.</summary>
public sealed class InterimReviewDesk(WriteGate gate, TimeProvider clock)
{
    public const int LongestLine = 120;

    /// <summary>Keeps what was written at one place; refused over words the writer has not seen.</summary>
    public async Task<Outcome> WriteAsync(ReportingPeriod period, int memberId, ReviewPart part, string before, string typed, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).PreparesReports())
            return Outcome.Refused(Words.NotYoursToPrepare);
        var oneLine = part is ReviewPart.Number or ReviewPart.Locality;
        var text = oneLine ? NameText.Of(typed) : PaperText.Of(typed);
        if (oneLine && text.Length > LongestLine)
            return Outcome.Refused(Words.LineTooLong.With(LongestLine));
        if (PaperText.Refusal(text) is { } tooLong)
            return Outcome.Refused(tooLong);
        var kept = await write.Db.ReviewTexts.SingleOrDefaultAsync(t => t.From == period.From && t.To == period.To, stop);
        if (kept is null)
            write.Db.ReviewTexts.Add(kept = new() { From = period.From, To = period.To });
        var stands = kept.Of(part);
        if (stands == text)
            return Outcome.Done;
        if (stands != (oneLine ? NameText.Of(before) : PaperText.Of(before)))
            return Outcome.Refused(Words.WrittenMeanwhile);
        kept.Put(part, text);
        kept.WrittenById = memberId;
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>
    /// Ký và chốt: freezes the review as the signer saw it; refused when a figure or a word has changed since. Its hash goes
    /// into the ledger in the same transaction. The answer is the signed review's number.
    /// </summary>
    /// <param name="seen">The hash of the paper on the signer's screen.</param>
    public async Task<Outcome<int>> SignAsync(ReportingPeriod period, int memberId, string seen, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        if (!member.SignsReports())
            return Outcome.Refused(Words.NotYoursToSign);
        if (period.To > clock.Today())
            return Outcome.Refused(Words.NotOverYet.With(ReportingPeriod.Day(period.To)));
        var paper = ReviewComposer.Compose(await ReviewMaterial.LoadAsync(write.Db, period, clock.Today(), stop));
        if (FrozenPaper.Of(paper).Hash != seen)
            return Outcome.Refused(Words.ChangedMeanwhile);
        var principal = member.Is(Role.Chair) ? null : member.InPlaceOf.First(r => r.Role == Role.Chair);
        var frozen = FrozenPaper.Of(paper with
        {
            Signer = member.DisplayName,
            Office = principal is null ? Words.OfficeChair : Words.OfficeInPlace.With(principal.PrincipalName),
        });
        var signed = new SignedReview { From = period.From, To = period.To, SignedById = memberId, SignedAt = clock.UtcNow(), Content = frozen.Content };
        write.Db.SignedReviews.Add(signed);
        await write.Db.SaveChangesAsync(stop);
        var facts = new Dictionary<string, string?>
        {
            ["review"] = signed.Id.ToString(CultureInfo.InvariantCulture),
            ["from"] = ReportingPeriod.Iso(period.From),
            ["to"] = ReportingPeriod.Iso(period.To),
            ["hash"] = frozen.Hash,
        };
        if (principal is not null)
            facts["for"] = principal.PrincipalId.ToString(CultureInfo.InvariantCulture);
        signed.EventSeq = (await write.RecordAsync(new Act(ActKind.ReviewSigned, memberId) { Detail = facts }, clock, stop)).Seq;
        await write.CommitAsync(stop);
        return signed.Id;
    }
}
