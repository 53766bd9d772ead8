namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Ends the reading of a file from any depth of it, with the sentence its owner is to see. It never leaves the room:
/// <see cref="FileReading"/> turns it into a refusal.
/// </summary>
internal sealed class UnreadableFileException(string sentence) : Exception(sentence);
