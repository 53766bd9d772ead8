using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Credits;

/// <summary>What the rule looks at: one submission, as one of its units is credited for it.</summary>
internal sealed record Submission
{
    public required DateTime SentAt { get; init; }

    public DateTime? CancelledAt { get; init; }

    public DateTime? AcceptedAt { get; init; }

    public DateTime? PublishedAt { get; init; }

    public Genre Genre { get; init; }

    public int? CategoryId { get; init; }

    public bool InField { get; init; }

    public int Position { get; init; }

    /// <summary>How many units it is credited to.</summary>
    public int Units { get; init; } = 1;

    /// <summary>Whether the unit existed on the day it was sent.</summary>
    public bool UnitExisted { get; init; } = true;
}

/// <summary>What the rule says, which is what a line of the ledger keeps.</summary>
internal readonly record struct Judged(DateOnly Month, CreditVerdict Verdict, int Parts, int? PolicyId, DateTime? Moment);

/// <summary>
/// The one rule of credits. The policy that governs the month an article is sent in judges it for good: so an article counts
/// once for a unit whatever is asked later, also when one policy counts submissions and the next publications.
/// </summary>
internal static class CreditRule
{
    public static Judged Of(Submission sent, Func<ReportingMonth, PolicyTerms?> termsOf, MonthCalendar months)
    {
        var monthSent = months.Containing(sent.SentAt);
        var terms = termsOf(monthSent);
        var moment = terms?.Counts switch
        {
            QuotaCounts.Accepted => sent.AcceptedAt,
            QuotaCounts.Published => sent.PublishedAt,
            _ => sent.SentAt,
        };
        var month = moment is { } at ? months.Containing(at) : monthSent;
        var verdict = Verdict(sent, terms, moment);
        var parts = verdict != CreditVerdict.Counts ? 0
            : terms?.Split == CreditSplit.Shared ? CreditShare.Of(sent.Position, sent.Units)
            : CreditShare.Whole;
        return new(month.Label, verdict, parts, terms?.Id, verdict == CreditVerdict.Cancelled ? sent.CancelledAt : moment);
    }

    private static CreditVerdict Verdict(Submission sent, PolicyTerms? terms, DateTime? moment) =>
        sent.CancelledAt is not null ? CreditVerdict.Cancelled
        : !sent.UnitExisted ? CreditVerdict.UnitGone
        : sent.Position > 0 && terms?.Split is (null or CreditSplit.FirstOnly) ? CreditVerdict.NotFirstUnit
        : terms is { OwnFieldOnly: true } && !sent.InField ? CreditVerdict.OutsideField
        : terms is { Genres.Count: > 0 } && !terms.Genres.Contains(sent.Genre) ? CreditVerdict.OtherGenre
        : terms is { CategoryIds.Count: > 0 } && !(sent.CategoryId is { } category && terms.CategoryIds.Contains(category)) ? CreditVerdict.OtherCategory
        : moment is not null ? CreditVerdict.Counts
        : terms!.Counts == QuotaCounts.Accepted ? CreditVerdict.NotAccepted
        : CreditVerdict.NotPublished;
}
