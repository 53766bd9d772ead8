using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Lets two acts go at the same moment.</summary>
internal static class AtOnce
{
    /// <summary>
    /// Both answers, in the order the acts were given. The first round lets one through before the other begins and the second the
    /// other before the one, so that each end is reached; from then on both go at the same moment, and take turns at being asked first.
    /// </summary>
    public static async Task<(TOne One, TOther Other)> PairAsync<TOne, TOther>(int round, Func<Task<TOne>> one, Func<Task<TOther>> other)
    {
        if (round == 0)
            return (await one(), await other());
        if (round == 1)
        {
            var before = await other();
            return (await one(), before);
        }
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<T> LaunchAsync<T>(Func<Task<T>> act) => Task.Run(async () =>
        {
            await go.Task;
            return await act();
        }, Stop);
        var later = round % 2 == 0 ? null : LaunchAsync(other);
        var first = LaunchAsync(one);
        var second = later ?? LaunchAsync(other);
        go.SetResult();
        return (await first, await second);
    }

    public static async Task<Outcome[]> BothAsync(int round, Func<Task<Outcome>> one, Func<Task<Outcome>> other)
    {
        var (first, second) = await PairAsync(round, one, other);
        return [first, second];
    }
}
