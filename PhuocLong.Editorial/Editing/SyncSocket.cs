using System.Net.WebSockets;
using System.Security.Claims;
using System.Threading.Channels;
using PhuocLong.Editorial.Articles;

namespace PhuocLong.Editorial.Editing;

/// <summary>
/// One connection. Sending never waits: what a slow client does not take in time fills its own queue, and then it is
/// dropped; it comes back and asks for what it missed.
/// </summary>
internal sealed class SyncSocket(WebSocket socket, ClaimsPrincipal session, SyncMember member, int articleId, CancellationToken aborted)
{
    /// <summary>The longest message taken, in bytes.</summary>
    public const int MaxFrame = 1024 * 1024;

    /// <summary>How long a client may take to say goodbye.</summary>
    public static readonly TimeSpan Parting = TimeSpan.FromSeconds(3);

    private const int SmallBuffer = 4 * 1024;
    private const int MaxQueuedFrames = 4096;
    private const long MaxQueuedBytes = 16 * 1024 * 1024;

    private readonly Channel<byte[]> queue = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MaxQueuedFrames) { SingleReader = true });
    private byte[] buffer = new byte[SmallBuffer];
    private long queuedBytes;
    private int closing;
    private GrantedRight granted = null!;
    private (WebSocketCloseStatus Code, string Reason) farewell = (SyncClose.Done, "");

    public ClaimsPrincipal Session { get; } = session;

    public SyncMember Member { get; } = member;

    public int ArticleId { get; } = articleId;

    /// <summary>The awareness client this socket speaks for, once it has named it.</summary>
    public ulong? ClientId { get; set; }

    /// <summary>
    /// What the database last said. Others renew it at any moment: whoever judges a message by it takes it once and keeps what was taken.
    /// </summary>
    public required GrantedRight Granted
    {
        get => Volatile.Read(ref granted);
        set => Volatile.Write(ref granted, value);
    }

    /// <summary>An update that builds on something unknown was set aside, and the client was asked for all that is missing.</summary>
    public bool Gapped { get; set; }

    /// <summary>The barrier echoes that are on their way, in order.</summary>
    public Task Acknowledging { get; set; } = Task.CompletedTask;

    /// <summary>Barriers that wait for a gap to be filled.</summary>
    public List<ulong> HeldBarriers { get; } = [];

    public bool IsClosing => Volatile.Read(ref closing) != 0;

    public void Send(byte[] frame)
    {
        if (IsClosing)
            return;
        if (Interlocked.Add(ref queuedBytes, frame.Length) > MaxQueuedBytes || !queue.Writer.TryWrite(frame))
            Drop();
    }

    /// <summary>Says why and closes; frames that still arrive are ignored.</summary>
    public void Close(WebSocketCloseStatus code, string reason)
    {
        if (Interlocked.Exchange(ref closing, 1) != 0)
            return;
        farewell = (code, reason);
        queue.Writer.TryComplete();
    }

    /// <summary>Sends what is queued, in order, until the socket is closed; then parts politely, but not for long.</summary>
    public async Task SendAllAsync()
    {
        try
        {
            await foreach (var frame in queue.Reader.ReadAllAsync(aborted))
            {
                Interlocked.Add(ref queuedBytes, -frame.Length);
                await socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, aborted);
            }
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
            patience.CancelAfter(Parting);
            await socket.CloseOutputAsync(farewell.Code, farewell.Reason, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            socket.Abort();
        }
    }

    /// <summary>
    /// The next message, or null when the client is gone. It is valid until the next call: the buffer starts small,
    /// because most messages are a keystroke, and grows when one is not.
    /// </summary>
    /// <exception cref="FrameTooBigException">The message is longer than <see cref="MaxFrame"/>.</exception>
    /// <exception cref="MalformedFrameException">It is text, and the protocol is binary.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        if (buffer.Length > SmallBuffer)
            buffer = new byte[SmallBuffer];
        try
        {
            for (var length = 0; ;)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), aborted);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                if (part.MessageType == WebSocketMessageType.Text)
                    throw new MalformedFrameException("text frame");
                length += part.Count;
                if (length > MaxFrame)
                    throw new FrameTooBigException();
                if (part.EndOfMessage)
                    return buffer.AsMemory(0, length);
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(length * 2, MaxFrame + 1));
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Waits until the client has said goodbye too, and reads nothing into what it still sends. A connection closed over
    /// unread bytes is reset, and the client would never learn why.
    /// </summary>
    public async Task PartAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(Parting);
        try
        {
            while (socket.State == WebSocketState.CloseSent)
                await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It was gone already, or takes too long.
        }
    }

    /// <summary>Ends it without a word: the client does not answer, or does not take what is sent.</summary>
    public void Abort() => socket.Abort();

    private void Drop()
    {
        Close(SyncClose.Reload, "slow");
        socket.Abort();
    }
}

/// <summary>A message was longer than the sync socket takes.</summary>
internal sealed class FrameTooBigException : Exception;
