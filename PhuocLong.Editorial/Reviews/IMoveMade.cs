using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Reviews;

/// <summary>A room that keeps something of every move. A newsroom being filled with its past has none.</summary>
public interface IMoveMade
{
    /// <summary>Within the move's transaction: it has happened in the context and was recorded, and is not saved yet.</summary>
    Task KeepAsync(Write write, MoveKind kind, int memberId, CancellationToken stop);
}
