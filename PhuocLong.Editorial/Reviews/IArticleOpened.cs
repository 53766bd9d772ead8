namespace PhuocLong.Editorial.Reviews;

/// <summary>A room that wants to know when somebody opens an article to read it.</summary>
public interface IArticleOpened
{
    /// <summary>Called before anything of the article is read.</summary>
    Task NoteAsync(int articleId, int memberId, CancellationToken stop = default);
}
