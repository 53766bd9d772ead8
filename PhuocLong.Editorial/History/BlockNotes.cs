namespace PhuocLong.Editorial.History;

/// <summary>What changed about a block besides its words, in one line for the reader.</summary>
internal static class BlockNotes
{
    public static string? Of(Leaf old, Leaf now)
    {
        var notes = new List<string>();
        if (old.Shape != now.Shape)
            notes.Add(string.Format(null, Words.NoteShape, ShapeName(old.Shape), ShapeName(now.Shape)));
        if (now.Kind == LeafKind.Figure)
        {
            if (old.Facts.Media != now.Facts.Media)
                notes.Add(Words.NoteImage);
            Fact(Words.NoteAlt, old.Facts.Alt, now.Facts.Alt);
            Fact(Words.NoteCredit, old.Facts.Credit, now.Facts.Credit);
        }
        return notes.Count == 0 ? null : string.Join(" ", notes);

        void Fact(string sentence, string? was, string? stays)
        {
            if (was != stays)
                notes.Add(string.Format(null, sentence, was ?? Words.NoteNothing, stays ?? Words.NoteNothing));
        }
    }

    private static string ShapeName(string shape) => shape switch
    {
        "heading2" => Words.ShapeHeading2,
        "heading3" => Words.ShapeHeading3,
        "bulletList" => Words.ShapeBullets,
        "orderedList" => Words.ShapeNumbers,
        "blockquote" => Words.ShapeQuote,
        "callout" => Words.ShapeCallout,
        _ => Words.ShapeParagraph,
    };
}
