namespace PhuocLong.Editorial.Editing;

/// <summary>The sockets in a room. They come and go in its turn; who is there may be asked at any time.</summary>
internal sealed class Listeners
{
    private readonly HashSet<SyncSocket> sockets = [];

    /// <summary>The sockets at this moment.</summary>
    public SyncSocket[] All
    {
        get
        {
            lock (sockets)
                return [.. sockets];
        }
    }

    public void Add(SyncSocket socket)
    {
        lock (sockets)
            sockets.Add(socket);
    }

    public void Remove(SyncSocket socket)
    {
        lock (sockets)
            sockets.Remove(socket);
    }

    public void Tell(byte[] frame, SyncSocket? except = null)
    {
        foreach (var socket in All)
        {
            if (socket != except)
                socket.Send(frame);
        }
    }
}
