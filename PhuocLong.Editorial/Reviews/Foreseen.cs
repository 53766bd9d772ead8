namespace PhuocLong.Editorial.Reviews;

/// <summary>What would become of a move made at this moment.</summary>
/// <param name="Title">Null for an article the member may not read.</param>
/// <param name="Seen">What it would pin.</param>
/// <param name="Barred">Why it would be refused, but for a reason that is still to be given.</param>
/// <param name="WantsReason">Whether its door asks for one.</param>
internal readonly record struct Foreseen(string? Title, Seen? Seen, string? Barred, bool WantsReason = false);
