namespace PhuocLong.Editorial.History;

/// <summary>One member's stretch of writing in one article: when, how much, and the state it left. Fifteen quiet minutes end it.</summary>
public sealed class WritingSession
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(15);

    /// <summary>Stands for a state that was pruned.</summary>
    public const long PrunedState = 0;

    public long Id { get; set; }

    public int ArticleId { get; set; }

    public int MemberId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime From { get; set; }

    /// <summary>UTC: the last keystroke so far.</summary>
    public DateTime To { get; set; }

    public int WordsAdded { get; set; }

    public int WordsRemoved { get; set; }

    /// <summary>The text as this writing left it; null while it is going on, <see cref="PrunedState"/> when that state is no longer kept.</summary>
    public long? KeptTextId { get; set; }
}
