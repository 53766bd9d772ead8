using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Batches;

/// <summary>One kind of move for several articles, from its preview to its results.</summary>
public sealed record Batch(MoveKind Kind, IReadOnlyList<int> ArticleIds);
