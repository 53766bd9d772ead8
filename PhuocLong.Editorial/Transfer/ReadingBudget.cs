using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// What one file may cost, counted while it is read: a header's claim about sizes proves nothing. Whoever reads
/// reports here, and an exhausted budget ends the reading with a sentence.
/// </summary>
/// <param name="mostCharacters">About two hundred pages by default; what is longer is not an article.</param>
internal sealed class ReadingBudget(TimeProvider clock, CancellationToken stop, int mostCharacters = 500_000, TimeSpan? patience = null)
{
    /// <summary>The largest file taken in at the door.</summary>
    public const int MostFileBytes = 30 << 20;

    public const int MostEntries = 200;
    private const long MostInflated = 50L << 20;

    private const int MostPieces = 20_000, ElementsBetweenLooks = 2_048;
    private readonly TimeSpan patience = patience ?? TimeSpan.FromSeconds(4);
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
        if (characters > mostCharacters)
            throw new UnreadableFileException(Words.RefusedLong.With(mostCharacters.ToString("N0", NewsroomTime.Vietnamese)));
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
        if (clock.GetElapsedTime(began) > patience)
            throw new UnreadableFileException(Words.RefusedComplex);
    }
}
