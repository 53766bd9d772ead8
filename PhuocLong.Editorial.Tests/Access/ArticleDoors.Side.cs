using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Notifications;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Media;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>The side doors: an article found by words, told of in a notice, listed in a batch, checked, shown by a picture of it.</content>
internal static partial class ArticleDoors
{
    private static readonly ArticleDoor[] Side =
    [
        new("ArticleList.PageAsync", AccessTable.Read, async k => (await k.The<ArticleList>().PageAsync(k.Member, new() { Search = k.Stage.Sheet.Title }, Stop)).Rows.Any(r => r.Id == k.Article)) { Case = "by its words" },
        new("Timelines.ForAsync", AccessTable.Read, async k => (await k.The<Timelines>().ForAsync(k.Article, k.Member, Stop)).Count > 0),
        new("Timelines.ForAsync", AccessTable.Talk, async k => (await k.The<Timelines>().ForAsync(k.Article, k.Member, Stop)).Any(e => e.Text is not null)) { Case = "what was written on the way" },
        new("ArticleChecks.ForAsync", AccessTable.Read, async k => (await k.The<ArticleChecks>().ForAsync(k.Stage.Sheet, k.Member, Stop)).Trouble is null) { Case = "on the author's page" },
        new("MediaLibrary.ImageAsync", AccessTable.Read, async k => await k.The<MediaLibrary>().ImageAsync(k.Stage.Furniture.Image, k.Member, small: false, Stop) is not null),
        new("MediaLibrary.ImageAsync", AccessTable.Read, async k => await k.The<MediaLibrary>().ImageAsync(k.Stage.Furniture.Image, k.Member, small: true, Stop) is not null) { Case = "small" },
        new("MediaLibrary.AttachmentAsync", AccessTable.Talk, async k => await k.The<MediaLibrary>().AttachmentAsync(k.Stage.Attachment, k.Member, Stop) is not null),
        new("MediaDesk.ChangeAttachmentAsync", AccessTable.Write, async k => (await k.The<MediaDesk>().ChangeAttachmentAsync(k.Stage.Attachment, k.Member, removed: false, Stop)).Succeeded) { PutsBack = true },
        new("MediaDesk.HoldImageAsync", AccessTable.Write, async k => (await k.The<MediaDesk>().HoldImageAsync(k.Article, k.Member, k.Stage.Furniture.Image, Stop)).Succeeded) { PutsBack = true },
        new("MediaDesk.StoreImageAsync", AccessTable.Write, StoreImageAsync) { PutsBack = true },
        new("NoticeList.PageAsync", AccessTable.Read, async k => (await k.The<NoticeList>().PageAsync(k.Member, 200, 1, stop: Stop)).Groups.Any(g => g.ArticleId == k.Article)),
        new("NoticeList.MutedAsync", AccessTable.Read, async k => (await k.The<NoticeList>().MutedAsync(k.Member, Stop)).Any(m => m.ArticleId == k.Article)),
        new("BatchDesk.PreviewAsync", AccessTable.Read, async k => (await PreviewAsync(k, MoveKind.Approve)).Title is not null),
        new("BatchDesk.PreviewAsync", AccessTable.Decide, async k => (await PreviewAsync(k, MoveKind.Approve)).Barred is null) { Case = "would it go?" },
        new("BatchDesk.MakeAsync", AccessTable.Decide, k => MakeAsync(k, MoveKind.Approve)) { Case = "approve" },
        new("BatchDesk.MakeAsync", AccessTable.Submit, k => MakeAsync(k, MoveKind.Submit)) { Case = "submit" },
        new("BatchDesk.MakeAsync", AccessTable.Publish, k => MakeAsync(k, MoveKind.Publish)) { Case = "publish" },
    ];

    private static async Task<bool> StoreImageAsync(Knock knock)
    {
        using var picture = new MemoryStream(Pictures.RedBlue(9, 200));
        return (await knock.The<MediaDesk>().StoreImageAsync(knock.Article, knock.Member, picture, "anh.jpg", Stop)).Succeeded;
    }

    private static async Task<BatchItem> PreviewAsync(Knock knock, MoveKind kind)
    {
        await foreach (var item in knock.The<BatchDesk>().PreviewAsync(kind, [knock.Article], knock.Member, Stop))
            return item;
        throw new InvalidOperationException("Nothing was foreseen.");
    }

    private static async Task<bool> MakeAsync(Knock knock, MoveKind kind)
    {
        await foreach (var made in knock.The<BatchDesk>().MakeAsync(kind, [new(knock.Article, null, knock.Seen, null)], knock.Member, Why, Stop))
            return made.Refusal is null;
        return false;
    }
}
