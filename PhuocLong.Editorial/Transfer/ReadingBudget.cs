using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// What one file may cost, counted while it is read: a header's claim about sizes proves nothing. Whoever reads
/// reports here, and an exhausted budget ends the reading with a sentence.
/// </summary>
internal sealed class ReadingBudget(TimeProvider clock, CancellationToken stop)
{
    /// <summary>The largest file taken in at the door.</summary>
    public const int MostFileBytes = 30 << 20;

    public const int MostEntries = 200;
    private const long MostInflated = 50L << 20;

    /// <summary>About two hundred pages; what is longer is not an article.</summary>
    private const int MostCharacters = 500_000;

    private const int MostPieces = 20_000, ElementsBetweenLooks = 2_048;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly long began = clock.GetTimestamp();
    private long inflated;
    private int characters, pieces, elements;

    public void Inflated(int bytes)
    {
        inflated += bytes;
        if (inflated > MostInflated)
            throw new UnreadableFileException(Words.RefusedInflated);
        Look();
    }

    public void Characters(int count)
    {
        characters += count;
        if (characters > MostCharacters)
            throw new UnreadableFileException(Words.RefusedLong.With(MostCharacters.ToString("N0", NewsroomTime.Vietnamese)));
    }

    /// <summary>A paragraph, a picture, a cell.</summary>
    public void Piece()
    {
        if (++pieces > MostPieces)
            throw new UnreadableFileException(Words.RefusedComplex);
    }

    public void Element()
    {
        if (++elements % ElementsBetweenLooks == 0)
            Look();
    }

    private void Look()
    {
        stop.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(began) > Patience)
            throw new UnreadableFileException(Words.RefusedComplex);
    }
}
