using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Royalties;

/// <summary>The door to a month's royalties: reckoned anew at every look until the chair signs.</summary>
public sealed class RoyaltyDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int LongestReason = 300;

    private const long MostAmount = 1_000_000_000;

    /// <summary>The month an address names, or the last one that is over for none.</summary>
    public async Task<Outcome<RoyaltyView>> OpenAsync(string? address, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await RoyaltyRights.KeeperAsync(db, memberId, stop) is not { } member)
            return Outcome.Refused(Words.NotHere);
        var newsroom = await db.Newsrooms.AsNoTracking().SingleAsync(stop);
        var months = await MonthCalendar.LoadAsync(db, stop);
        var month = months.Containing(clock.Today()).Previous;
        if (address is not null && !ReportingMonth.TryParse(address, months, out month))
            return Outcome.Refused(Words.NoSuchMonth);
        var label = month.Label;
        var now = await RoyaltyReckoning.OfAsync(db, month, stop);
        var signed = await db.SignedRoyalties.AsNoTracking().SingleOrDefaultAsync(s => s.Month == label, stop);
        var sheet = signed is null ? now : RoyaltySheet.Read(signed.Content);
        return new RoyaltyView
        {
            Month = month,
            Newsroom = newsroom.Name,
            Sheet = sheet,
            Signature = signed is null ? null : (signed.SignedByName, signed.SignedAt),
            Holds = signed is null || await IsRecordedAsync(db, signed, stop),
            Drifts = signed is null ? [] : RoyaltyDrift.Between(sheet, now),
            IsOver = clock.Today() > month.LastDay,
            MaySign = signed is null && clock.Today() > month.LastDay && member.SignsRoyalties(),
        };
    }

    /// <summary>Adds an amount for an author, or takes one off, until the month is signed.</summary>
    public async Task<Outcome> AdjustAsync(ReportingMonth month, string? author, long? amount, string? reason, int memberId, CancellationToken stop = default)
    {
        var (named, said) = (NameText.Of(author), NameText.Of(reason));
        await using var write = await gate.BeginAsync(stop);
        if (await OpenMonthRefusalAsync(write.Db, month.Label, memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (NameText.Refusal(named) is { } nameless)
            return Outcome.Refused(nameless);
        if (amount is null or 0 or < -MostAmount or > MostAmount)
            return Outcome.Refused(Words.AmountWrong);
        if (said.Length is 0 or > LongestReason)
            return Outcome.Refused(Words.ReasonMissing.With(LongestReason));
        write.Db.RoyaltyAdjustments.Add(new() { Month = month.Label, Author = named, Amount = amount.Value, Reason = said, EnteredById = memberId, EnteredAt = clock.UtcNow() });
        await write.RecordAsync(new Act(ActKind.RoyaltyAdjusted, memberId)
        {
            Detail = new Dictionary<string, string?> { ["month"] = Iso(month.Label), ["amount"] = amount.Value.ToString(CultureInfo.InvariantCulture) },
            Text = $"{named}: {said}",
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Takes an adjustment back, until its month is signed.</summary>
    public async Task<Outcome> TakeBackAsync(int adjustmentId, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var adjustment = await write.Db.RoyaltyAdjustments.SingleOrDefaultAsync(a => a.Id == adjustmentId && a.TakenBackAt == null, stop);
        if (await OpenMonthRefusalAsync(write.Db, adjustment?.Month, memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        adjustment!.TakenBackAt = clock.UtcNow();
        await write.RecordAsync(new Act(ActKind.RoyaltyAdjustmentTakenBack, memberId)
        {
            Detail = new Dictionary<string, string?> { ["month"] = Iso(adjustment.Month), ["amount"] = adjustment.Amount.ToString(CultureInfo.InvariantCulture) },
            Text = adjustment.Author,
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Ký và chốt: freezes the sheet the chair has seen, and no other. Its hash goes into the ledger in the same transaction.</summary>
    /// <param name="seen">The hash of the sheet on the chair's screen.</param>
    public async Task<Outcome> SignAsync(ReportingMonth month, string seen, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        if (await OpenMonthRefusalAsync(write.Db, month.Label, memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (!member.SignsRoyalties())
            return Outcome.Refused(Words.ChairSigns);
        if (clock.Today() <= month.LastDay)
            return Outcome.Refused(Words.NotOver.With(month.Name));
        var sheet = await RoyaltyReckoning.OfAsync(write.Db, month, stop);
        if (sheet.RatesId is null)
            return Outcome.Refused(Words.NoRates);
        if (sheet.Hash != seen)
            return Outcome.Refused(Words.ChangedMeanwhile);
        var act = await write.RecordAsync(new Act(ActKind.RoyaltiesSigned, memberId)
        {
            Detail = new Dictionary<string, string?> { ["month"] = Iso(month.Label), ["hash"] = sheet.Hash, ["total"] = sheet.Total.ToString(CultureInfo.InvariantCulture) },
        }, clock, stop);
        write.Db.SignedRoyalties.Add(new()
        {
            Month = month.Label,
            SignedById = memberId,
            SignedByName = member.DisplayName,
            SignedAt = act.At,
            Content = sheet.Content,
            EventSeq = act.Seq,
        });
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static async Task<string?> OpenMonthRefusalAsync(EditorialDb db, DateOnly? month, int memberId, CancellationToken stop) =>
        await RoyaltyRights.KeeperAsync(db, memberId, stop) is null ? Words.NotHere
        : month is not { } label ? Words.NoSuchAdjustment
        : await db.SignedRoyalties.AnyAsync(s => s.Month == label, stop) ? Words.SignedAlready
        : null;

    private static Task<bool> IsRecordedAsync(EditorialDb db, SignedRoyalties signed, CancellationToken stop)
    {
        var hash = RoyaltySheet.HashOf(signed.Content);
        return db.ArticleEvents.AnyAsync(e => e.Seq == signed.EventSeq && e.Kind == ActKind.RoyaltiesSigned && e.Detail.Contains(hash), stop);
    }

    private static string Iso(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
