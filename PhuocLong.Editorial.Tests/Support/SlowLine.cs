using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>A line to the app on which everything, in both directions, arrives later by <see cref="Delay"/>, and in its order.</summary>
public sealed class SlowLine : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Uri app;
    private readonly Task accepting;
    private long delayMs;

    public SlowLine(Uri app)
    {
        this.app = app;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>How much later what is sent from now on arrives; nothing at first, so that pages open at once.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromMilliseconds(Interlocked.Read(ref delayMs));
        set => Interlocked.Exchange(ref delayMs, (long)value.TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var calls = new List<Task>();
        try
        {
            while (true)
                calls.Add(CarryAsync(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(calls);
        }
    }

    private async Task CarryAsync(TcpClient caller)
    {
        using var called = new TcpClient { NoDelay = true };
        using (caller)
        {
            caller.NoDelay = true;
            try
            {
                await called.ConnectAsync(app.Host, app.Port, closing.Token);
                // Whoever hangs up first ends the call, as soon as what was said before has arrived.
                await await Task.WhenAny(PumpAsync(caller.GetStream(), called.GetStream()), PumpAsync(called.GetStream(), caller.GetStream()));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One side is gone; the other learns it by the closed line.
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to)
    {
        var under = Channel.CreateUnbounded<(long Due, byte[] Bytes)>();
        var arriving = ArriveAsync(under.Reader, to);
        try
        {
            var buffer = new byte[Chunk];
            for (int read; (read = await from.ReadAsync(buffer, closing.Token)) > 0;)
                under.Writer.TryWrite((Environment.TickCount64 + Interlocked.Read(ref delayMs), buffer[..read]));
        }
        finally
        {
            under.Writer.Complete();
            await arriving;
        }
    }

    private async Task ArriveAsync(ChannelReader<(long Due, byte[] Bytes)> under, NetworkStream to)
    {
        await foreach (var (due, bytes) in under.ReadAllAsync(closing.Token))
        {
            var wait = due - Environment.TickCount64;
            if (wait > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(wait), closing.Token);
            await to.WriteAsync(bytes, closing.Token);
        }
    }
}
