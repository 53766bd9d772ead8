using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A file as an article would hold it, with title and lead guessed; the person decides about both.</summary>
public sealed record ReadText
{
    public required string Title { get; init; }

    /// <summary>The title as its letters stood in the file, where they were converted from an old font.</summary>
    public string? TitleBefore { get; init; }

    /// <summary>The paragraph that looks like a lead; null where none does. It is not in <see cref="Body"/>.</summary>
    public DraftParagraph? Lead { get; init; }

    /// <summary>Everything else, in order.</summary>
    public required IReadOnlyList<DraftBlock> Body { get; init; }

    /// <summary>Where in the body the lead would stand if it is no lead.</summary>
    public int LeadAt { get; init; }

    /// <summary>What was dropped or changed, one Vietnamese sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whether some of it was written in an old font and converted.</summary>
    public bool Converted { get; init; }

    public IEnumerable<DraftFigure> Figures => Body.OfType<DraftFigure>();

    /// <summary>The body, with the lead's paragraph back in its place where it is not wanted as lead.</summary>
    public IReadOnlyList<DraftBlock> BodyWith(bool leadTaken) =>
        leadTaken || Lead is null ? Body : [.. Body.Take(LeadAt), Lead, .. Body.Skip(LeadAt)];
}
