namespace PhuocLong.Editorial.Editing;

/// <summary>
/// One opened article's way through the <see cref="TextLog"/>. It ends with the first failure; reopening the article
/// from what is committed takes a new one.
/// </summary>
internal sealed class TextLane(int articleId, long lastSeq, Action failed)
{
    public int ArticleId { get; } = articleId;

    /// <summary>The last update queued so far: done, with its place in the log, once it and all before it are on disk.</summary>
    public Task<long> Committed { get; set; } = Task.FromResult(lastSeq);

    public TextLogException? Failure { get; private set; }

    public void Fail(TextLogException failure)
    {
        if (Failure is not null)
            return;
        Failure = failure;
        failed();
    }
}

/// <summary>A commit of the text log failed: what was queued is not stored, and was acknowledged to nobody.</summary>
public sealed class TextLogException(string message, Exception? inner) : Exception(message, inner);
