using System.Collections.Concurrent;
using System.Diagnostics;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Ways at random and acts at random, through the doors.</summary>
public sealed class WorkflowWalkTests
{
    // A seed that failed is run alone by naming it in the environment.
    private static readonly int[] seeds = Environment.GetEnvironmentVariable("EDITORIAL_SEEDS") is { Length: > 0 } named
        ? [.. named.Split(',').Select(int.Parse)]
        : Length.Of(inShort: (int[])[20261123], atLength: [1, 2, 3, 4]);

    private static readonly int steps = Length.Of(inShort: 250, atLength: 25_000);

    [Fact]
    public async Task Whatever_anybody_does_under_whatever_way_there_is_one_review_no_approval_without_its_votes_and_nothing_published_but_what_was_approved()
    {
        var clock = Stopwatch.StartNew();
        var all = new ConcurrentBag<WorkflowWalk>();
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestNewsroom.Stop }, async (seed, stop) => all.Add(await WalkAsync(seed, stop)));
        var acts = string.Join(", ", all.SelectMany(w => w.Acts).GroupBy(a => a.Key, a => a.Value).OrderByDescending(g => g.Sum()).Select(g => $"{g.Key} {g.Sum()}"));
        Length.Note(
            $"{all.Sum(w => w.Steps):N0} steps in {clock.Elapsed.TotalSeconds:0} s, {all.Sum(w => w.Made):N0} of them made ({acts}); {all.Sum(w => w.Begun)} articles, "
            + $"all of them published in the end, {all.Sum(w => w.Approvals)} approvals, {all.Sum(w => w.Impossible)} impossible ways refused: "
            + "never two reviews, never an approval without its votes, never published but what was approved, nothing stuck, and by its own way nothing would have gone otherwise");
        Assert.All(all, w => Assert.True(w.Approvals > 0 && w.Made > w.Steps / 10));
    }

    private static async Task<WorkflowWalk> WalkAsync(int seed, CancellationToken stop)
    {
        await using var newsroom = await TestNewsroom.OpenAsync(hurried: true);
        var walk = new WorkflowWalk(newsroom, seed);
        try
        {
            await walk.GoAsync(steps, stop);
            Assert.NotEqual(0, await walk.RehearseAsync());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException($"Seed {seed}, step {walk.Steps}: {e.Message}\n{walk.Story}", e);
        }
        await using var db = await newsroom.DbAsync();
        Assert.Null(await Ledger.FirstBreakAsync(db, TestNewsroom.Stop));
        return walk;
    }
}
