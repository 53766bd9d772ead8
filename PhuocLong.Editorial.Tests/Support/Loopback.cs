using System.Net;
using System.Net.Sockets;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>Ports for servers that are killed and must find theirs again.</summary>
internal static class Loopback
{
    // Below those the system hands out by itself (Linux: 32768 and above): while the server is away, no other test's socket,
    // and no browser that knocks again, is given its port.
    private const int First = 20_000, Count = 12_000;

    private static int next = Environment.ProcessId % Count;

    /// <summary>A port nobody listens on and which is handed out to nobody else in this run.</summary>
    public static int StablePort()
    {
        for (var tried = 0; tried < Count; tried++)
        {
            var port = First + (Interlocked.Increment(ref next) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's; the next one.
            }
        }
        throw new InvalidOperationException("No free port was found on loopback.");
    }
}
