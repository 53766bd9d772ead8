namespace PhuocLong.Editorial.Activity;

/// <summary>In which way the ledger, or what it vouches for, is not what it was.</summary>
public enum BreakKind
{
    /// <summary>Events are missing before this one: deleted from the middle or the beginning.</summary>
    Missing,

    /// <summary>A field of the event was changed.</summary>
    Edited,

    /// <summary>The event is whole, but stands under another number than it was given.</summary>
    Renumbered,

    /// <summary>The event is whole in itself and does not follow from the one before it.</summary>
    Unlinked,

    /// <summary>The words kept beside the event were changed.</summary>
    TextAltered,

    /// <summary>They are gone, and nobody took a comment back.</summary>
    TextMissing,

    /// <summary>Words stand beside an event that knows of none.</summary>
    TextAdded,

    /// <summary>A pinned version is no longer what its hash says.</summary>
    VersionAltered,

    /// <summary>The event names a version by another hash than that version has.</summary>
    VersionSwapped,

    /// <summary>The event names a version that is gone.</summary>
    VersionMissing,

    /// <summary>An edition of a way of articles is no longer what was published.</summary>
    EditionAltered,

    /// <summary>An edition that was published is gone.</summary>
    EditionMissing,

    /// <summary>An edition that nobody published.</summary>
    EditionAdded,

    /// <summary>The ledger ends before an exported head.</summary>
    Truncated,

    /// <summary>The ledger holds together and is another one than an exported head saw.</summary>
    Rewritten,

    /// <summary>A line of a file of heads was changed, added or cannot be read.</summary>
    HeadFileAltered,

    /// <summary>A line is gone from a file of heads.</summary>
    HeadFileMissing,

    /// <summary>The database's own copy of a head was changed or is gone.</summary>
    HeadCopyAltered,

    /// <summary>File and copy differ, and the ledger cannot tell which of them was changed.</summary>
    HeadsDiffer,

    /// <summary>A file of heads speaks of another newsroom: this database has been put in another's place.</summary>
    OtherNewsroom,
}

/// <summary>One thing that is not as it was.</summary>
/// <param name="Seq">The event it shows at; null where none is to blame.</param>
/// <param name="Sentence">What it is, in Vietnamese, for people.</param>
public sealed record Break(BreakKind Kind, long? Seq, string Sentence);

/// <summary>Breaks in the order they are found: the first few with their sentences, and how many there are.</summary>
internal sealed class Breaks
{
    public const int MostTold = 50;

    private readonly List<Break> told = [];

    public int Count { get; private set; }

    /// <summary>Ordered by event; those of heads and files stand last.</summary>
    public IReadOnlyList<Break> Told => [.. told.OrderBy(b => b.Seq ?? long.MaxValue)];

    public void Add(BreakKind kind, long? seq, Func<string> sentence)
    {
        Count++;
        if (told.Count < MostTold)
            told.Add(new(kind, seq, sentence()));
    }
}
