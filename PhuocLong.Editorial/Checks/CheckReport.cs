namespace PhuocLong.Editorial.Checks;

/// <summary>What the checks say of an article to one reader.</summary>
/// <param name="Move">The move it is heading for; null when nothing can be mended any more.</param>
/// <param name="Trouble">Why nothing could be said, or null.</param>
/// <param name="MayMend">Whether the reader may change the text, and so dismiss an advice.</param>
/// <param name="MayAddWords">Whether the reader may take a word into the newsroom's own.</param>
public sealed record CheckReport(
    CheckMove? Move, IReadOnlyList<GradedFinding> Findings, IReadOnlyList<DismissedFinding> Dismissed, string? Trouble, bool MayMend, bool MayAddWords)
{
    public static CheckReport Troubled(string sentence) => new(null, [], [], sentence, false, false);

    public int Required => Findings.Count(f => f.Level == CheckLevel.Required);

    public int Advised => Findings.Count - Required;
}

/// <summary>A finding and what it means for the next move.</summary>
public sealed record GradedFinding(Finding Finding, CheckLevel Level);

/// <summary>An advice somebody has decided not to follow in this article.</summary>
public sealed record DismissedFinding(Finding Finding, string By, DateTime At);
