using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Data;

/// <summary>One writer at a time, in the order they came.</summary>
public sealed class WriteGateTests
{
    [Fact]
    public async Task Whoever_comes_second_waits_until_the_first_has_committed_or_given_up_and_the_third_for_the_second()
    {
        await using var newsroom = await OpenAsync();
        var gate = newsroom.Get<WriteGate>();
        var first = await gate.BeginAsync(Stop);
        var (second, third) = (gate.BeginAsync(Stop), gate.BeginAsync(Stop));
        first.Db.UnitKinds.Add(new() { Code = "First", Name = "Loại thứ nhất" });
        await first.CommitAsync(Stop);
        await first.DisposeAsync();

        var write = await second.WaitAsync(Patience.OnABusyMachine, Stop);
        Assert.False(third.IsCompleted);
        // What the first committed is there; what the second leaves uncommitted will not be.
        Assert.Contains(write.Db.UnitKinds, k => k.Code == "First");
        write.Db.UnitKinds.Add(new() { Code = "Second", Name = "Loại thứ hai" });
        await write.Db.SaveChangesAsync(Stop);
        await write.DisposeAsync();

        await using var last = await third.WaitAsync(Patience.OnABusyMachine, Stop);
        Assert.DoesNotContain(last.Db.UnitKinds, k => k.Code == "Second");
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_passed_over()
    {
        await using var newsroom = await OpenAsync();
        var gate = newsroom.Get<WriteGate>();
        var first = await gate.BeginAsync(Stop);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var (second, third) = (gate.BeginAsync(impatient.Token), gate.BeginAsync(Stop));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        await first.DisposeAsync();
        await using var last = await third.WaitAsync(Patience.OnABusyMachine, Stop);
    }
}
