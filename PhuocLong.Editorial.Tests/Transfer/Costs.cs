using System.Diagnostics;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>What one file from outside may cost the server, refused or taken in.</summary>
internal static class Costs
{
    /// <summary>Promised: no document hangs the server for longer than this, or costs it more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public const long MostMemory = 200_000_000;

    /// <summary>Counted is all that the reading allocates, kept or not.</summary>
    public static T Within<T>(Func<T> reading)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var read = reading();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Longest);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
        return read;
    }
}
