namespace PhuocLong.Editorial.Editing;

/// <summary>
/// The committed text at one place of the log, in every form a version keeps. <paramref name="Html"/> is the body;
/// <paramref name="Json"/> holds the ProseMirror documents of title, lead and body and the schema's version;
/// <paramref name="Hash"/> is the SHA-256 (lower-case hex) of the canonical text, the same the browser computes;
/// <paramref name="Words"/> counts lead and body; <paramref name="Suggestions"/> counts what is suggested and undecided, none of which is in the text.
/// </summary>
public sealed record FrozenText(string Title, string Lead, string Json, string Html, string PlainText, int Words, string Hash, long Seq, int Suggestions = 0)
{
    /// <summary>The stored text is damaged, and this is the last good form of it: to be read, and not to be decided on.</summary>
    public bool IsDamaged { get; init; }
}
