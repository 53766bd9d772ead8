namespace PhuocLong.Editorial.Editing;

/// <summary>
/// How fast one socket may talk: a bucket that fills steadily. Who is too fast is read more slowly, which costs
/// nobody else anything and loses nothing.
/// </summary>
internal sealed class SyncPace(TimeProvider time)
{
    /// <summary>Frames, a frame of 16 KiB counting double: far above what a person types, pastes or drags.</summary>
    private const double PerSecond = 200, Burst = 600, BytesPerToken = 16 * 1024;

    private double tokens = Burst;
    private long at = time.GetTimestamp();

    /// <summary>Counts a frame; returns how long to wait before reading the next.</summary>
    public TimeSpan Count(int bytes)
    {
        tokens = Math.Min(Burst, tokens + time.GetElapsedTime(at).TotalSeconds * PerSecond) - 1 - bytes / BytesPerToken;
        at = time.GetTimestamp();
        return tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-tokens / PerSecond);
    }
}
