namespace PhuocLong.Editorial.Comments;

/// <summary>What the browser knows of the threads it was told of: which of them have words in the text, in its order.</summary>
public sealed record CommentAnchors(IReadOnlyList<string> Known, IReadOnlyList<string> Present);

public enum CommentFilter
{
    Open,
    Mine,
    Done,
}

/// <summary>The talk about the article on one page: what its margin and its tab show, and which thread is looked at.</summary>
public sealed class CommentBoard(CommentTalk source)
{
    private CommentAnchors anchors = new([], []);

    public int ArticleId { get; private set; }

    public int MemberId { get; private set; }

    /// <summary>Null for those who may not see it.</summary>
    public ArticleTalk? Talk { get; private set; }

    public string? Focused { get; private set; }

    /// <summary>A new thread is being written, on <see cref="Passage"/> or on the whole article.</summary>
    public bool Composing { get; private set; }

    public ChosenPassage? Passage { get; private set; }

    /// <summary>The screen has room for a margin.</summary>
    public bool Wide { get; private set; }

    /// <summary>The thread whose card the tab is to bring into sight when it is next drawn.</summary>
    public string? CardWanted { get; set; }

    /// <summary>Waits until what this member typed is on the server: the words to be marked must be there.</summary>
    public Func<Task<bool>>? Flush { get; set; }

    /// <summary>Raised when anything of this is to be drawn anew.</summary>
    public event Action? Changed;

    /// <summary>Raised when something is to be seen that only the tab shows.</summary>
    public event Action? TabWanted;

    /// <summary>Raised when a thread's place in the text is to be brought into sight.</summary>
    public event Action<string>? PlaceWanted;

    public IReadOnlyList<ThreadSheet> Threads => Talk?.Threads ?? [];

    public int OpenCount => Threads.Count(t => t.IsOpen);

    /// <summary>Whether there is, or will be, something beside the text.</summary>
    public bool HasMargin => Threads.Any(t => t.IsOpen && t.Place != CommentPlace.WholeArticle && !IsOrphan(t)) || (Composing && Passage is not null);

    /// <summary>Those beside the text, in its order.</summary>
    public IEnumerable<ThreadSheet> InMargin => InOrder(Threads.Where(t => BelongsInMargin(t) && anchors.Present.Contains(t.Id)));

    /// <summary>Whether a thread's words are no longer in the text; nobody knows before the text is there.</summary>
    public bool IsOrphan(ThreadSheet thread) =>
        thread.IsOpen && thread.Place != CommentPlace.WholeArticle && anchors.Known.Contains(thread.Id) && !anchors.Present.Contains(thread.Id);

    /// <summary>Whether the thread is read beside the text rather than in the tab; in a moment it will stand there if it does not yet.</summary>
    public bool BelongsInMargin(ThreadSheet thread) => Wide && thread.IsOpen && thread.Place != CommentPlace.WholeArticle && !IsOrphan(thread);

    public IEnumerable<ThreadSheet> Filtered(CommentFilter filter) => filter switch
    {
        CommentFilter.Open => InOrder(Threads.Where(t => t.IsOpen)),
        CommentFilter.Mine => InOrder(Threads.Where(t => t.Mine)),
        _ => Threads.Where(t => !t.IsOpen).OrderByDescending(t => t.ResolvedAt),
    };

    public async Task LoadAsync(int articleId, int memberId)
    {
        if (articleId != ArticleId)
            (anchors, Focused, Composing, Passage) = (new([], []), null, false, null);
        (ArticleId, MemberId) = (articleId, memberId);
        Talk = await source.OfAsync(articleId, memberId);
        Changed?.Invoke();
    }

    public Task ReloadAsync() => LoadAsync(ArticleId, MemberId);

    /// <summary>Looks at a thread, wherever it is shown, and where asked for brings its words or its card into sight.</summary>
    public void Focus(string? threadId, bool toPlace = false, bool toCard = false)
    {
        Focused = threadId;
        if (Threads.FirstOrDefault(t => t.Id == threadId) is { } thread)
        {
            if (!BelongsInMargin(thread))
            {
                CardWanted = toCard ? thread.Id : null;
                TabWanted?.Invoke();
            }
            if (toPlace)
                PlaceWanted?.Invoke(thread.Id);
        }
        Changed?.Invoke();
    }

    /// <summary>Begins a new thread.</summary>
    public void Compose(ChosenPassage? passage)
    {
        if (Talk is not { MayComment: true })
            return;
        (Composing, Passage, Focused) = (true, passage, null);
        if (!Wide || passage is null)
            TabWanted?.Invoke();
        Changed?.Invoke();
    }

    public void StopComposing()
    {
        (Composing, Passage) = (false, null);
        Changed?.Invoke();
    }

    internal void SetWide(bool wide)
    {
        Wide = wide;
        Changed?.Invoke();
    }

    internal void SetAnchors(CommentAnchors told)
    {
        anchors = told;
        Changed?.Invoke();
    }

    // What is said of the whole article first, then as the text goes; what has lost its place last.
    private IEnumerable<ThreadSheet> InOrder(IEnumerable<ThreadSheet> threads) =>
        threads.OrderBy(t => t.Place == CommentPlace.WholeArticle ? -1 : Position(t.Id));

    private int Position(string thread)
    {
        var at = anchors.Present.ToList().IndexOf(thread);
        return at < 0 ? int.MaxValue : at;
    }
}
