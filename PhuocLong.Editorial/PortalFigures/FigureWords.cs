using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>What columns, reasons and marks are called on screen.</summary>
public static class FigureWords
{
    public static string Of(ExportColumn column) => column switch
    {
        ExportColumn.Address => Words.FieldAddress,
        ExportColumn.Title => Words.FieldTitle,
        ExportColumn.PublishedOn => Words.FieldPublishedOn,
        ExportColumn.Views => Words.FieldViews,
        ExportColumn.Rating => Words.FieldRating,
        ExportColumn.Ratings => Words.FieldRatings,
        _ => Words.FieldComments,
    };

    public static string Of(UnmatchedReason reason) => reason switch
    {
        UnmatchedReason.WithoutDay => Words.ReasonWithoutDay,
        UnmatchedReason.Several => Words.ReasonSeveral,
        UnmatchedReason.Repeated => Words.ReasonRepeated,
        _ => Words.ReasonUnknown,
    };

    /// <summary>As "4,5 (12)".</summary>
    public static string Rating(decimal? mean, int? ratings) => (mean, ratings) switch
    {
        ({ } of, { } times) => Words.RatingOf.With(VietnameseNumber.Of(of), VietnameseNumber.Of((long)times)),
        ({ } of, null) => VietnameseNumber.Of(of),
        (null, { } times) => Words.RatingTimes.With(VietnameseNumber.Of((long)times)),
        _ => "–",
    };
}
