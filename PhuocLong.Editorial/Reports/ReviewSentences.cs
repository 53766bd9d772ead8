using System.Text.RegularExpressions;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PublishedCounts;

namespace PhuocLong.Editorial.Reports;

/// <summary>Says the figures in sentences, and keeps each figure with its operands.</summary>
internal sealed partial class ReviewSentences(ReviewMaterial of)
{
    private readonly List<Figure> figures = [];

    /// <summary>The figures said so far, in the order they were said.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    private string PriorYear => of.Period.Prior is var prior && prior.From.Year == prior.To.Year ? Words.InYear.With(prior.From.Year) : Words.InYearBefore;

    /// <summary>The review in one breath: items, growth, headings, visits.</summary>
    public ReviewParagraph Breath() => new([.. Items(), .. Headings(), .. Visits()], IsComputed: true);

    /// <summary>The period's name in the midst of a sentence.</summary>
    public string PeriodName()
    {
        var name = PeriodNames.Of(of.Period, of.Months);
        return char.ToLower(name[0], NewsroomTime.Vietnamese) + name[1..];
    }

    private List<Saying> Items()
    {
        var total = of.Now.Total;
        var headings = of.Now.ById(PublishedAxis.Heading);
        var sum = string.Join(" + ", of.Headings.Select(h => headings.GetValueOrDefault(h.Id)).Where(n => n > 0).Select(n => FigureText.Of(n)));
        var reckoning = Words.ReckonTotal.With(FigureText.Of(total), sum.Length == 0 ? "0" : sum);
        if (of.Now.Of(PublishedAxis.Withdrawn, "") is > 0 and var withdrawn)
            reckoning += " " + Words.ReckonWithdrawn.With(FigureText.Of(withdrawn));
        var said = Say(Words.SayItems, PeriodName(), of.Newsroom, Count(FigureKeys.Total, Words.FigureTotal, total, reckoning));
        if (of.PriorTotal is not { } before)
            return [.. said, .. Say(Words.SayNoPrior, PriorYear)];
        var prior = Count(FigureKeys.Prior, Words.FigurePrior, before, of.Entered is { } entered
            ? Words.ReckonPriorEntered.With(FigureText.Of(before), of.Period.Prior.Dates, entered.Source, ReportingPeriod.Day(entered.ReadOn))
            : Words.ReckonPrior.With(FigureText.Of(before), of.Period.Prior.Dates));
        said.AddRange(Compared(total, before, FigureKeys.Growth, Words.FigureGrowth, Words.SayPriorItems, prior));
        if (of.Entered is { } typed)
            said.AddRange(Say(Words.SayPriorEntered, typed.Source));
        return said;
    }

    private List<Saying> Headings()
    {
        var counts = of.Now.ById(PublishedAxis.Heading);
        var said = new List<Saying> { new(Words.SayHeadings) };
        foreach (var heading in of.Headings.Where(h => h.IsOther || counts.ContainsKey(h.Id)))
        {
            var count = counts.GetValueOrDefault(heading.Id);
            said.AddRange(Say(said.Count > 1 ? Words.SayNextHeading : Words.SayHeading, heading.Name, Count(
                FigureKeys.Row(FigureKeys.Heading, heading.Id), heading.Name, count, Words.ReckonHeading.With(FigureText.Of(count), heading.Name))));
        }
        return [.. said, new(".")];
    }

    private List<Saying> Visits()
    {
        var (now, prior) = (of.Visits, of.VisitsBefore);
        if (now.Known.Count == 0)
            return Say(Words.SayNoVisits);
        var said = Say(Words.SayVisits, Count(FigureKeys.Visits, Words.FigureVisits, now.Total, VisitReckoning(now)));
        if (now.Compares(prior) && FigureText.Growth(now.Total, prior.Total) is not null)
            said.AddRange(Compared(now.Total, prior.Total, FigureKeys.VisitGrowth, Words.FigureVisitGrowth, Words.SayPriorVisits,
                Count(FigureKeys.PriorVisits, Words.FigurePriorVisits, prior.Total, VisitReckoning(prior))));
        else
            said.AddRange(Say(Words.SayNoPriorVisits, PriorYear));
        said.AddRange(Say(
            now.Missing.Count == 0 ? Words.SayVisitsAMonth : Words.SayVisitsSomeMonths,
            Count(FigureKeys.VisitsAMonth, Words.FigureVisitsAMonth, now.AMonth, Words.ReckonVisitsAMonth.With(
                FigureText.Of(now.Total), now.Known.Count, FigureText.Of(now.AMonth), of.Period.Days,
                FigureText.Of((long)Math.Round((decimal)now.Total / of.Period.Days, MidpointRounding.AwayFromZero)))),
            FigureText.Of(now.Known.Count), MonthText.Of(now.Known), FigureText.Of(of.Period.Days), MonthText.Of(now.Missing)));
        return said;
    }

    private static string VisitReckoning(VisitSum sum) => string.Join(" ",
    [
        Words.ReckonVisits.With(FigureText.Of(sum.Total), string.Join(" + ", sum.Known.Select(m => FigureText.Of(sum.Entered[m.Label].Count))), MonthText.Of(sum.Known)),
        Words.ReckonSource.With(string.Join("; ", sum.Known.Select(m => sum.Entered[m.Label].Source).Distinct())),
        .. sum.Unfinished.Select(m => Words.ReckonUnfinished.With(m.Month.Name, ReportingPeriod.Day(m.ReadOn))),
    ]);

    /// <summary>", tăng 15,17 % so với cùng kỳ năm 2020 (468 tin, bài)".</summary>
    private List<Saying> Compared(long now, long before, string key, string label, string unit, Figure prior)
    {
        if (FigureText.Growth(now, before) is not { } growth)
            return Say(Words.SayNothingBefore, PriorYear);
        var figure = Keep(new(key, label, growth, FigureKind.Percent, FigureText.Reckoning(now, before, growth)));
        var sentence = growth > 0 ? Words.SayRose : growth < 0 ? Words.SayFell : Words.SayStayed;
        return Say(sentence, growth < 0 ? new Saying(FigureText.Of(-growth, FigureKind.Percent), key) : figure, PriorYear, prior, unit);
    }

    /// <summary>Units that met and missed, as the board says of the period's whole months.</summary>
    public IEnumerable<ReviewParagraph> Quotas()
    {
        var asked = of.Quotas.Values.Where(u => u.WasAsked).OrderBy(u => u.Name, NewsroomTime.Alphabet).ToList();
        if (asked.Count == 0)
        {
            yield return new(Say(Words.SayNoQuota), IsComputed: true);
            yield break;
        }
        var months = asked.SelectMany(u => u.Met.Concat(u.Missed)).Distinct().OrderBy(m => m.Label).ToList();
        var (met, missed) = (asked.Where(u => u.Missed.Count == 0).ToList(), asked.Where(u => u.Missed.Count > 0).ToList());
        var judged = Words.ReckonQuota.With(asked.Count, months.Count, MonthText.Of(months));
        yield return new(Say(
            Words.SayQuota, MonthText.Of(months), Count(FigureKeys.Met, Words.FigureMet, met.Count, judged), FigureText.Of(asked.Count),
            Count(FigureKeys.Missed, Words.FigureMissed, missed.Count, judged)), IsComputed: true);
        if (met.Count > 0)
            yield return new(Say(Words.SayMetUnits, string.Join("; ", met.Select(u => u.Name))), IsComputed: true, IsListed: true);
        if (missed.Count > 0)
            yield return new(Say(Words.SayMissedUnits, string.Join("; ", missed.Select(u => Words.UnitWithMonths.With(u.Name, MonthText.Of(u.Missed))))), IsComputed: true, IsListed: true);
    }

    /// <summary>How long articles took, where any were published.</summary>
    public IEnumerable<ReviewParagraph> Lead()
    {
        if (of.Lead is not { } lead)
            yield break;
        var reckoning = Words.ReckonLead.With(FigureText.Of(lead.Articles));
        yield return new(Say(
            Words.SayLead,
            Keep(new(FigureKeys.Median, Words.FigureMedian, lead.Median, FigureKind.Days, reckoning)),
            Keep(new(FigureKeys.Slowest, Words.FigureSlowest, lead.Slowest, FigureKind.Days, reckoning))), IsComputed: true);
    }

    private Figure Count(string key, string label, long value, string reckoning) => Keep(new(key, label, value, FigureKind.Count, reckoning));

    private Figure Keep(Figure figure)
    {
        figures.Add(figure);
        return figure;
    }

    /// <summary>Fills a sentence's places; a figure stays a figure.</summary>
    private static List<Saying> Say(string sentence, params object[] parts) => [.. Places().Split(sentence).Where(piece => piece.Length > 0).Select(piece =>
        !Places().IsMatch(piece) ? new Saying(piece) : parts[int.Parse(piece.AsSpan(1, piece.Length - 2), System.Globalization.CultureInfo.InvariantCulture)] switch
        {
            Figure figure => new Saying(figure.Shown, figure.Key),
            Saying saying => saying,
            var words => new Saying((string)words),
        })];

    [GeneratedRegex(@"(\{\d\})")]
    private static partial Regex Places();
}
