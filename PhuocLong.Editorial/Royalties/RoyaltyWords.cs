using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Royalties;

/// <summary>What items, kinds of authors and amounts are called on screen.</summary>
public static class RoyaltyWords
{
    public static string Of(RoyaltyItem item) => item switch
    {
        RoyaltyItem.News => Articles.Words.GenreNews,
        RoyaltyItem.ShortFeature => Articles.Words.GenreShortFeature,
        RoyaltyItem.Feature => Articles.Words.GenreFeature,
        RoyaltyItem.Document => Articles.Words.GenreDocument,
        _ => Words.ItemPhoto,
    };

    public static string Of(AuthorKind kind) => kind switch
    {
        AuthorKind.Staff => Words.KindStaff,
        AuthorKind.Contributor => Words.KindContributor,
        _ => Words.KindOutside,
    };

    /// <summary>As "1.250.000 đ", with a true minus before what is taken off.</summary>
    public static string Dong(long amount) => Words.Dong.With((amount < 0 ? "−" : "") + VietnameseNumber.Of(Math.Abs(amount)));

    /// <summary>How the line came about, as "hệ số 1,5 × 100.000 đ / 2 người".</summary>
    public static string Reckoned(RoyaltyLine line, long unitAmount) => line.Coefficient == 0 ? Words.NoCoefficient
        : (line.Sharing > 1 ? Words.ReckonShared : Words.Reckon).With(VietnameseNumber.Of(line.Coefficient), Dong(unitAmount), line.Sharing);
}
