using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Lets two acts go at the same moment.</summary>
internal static class AtOnce
{
    /// <summary>Both answers, in the order the acts were given; they take turns at being asked first.</summary>
    public static async Task<Outcome[]> BothAsync(int round, Func<Task<Outcome>> one, Func<Task<Outcome>> other)
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Outcome> LaunchAsync(Func<Task<Outcome>> act) => Task.Run(async () =>
        {
            await go.Task;
            return await act();
        }, Stop);
        var (first, second) = round % 2 == 0 ? (LaunchAsync(one), LaunchAsync(other)) : (LaunchAsync(other), LaunchAsync(one));
        go.SetResult();
        var outcomes = await Task.WhenAll(first, second);
        return round % 2 == 0 ? outcomes : [outcomes[1], outcomes[0]];
    }
}
