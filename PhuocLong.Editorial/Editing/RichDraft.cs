namespace PhuocLong.Editorial.Editing;

/// <summary>A whole text with its structure, to be written by the server itself: what a file brings, for example.</summary>
public sealed record RichDraft(string Title, string Lead, IReadOnlyList<DraftBlock> Body)
{
    /// <summary>The same text with each picture replaced by the given one, or left out where there is none.</summary>
    public RichDraft WithFigures(Func<DraftFigure, DraftFigure?> replace) => this with
    {
        Body = [.. Body.Select(block => block is DraftFigure figure ? replace(figure) : block).OfType<DraftBlock>()],
    };
}
