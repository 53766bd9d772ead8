namespace PhuocLong.Editorial.Editing;

/// <summary>A member who has the article open, once however many windows they have; the reader's own entry comes first.</summary>
/// <param name="Colour">Six-digit hex, the same on every screen.</param>
public sealed record PersonPresent(int MemberId, string Name, string Colour, bool Self);
