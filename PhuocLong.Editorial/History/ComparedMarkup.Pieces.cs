namespace PhuocLong.Editorial.History;

/// <content>The words of a line, with what came, what went and what is set otherwise.</content>
internal sealed partial class ComparedMarkup
{
    /// <summary>Pieces of one line; a run of changed ones is one change.</summary>
    private void Pieces(IReadOnlyList<Piece> pieces)
    {
        var counted = false;
        foreach (var piece in pieces)
        {
            var changed = piece.Kind != PieceKind.Kept;
            Piece(piece, changed && !counted ? Numbered() : "", named: true);
            counted = changed;
        }
    }

    private void Piece(Piece piece, string numbered, bool named)
    {
        var (start, end, said) = piece.Kind switch
        {
            PieceKind.Added => ("ins", "ins", Words.PieceAdded),
            PieceKind.Removed => ("del", "del", Words.PieceRemoved),
            PieceKind.Reset => ("span class=\"cmp-reset\"", "span", ""),
            _ => ("", "", ""),
        };
        if (start.Length > 0)
            html.Append('<').Append(start).Append(numbered).Append('>');
        if (named && said.Length > 0)
            html.Append("<span class=\"visually-hidden\">").Append(Encode(said)).Append(" </span>");
        Set(piece.Text, piece.Marking);
        if (piece.Kind == PieceKind.Reset)
            html.Append("<small class=\"cmp-how\">").Append(Encode(piece.Marking.ChangeFrom(piece.Was))).Append("</small>");
        if (end.Length > 0)
            html.Append("</").Append(end).Append('>');
    }

    private void Set(string text, Marking marking)
    {
        var tags = new List<string>();
        if (marking.Bold)
            tags.Add("strong");
        if (marking.Italic)
            tags.Add("em");
        if (marking.Underline || marking.Link is not null)
            tags.Add("u");
        tags.ForEach(tag => html.Append('<').Append(tag).Append('>'));
        html.Append(Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal));
        tags.Reverse();
        tags.ForEach(tag => html.Append("</").Append(tag).Append('>'));
    }
}
