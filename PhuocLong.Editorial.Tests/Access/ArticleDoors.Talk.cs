using PhuocLong.Editorial.Comments;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>What is said about an article: reading it, saying something, one's own words, being done with a thread.</content>
internal static partial class ArticleDoors
{
    // What is called for is read before the author takes back the words that call, and answers make the thread longer.
    private static readonly ArticleDoor[] Talk =
    [
        new("CommentTalk.OfAsync", AccessTable.Talk, async k => await k.The<CommentTalk>().OfAsync(k.Article, k.Member, Stop) is not null),
        new("CommentTalk.ReadersAsync", AccessTable.Talk, async k => (await k.The<CommentTalk>().ReadersAsync(k.Article, k.Member, Stop)).Count > 0),
        new("CommentTalk.CallsAsync", AccessTable.Talk, async k => (await k.The<CommentTalk>().CallsAsync(k.Member, Stop)).Any(c => c.ArticleId == k.Article)),
        new("CommentDesk.StartAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().StartAsync(k.Article, k.Member, null, CommentGrade.Advised, Why, Stop)).Succeeded),
        new("CommentDesk.EditAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().EditAsync(Own(k).Thread, Own(k).Words, k.Member, Why, Stop)).Succeeded) { Case = "one's own words" },
        OnThread("CommentDesk.EditAsync", "the author's words", AccessTable.AuthorsWords, CommentGrade.Advised, true, (desk, k) => desk.EditAsync(k.Thread, k.Stage.Furniture.AuthorsWords, k.Member, Why, Stop)),
        OnThread("CommentDesk.ResolveAsync", "an advice", AccessTable.Advice, CommentGrade.Advised, true, (desk, k) => desk.ResolveAsync(k.Thread, k.Member, Stop)),
        OnThread("CommentDesk.ReopenAsync", "an advice", AccessTable.Advice, CommentGrade.Advised, false, (desk, k) => desk.ReopenAsync(k.Thread, k.Member, Stop)),
        OnThread("CommentDesk.ResolveAsync", "a demand", AccessTable.Demand, CommentGrade.Required, true, (desk, k) => desk.ResolveAsync(k.Thread, k.Member, Stop)),
        OnThread("CommentDesk.ReopenAsync", "a demand", AccessTable.Demand, CommentGrade.Required, false, (desk, k) => desk.ReopenAsync(k.Thread, k.Member, Stop)),
        OnThread("CommentDesk.RegradeAsync", "", AccessTable.Demand, CommentGrade.Advised, true, (desk, k) => desk.RegradeAsync(k.Thread, k.Member, CommentGrade.Suggested, Stop)),
        new("CommentDesk.DeleteAsync", AccessTable.Comment, async k => (await k.The<CommentDesk>().DeleteAsync(Own(k).Thread, Own(k).Words, k.Member, Stop)).Succeeded) { Case = "one's own words" },
        OnThread("CommentDesk.DeleteAsync", "the author's words", AccessTable.AuthorsWords, CommentGrade.Advised, true, (desk, k) => desk.DeleteAsync(k.Thread, k.Stage.Furniture.AuthorsWords, k.Member, Stop)),
        OnThread("CommentDesk.ReplyAsync", "", AccessTable.Comment, CommentGrade.Advised, true, (desk, k) => desk.ReplyAsync(k.Thread, k.Member, Why, Stop)),
    ];

    private static (string Thread, int Words) Own(Knock knock) => knock.Stage.Furniture.Own[knock.Member];

    /// <summary>On the author's thread, of that weight, while it is open or when it is done.</summary>
    private static ArticleDoor OnThread(string name, string which, char act, CommentGrade grade, bool open, Func<CommentDesk, Knock, Task<Outcome>> press) =>
        new(name, act, async k =>
        {
            await k.Stage.ThreadIsAsync(grade, open);
            var opened = (await press(k.The<CommentDesk>(), k)).Succeeded;
            if (opened)
                k.Stage.ThreadHasChanged();
            return opened;
        })
        { Case = which };
}
