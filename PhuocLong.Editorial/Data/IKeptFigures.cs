namespace PhuocLong.Editorial.Data;

/// <summary>Figures a room keeps beside the records they are counted from, so that they can be counted anew and compared. Rooms register theirs.</summary>
public interface IKeptFigures
{
    /// <summary>Where what is kept differs from what the records give, each in a sentence.</summary>
    Task<IReadOnlyList<string>> CompareAsync(CancellationToken stop = default);

    /// <summary>Compares, and writes what the records give in its place where that may be done; the sentences say what was found before.</summary>
    Task<IReadOnlyList<string>> MendAsync(CancellationToken stop = default);
}
