namespace PhuocLong.Editorial.Editing;

/// <summary>
/// The text as it stands on one person's screen: its SHA-256 in lowercase hex, and whether all of it is saved and
/// everything received is shown. A decision made on it pins exactly this text.
/// </summary>
public sealed record SeenText(string Hash, bool Settled)
{
    /// <summary>Nothing is on the screen yet.</summary>
    public static SeenText Nothing { get; } = new("", false);
}
