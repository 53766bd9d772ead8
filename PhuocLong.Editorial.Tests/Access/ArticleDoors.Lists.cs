using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Lists in which an article stands for some of those who may read it, or by more than its title.</content>
internal static partial class ArticleDoors
{
    private static readonly ArticleDoor[] Lists =
    [
        new("UndoDesk.OffersAsync", AccessTable.Undo, OfferedAsync),
        new("Inbox.ForAsync", AccessTable.Inbox, InInboxAsync),
        new("QuotaBoard.UnitAsync", AccessTable.Board, OnBoardAsync),
    ];

    private static async Task<bool> OfferedAsync(Knock knock)
    {
        await knock.Stage.UnopenedAsync();
        return (await knock.The<UndoDesk>().OffersAsync([knock.Article], knock.Member, Stop)).Count > 0;
    }

    private static async Task<bool> InInboxAsync(Knock knock)
    {
        var inbox = await knock.The<Inbox>().ForAsync(knock.Member, Stop);
        return inbox.WaitingForMe.Concat(inbox.ReturnedToMe).Concat(inbox.Drafts).Concat(inbox.SentByMe).Concat(inbox.Held).Any(r => r.ArticleId == knock.Article);
    }

    private static async Task<bool> OnBoardAsync(Knock knock)
    {
        var month = ReportingMonth.Containing(knock.Newsroom.Clock.GetUtcNow().UtcDateTime);
        var board = await knock.The<QuotaBoard>().UnitAsync(month, knock.Newsroom.Culture, knock.Member, Stop);
        return board.Value?.Credits.Any(c => c.Article.Id == knock.Article && c.Article.Title is not null) ?? false;
    }
}
