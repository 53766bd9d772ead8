using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.History;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>What was: comparing, who wrote which passage, going back to an older state, undoing a change of the details.</content>
internal static partial class ArticleDoors
{
    private static readonly ArticleDoor[] Past =
    [
        new("ArticleHistories.OfAsync", AccessTable.Read, async k => await k.The<ArticleHistories>().OfAsync(k.Article, k.Member, Stop) is not null),
        Compared("", AccessTable.Read, _ => null),
        Compared("with what a move pinned and was never published", AccessTable.Talk, _ => StateRef.Version(1)),
        Compared("with a state between two moves", AccessTable.Passages, k => k.Stage.Furniture.Kept),
        new("Comparisons.NewsAsync", AccessTable.Read, async k => await k.The<Comparisons>().NewsAsync(k.Article, k.Member, Stop) is not null),
        new("WhoWrote.OfAsync", AccessTable.Passages, async k => (await k.The<WhoWrote>().OfAsync(k.Article, k.Member, Stop)).Succeeded),
        new("DetailsStory.SinceAsync", AccessTable.Talk, async k => (await k.The<DetailsStory>().SinceAsync(k.Article, k.Member, 0, Stop)).Count > 0),
        new("RestoreDesk.NameAsync", AccessTable.Write, async k => (await k.The<RestoreDesk>().NameAsync(k.Article, k.Member, $"Bản {Guid.NewGuid():n}", Stop)).Succeeded) { PutsBack = true },
        // The state gone back to says what the present one says.
        new("RestoreDesk.RestoreAsync", AccessTable.Write, async k => (await k.The<RestoreDesk>().RestoreAsync(k.Article, k.Member, k.Stage.Furniture.Kept, Stop)).Succeeded) { PutsBack = true },
        new("ArticleDesk.UndoDetailsAsync", AccessTable.Write, k => UndoneAsync(k, 0)) { Case = "category and source", PutsBack = true },
        new("ArticleDesk.UndoDetailsAsync", AccessTable.CoWriters, k => UndoneAsync(k, 1)) { Case = "who else writes", PutsBack = true },
    ];

    private static ArticleDoor Compared(string which, char act, Func<Knock, StateRef?> with) =>
        new("Comparisons.BetweenAsync", act, async k => (await k.The<Comparisons>().BetweenAsync(k.Article, k.Member, with(k), null, Stop)).Succeeded) { Case = which };

    /// <summary>Undoes one recorded change, and the undoing after it.</summary>
    private static async Task<bool> UndoneAsync(Knock knock, int change)
    {
        var desk = knock.The<ArticleDesk>();
        if (!(await desk.UndoDetailsAsync(knock.Article, knock.Member, (await knock.Stage.DetailsChangesAsync())[change], Stop)).Succeeded)
            return false;
        await Done(desk.UndoDetailsAsync(knock.Article, knock.Member, (await knock.Stage.DetailsChangesAsync())[^1], Stop));
        return true;
    }
}
