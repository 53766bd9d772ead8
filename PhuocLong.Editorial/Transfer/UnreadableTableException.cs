namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Ends the reading of a table from any depth of it, with the sentence its owner is to see. It never leaves its reader:
/// <see cref="TableReading.Guard"/> turns it into a refusal.
/// </summary>
internal sealed class UnreadableTableException(string sentence) : Exception(sentence);
