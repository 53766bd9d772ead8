using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>What a file would bring, under one plan, before anything is brought.</summary>
public sealed record PastPreview
{
    public required string FileId { get; init; }

    public required string FileName { get; init; }

    public required PastTable Table { get; init; }

    public required PastPlan Plan { get; init; }

    /// <summary>The rows that become articles, in the file's order.</summary>
    public required IReadOnlyList<PastLine> Lines { get; init; }

    /// <summary>What there is to say of single rows, in the file's order.</summary>
    public required IReadOnlyList<PastRemark> Remarks { get; init; }

    /// <summary>Names that stand in none of the newsroom's lists, or were matched by hand; the most frequent first.</summary>
    public required IReadOnlyList<UnknownName> Unknown { get; init; }

    /// <summary>Why nothing can be brought in like this; null when it can.</summary>
    public required string? Bar { get; init; }

    public required PastLists Lists { get; init; }

    public int Count(RemarkKind kind) => Remarks.Count(r => r.Kind == kind);
}

/// <summary>A row as the article it becomes.</summary>
public sealed record PastLine
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string FoldedTitle { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    public required int UnitId { get; init; }

    public required int? CategoryId { get; init; }

    public required int HeadingId { get; init; }

    public required Genre Genre { get; init; }

    public required IReadOnlyList<(BylineKind Kind, string Name)> Signatures { get; init; }

    public required string? Address { get; init; }

    public required long? Views { get; init; }
}

/// <summary>What is to be said of one row, in a sentence.</summary>
public sealed record PastRemark(int Number, string Title, RemarkKind Kind, string Sentence);

public enum RemarkKind
{
    /// <summary>It cannot come in.</summary>
    Fault,

    /// <summary>It stands further up in the file.</summary>
    TwiceInFile,

    /// <summary>The newsroom has it.</summary>
    InNewsroom,

    /// <summary>It comes in, but not all of it.</summary>
    Note,
}
