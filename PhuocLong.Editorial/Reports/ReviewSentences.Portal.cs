using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PortalFigures;

namespace PhuocLong.Editorial.Reports;

/// <content>What comes from outside: the portal's ranking, the wards' own pages, what was read most.</content>
internal sealed partial class ReviewSentences
{
    /// <summary>Nothing where nothing was entered for the period.</summary>
    public IEnumerable<ReviewParagraph> Portal()
    {
        if (of.Ranking is { } ranking)
            yield return new(Ranked(ranking), IsComputed: true);
        if (of.Wards.Count > 0)
            yield return new(WardPages(), IsComputed: true);
        if (of.MostRead is [{ Views: { } views } first, ..])
            yield return new(Say(Words.SayMostRead, first.Title, Count(
                FigureKeys.MostRead, Words.FigureMostRead, views, Words.ReckonMostRead.With(first.Title, FigureText.Of(views), first.Source, ReportingPeriod.Day(first.ReadOn))),
                ReportingPeriod.Day(first.ReadOn)), IsComputed: true);
    }

    private List<Saying> Ranked(Ranking ranking)
    {
        var dates = ReportingPeriod.DatesOf(ranking.From, ranking.To);
        var reckoning = Words.ReckonRanking.With(dates, ranking.Said, ranking.Source, ReportingPeriod.Day(ranking.ReadOn));
        var parts = new List<List<Saying>>();
        if (ranking.Place is { } place)
        {
            var figure = Count(FigureKeys.Ranking, Words.FigureRanking, place, reckoning);
            parts.Add(ranking.OutOf is { } all ? Say(Words.SayPlaceOf, figure, FigureText.Of(all)) : Say(Words.SayPlace, figure));
        }
        if (ranking.Score is { } score)
        {
            var figure = Keep(new(FigureKeys.Score, Words.FigureScore, score, FigureKind.Score, reckoning));
            parts.Add(ranking.MostScore is { } most ? Say(Words.SayScoreOf, figure, VietnameseNumber.Of(most)) : Say(Words.SayScore, figure));
        }
        if (ranking.Grade.Length > 0)
            parts.Add(Say(Words.SayGrade, ranking.Grade));
        return [.. Say(Words.SayRanking, dates), .. parts.SelectMany((part, at) => at == 0 ? part : part.Prepend(new Saying(", "))), .. Say(Words.SayRankingSource, ranking.Source)];
    }

    private List<Saying> WardPages()
    {
        var (opened, silent) = (of.Wards.Where(w => w.HasPage).ToList(), of.Wards.Where(w => w.IsSilent).ToList());
        var said = Say(Words.SayWards, Count(FigureKeys.WardPages, Words.FigureWardPages, opened.Count, Reckoned(Words.ReckonWards, opened)), FigureText.Of(of.Wards.Count));
        if (silent.Count > 0)
            said.AddRange(Say(Words.SaySilentWards, Count(FigureKeys.SilentWards, Words.FigureSilentWards, silent.Count, Reckoned(Words.ReckonSilentWards, silent)), FigureText.Of(WardCheck.SilentDays)));
        return [.. said, new(".")];
    }

    private string Reckoned(string sentence, List<WardCheck> wards) => sentence.With(
        wards.Count == 0 ? Words.NoWard : string.Join("; ", wards.Select(w => Words.WardOnDay.With(of.UnitName(w.UnitId), ReportingPeriod.Day(w.ReadOn))).Order(NewsroomTime.Alphabet)),
        string.Join("; ", of.Wards.Select(w => w.Source).Distinct()));
}
