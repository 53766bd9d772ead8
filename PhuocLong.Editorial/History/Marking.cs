namespace PhuocLong.Editorial.History;

/// <summary>How a run of letters is set.</summary>
internal readonly record struct Marking(bool Bold, bool Italic, bool Underline, string? Link)
{
    /// <summary>What changed from the other setting to this one, in words for a reader.</summary>
    public string ChangeFrom(Marking other)
    {
        var changes = new List<string>();
        Tell(other.Bold, Bold, Words.MarkBold);
        Tell(other.Italic, Italic, Words.MarkItalic);
        Tell(other.Underline, Underline, Words.MarkUnderline);
        if (other.Link != Link)
            changes.Add(Link is null ? Words.LinkRemoved : string.Format(null, other.Link is null ? Words.LinkAdded : Words.LinkChanged, Link));
        return string.Join(", ", changes);

        void Tell(bool was, bool now, string name)
        {
            if (was != now)
                changes.Add(now ? name : string.Format(null, Words.MarkRemoved, name));
        }
    }
}

/// <summary>A syllable, a space or a sign, with its setting; a line break is the token "\n".</summary>
internal readonly record struct Token(string Text, Marking Marking)
{
    public bool IsWord => char.IsLetterOrDigit(Text[0]);
}
