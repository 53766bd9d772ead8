using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>Xếp hạng: how the province placed and marked the portal for a period, as one announcement of it says.</summary>
public sealed class Ranking : EnteredFigure
{
    public int Id { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int? Place { get; set; }

    /// <summary>Of how many portals.</summary>
    public int? OutOf { get; set; }

    public decimal? Score { get; set; }

    public decimal? MostScore { get; set; }

    /// <summary>The mark in words, as "Tốt"; empty where none was given.</summary>
    public string Grade { get; set; } = "";

    /// <summary>As "hạng 3 trên 11, 92,5/100 điểm, xếp loại Tốt".</summary>
    public string Said => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (Place is { } place)
            yield return OutOf is { } all ? Words.SaidPlaceOf.With(place, all) : Words.SaidPlace.With(place);
        if (Score is { } score)
            yield return MostScore is { } most ? Words.SaidScoreOf.With(VietnameseNumber.Of(score), VietnameseNumber.Of(most)) : Words.SaidScore.With(VietnameseNumber.Of(score));
        if (Grade.Length > 0)
            yield return Words.SaidGrade.With(Grade);
    }
}
