using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Reports;

/// <summary>Puts the paper together from its material.</summary>
internal static class ReviewComposer
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV"];

    public static ReviewPaper Compose(ReviewMaterial of)
    {
        var sentences = new ReviewSentences(of);
        List<ReviewParagraph> results =
            [.. Written(of.Text.Opening), sentences.Breath(), .. sentences.Quotas(), .. sentences.Lead(), .. sentences.Portal(), .. Written(of.Text.Remarks)];
        List<(string Key, string Heading, List<ReviewParagraph> Paragraphs)> parts =
        [
            (FigureKeys.Results, Words.PartResults, results),
            (FigureKeys.Silent, Words.PartSilent, Silent(of)),
            (FigureKeys.Plans, Words.PartPlans, [.. Written(of.Text.Plans)]),
            (FigureKeys.Proposals, Words.PartProposals, [.. Written(of.Text.Proposals, listed: true)]),
        ];
        // Only what has something to say is a part, and parts are numbered as official papers number them.
        var sections = parts.Where(p => p.Paragraphs.Count > 0).Select((p, at) => new ReviewSection(p.Key, Words.PartNumbered.With(Numerals[at], p.Heading), p.Paragraphs))
            .Append(new(FigureKeys.Reckonings, Words.PartReckoning, [.. Reckonings(sentences.Figures)], IsAnnex: true));
        return new()
        {
            Agency = of.Newsroom.ToUpper(NewsroomTime.Vietnamese),
            Number = Words.PaperNumber.With(of.Text.Number.Length > 0 ? of.Text.Number : Words.PaperNumberBlank),
            DateLine = of.Text.Locality.Length > 0 ? Words.PaperDateLine.With(of.Text.Locality, PaperDate.InWords(of.Today)) : PaperDate.Opening(of.Today),
            Subject = Words.PaperSubject.With(of.Newsroom, sentences.PeriodName()),
            Sections = [.. sections],
            Tables = new ReviewTables(of).All(),
            Figures = sentences.Figures,
            Preparer = of.Preparer,
            Office = Words.OfficeChair,
        };
    }

    private static IEnumerable<ReviewParagraph> Written(string text, bool listed = false) =>
        PaperText.Paragraphs(text).Select(line => ReviewParagraph.Written(line, listed));

    private static List<ReviewParagraph> Silent(ReviewMaterial of) =>
        [.. of.Categories.Where(c => of.LastInSilent.ContainsKey(c.Id)).Select(c => new ReviewParagraph(
            [new(of.LastInSilent[c.Id] is { } last ? Words.SilentSince.With(c.Name, ReportingPeriod.Day(last)) : Words.SilentEver.With(c.Name))], IsComputed: true, IsListed: true))];

    /// <summary>The operands of every figure that is not simply a heading's count; figures reckoned alike say it once.</summary>
    private static IEnumerable<ReviewParagraph> Reckonings(IEnumerable<Figure> figures) => figures
        .Where(f => !f.Key.StartsWith(FigureKeys.Row(FigureKeys.Heading, ""), StringComparison.Ordinal))
        .GroupBy(f => f.Reckoning)
        .Select(g => new ReviewParagraph([new(Words.ReckonLine.With(string.Join(", ", g.Select(f => f.Label)), g.Key))], IsComputed: true, IsListed: true));
}
