using System.Globalization;

namespace PhuocLong.Editorial.Articles;

/// <summary>What states, genres and signatures are called on screen.</summary>
public static class ArticleWords
{
    public static string Of(ArticleState state, string? stepName) => state switch
    {
        ArticleState.Waiting => string.Format(CultureInfo.CurrentCulture, Words.StateWaiting, stepName),
        ArticleState.Draft => Words.StateDraft,
        ArticleState.Returned => Words.StateReturned,
        ArticleState.Approved => Words.StateApproved,
        ArticleState.Published => Words.StatePublished,
        ArticleState.Withdrawn => Words.StateWithdrawn,
        _ => Words.StateRejected,
    };

    public static string Of(Genre genre) => genre switch
    {
        Genre.News => Words.GenreNews,
        Genre.ShortFeature => Words.GenreShortFeature,
        Genre.Feature => Words.GenreFeature,
        _ => Words.GenreDocument,
    };

    public static string Of(BylineKind kind) => kind switch
    {
        BylineKind.Text => Words.BylineText,
        BylineKind.Photo => Words.BylinePhoto,
        _ => Words.BylineTextAndPhoto,
    };

    public static string TitleOr(string title) => string.IsNullOrWhiteSpace(title) ? Words.Untitled : title;

    /// <summary>How many working days something has waited, in words; "hôm nay" for none.</summary>
    public static string Days(int days) =>
        days <= 0 ? Words.SinceToday : string.Format(CultureInfo.CurrentCulture, Words.SinceDays, days);
}
