using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Activity;

/// <summary>What a verification says, in the same sentences on the page and in the terminal.</summary>
public static class VerificationWords
{
    /// <summary>The one sentence that says whether the ledger holds.</summary>
    public static string Verdict(VerificationReport report) => report switch
    {
        { Last: null, Holds: true } => Words.VerdictEmpty,
        { Holds: true, Heads: 0 } => Words.VerdictHoldsAlone,
        { Holds: true } => Words.VerdictHolds,
        _ => Words.VerdictBroken.With(report.BreakCount),
    };

    /// <summary>What was compared.</summary>
    public static IReadOnlyList<string> Checked(VerificationReport report) =>
    [
        report.Last is { } last ? Words.CheckedEvents.With(report.Events, last.Seq, NewsroomTime.DateAndTime(report.LastAt!.Value)) : Words.CheckedNothing,
        report.Erased == 0 ? Words.CheckedTexts.With(report.Texts) : Words.CheckedTextsErased.With(report.Texts, report.Erased),
        Words.CheckedVersions.With(report.Versions),
        .. report.Editions == 0 ? (string[])[] : [Words.CheckedEditions.With(report.Editions)],
        report.Heads == 0 ? Words.CheckedNoHeads : Words.CheckedHeads.With(report.Heads),
    ];

    /// <summary>What this cannot know.</summary>
    public static string Limits(VerificationReport report) => report switch
    {
        { Holds: false } => Words.LimitBroken,
        { Last: null } => Words.LimitNothing,
        { Proven: { } proven } when proven.Name != Words.HeadTyped => $"{WithHead(report)} {Words.LimitSameMachine}",
        _ => WithHead(report),
    };

    private static string WithHead(VerificationReport report) => report switch
    {
        { Proven: null } => Words.LimitNoHead.With(report.Last!.Value.Seq),
        { Unproven: <= 0 } => Words.LimitNone.With(report.Proven.Value.Name, report.Proven.Value.Seq),
        _ => Words.LimitAfter.With(report.Proven.Value.Name, report.Proven.Value.Seq, report.Proven.Value.Seq + 1, report.Last!.Value.Seq),
    };

    /// <summary>How many breaks were found beyond those told; null when all were told.</summary>
    public static string? More(VerificationReport report) =>
        report.BreakCount > report.Breaks.Count ? Words.MoreBreaks.With(report.BreakCount - report.Breaks.Count) : null;
}
