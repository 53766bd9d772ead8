using PhuocLong.Editorial.Activity;

namespace PhuocLong.Editorial.Data;

/// <summary>What another room does about acts that were recorded. Rooms register theirs; the one writer knows none of them.</summary>
public interface IActsRecorded
{
    /// <summary>Runs in the transaction of the acts, once they are saved in it: what is thrown here undoes them.</summary>
    Task TellOfAsync(Write write, IReadOnlyList<ArticleEvent> acts, CancellationToken stop);
}
