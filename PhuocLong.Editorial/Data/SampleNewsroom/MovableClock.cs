namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>The clock the sample newsroom lives by: it stands where it was put and never goes back.</summary>
internal sealed class MovableClock(DateTime startUtc) : TimeProvider
{
    private DateTime now = startUtc;

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    public void MoveTo(DateTime utc) => now = utc > now ? utc : now;
}
