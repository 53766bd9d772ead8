using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Tests.Rehearsals;

/// <summary>The newsroom's record, which answers only when it is let: a rehearsal over it takes as long as a test wants.</summary>
internal sealed class HeldBack(IDbContextFactory<EditorialDb> record) : IDbContextFactory<EditorialDb>
{
    private readonly TaskCompletionSource let = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Somebody waits for an answer.</summary>
    public Task Asked => asked.Task;

    /// <summary>Whoever waited for the answer waits no longer.</summary>
    public Task Ended => ended.Task;

    public void Let() => let.SetResult();

    public EditorialDb CreateDbContext() => throw new NotSupportedException();

    public async Task<EditorialDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        asked.TrySetResult();
        try
        {
            await let.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            ended.TrySetResult();
        }
        return await record.CreateDbContextAsync(cancellationToken);
    }
}
