using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Credits;

/// <summary>Names an article and the place it stands at, as the board and its reasons print them.</summary>
public static class PlaceWords
{
    /// <summary>The title, or what is said in its stead to a reader who may not read it.</summary>
    public static string Title(CreditFacts article) =>
        article.Title is not { } title ? Words.UnpublishedArticle : title.Length == 0 ? Words.UntitledArticle : title;

    public static string Place(CreditFacts article, IReadOnlyDictionary<string, string> stepNames) => article.State switch
    {
        ArticleState.Draft => Words.SlotDraft,
        ArticleState.Returned => Words.SlotReturned,
        ArticleState.Waiting => Words.SlotWaiting.With(stepNames.GetValueOrDefault(article.StepKey ?? "", Words.UnderReview)),
        ArticleState.Approved => Words.SlotApproved,
        ArticleState.Published => Words.SlotPublished,
        ArticleState.Withdrawn => Words.SlotWithdrawn,
        _ => Words.SlotRejected,
    };

    /// <summary>Through the reviewers' hands, or still in them.</summary>
    public static bool IsThrough(CreditFacts article) => article.State is ArticleState.Approved or ArticleState.Published or ArticleState.Withdrawn;
}
