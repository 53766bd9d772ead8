using System.Net.WebSockets;
using System.Text;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>A client of the sync socket with a Yjs document of its own, which lives in a text engine of its own.</summary>
internal sealed class YjsClient : IAsyncDisposable
{
    private const int Doc = 1;

    private readonly ClientWebSocket socket = new();
    private readonly V8ScriptHost host = new();
    private readonly TextEngine engine;
    private readonly byte[] buffer = new byte[4 * 1024 * 1024];

    private YjsClient() => engine = new(() => host);

    public string Title => engine.Text(Doc).Title;

    public static async Task<YjsClient> ConnectAsync(Uri address, int articleId, string? cookie, string? origin = "same", string query = "")
    {
        var client = new YjsClient();
        client.engine.Open(Doc, []);
        if (cookie is not null)
            client.socket.Options.SetRequestHeader("Cookie", cookie);
        if (origin is not null)
            client.socket.Options.SetRequestHeader("Origin", origin == "same" ? address.GetLeftPart(UriPartial.Authority) : origin);
        client.socket.Options.CollectHttpResponseDetails = true;
        var target = new UriBuilder(new Uri(address, $"sync/{articleId}{query}")) { Scheme = "ws" }.Uri;
        try
        {
            await client.socket.ConnectAsync(target, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException e)
        {
            throw new RefusedException((int)client.socket.HttpStatusCode, e);
        }
        return client;
    }

    /// <summary>Asks for the text and waits for it.</summary>
    public async Task<YjsClient> SyncAsync()
    {
        await SendAsync(SyncMessage.StateVector(engine.StateVector(Doc)));
        await HearAsync(SyncKind.Missing);
        return this;
    }

    /// <summary>Types a title and tells the server; answers the update.</summary>
    public async Task<byte[]> TypeTitleAsync(string title)
    {
        var update = MakeTitle(title);
        await SendAsync(SyncMessage.Update(update));
        return update;
    }

    /// <summary>Adds letters to the end of a paragraph of the body, as a colleague typing there does.</summary>
    public async Task TypeAfterParagraphAsync(int paragraph, string letters)
    {
        var text = engine.Text(Doc);
        var paragraphs = text.Body.Split('\n');
        paragraphs[Math.Min(paragraph, paragraphs.Length - 1)] += letters;
        await SendAsync(SyncMessage.Update(engine.Write(Doc, new ArticleDraft(text.Title, text.Lead, paragraphs)).Content));
    }

    /// <summary>Takes in what comes until the socket is closed.</summary>
    public async Task ListenAsync()
    {
        try
        {
            while (await NextAsync(TimeSpan.FromMinutes(5)) is not null)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has left.
        }
    }

    /// <summary>Ends when the socket has, with or without a word; fails when it has not within that time.</summary>
    public async Task EndsAsync(TimeSpan within)
    {
        try
        {
            while (await NextAsync(within) is not null)
            {
            }
        }
        catch (WebSocketException)
        {
            // Broken off.
        }
    }

    public byte[] MakeTitle(string title) => engine.Write(Doc, new(title, "", [])).Content;

    /// <summary>Lays a comment's mark over its own text, as only the server should; answers the update.</summary>
    public byte[] Annotate(CommentAnchor anchor) => engine.Annotate(Doc, anchor).Content;

    /// <summary>Whether a mark with that thread stands in its text.</summary>
    public bool Holds(string thread) => State().AsSpan().IndexOf(Encoding.UTF8.GetBytes(thread)) >= 0;
    /// <summary>Writes a title whose parts are plain, or suggested under an id: <c>+</c> added, <c>-</c> to be taken out.</summary>
    public byte[] MakeSuggestedTitle(params (string Words, char Kind, string Id)[] parts) =>
        host.Call("write", Doc, SuggestedText.Draft(parts))[1..];

    public byte[] State() => engine.State(Doc);

    public Task SendAsync(byte[] frame) =>
        socket.SendAsync(frame, WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

    public Task BarrierAsync(ulong number) => SendAsync(SyncMessage.Barrier(number));

    /// <summary>Reads until a message of that kind has come, and takes in what comes before it.</summary>
    public async Task<byte[]> HearAsync(SyncKind kind)
    {
        while (true)
        {
            var (heard, frame) = await NextAsync(Patience.OnABusyMachine) ?? throw new InvalidOperationException($"closed with {socket.CloseStatus} while waiting for {kind}");
            if (heard == kind)
                return frame;
        }
    }

    /// <summary>Waits for the barrier's echo for that long.</summary>
    public async Task<bool> HearsEchoAsync(ulong number, TimeSpan? within = null)
    {
        var until = DateTime.UtcNow + (within ?? Patience.OnABusyMachine);
        echo ??= NextEchoAsync();
        if (await Task.WhenAny(echo, Task.Delay(until - DateTime.UtcNow)) != echo)
            return false;
        var heard = await echo;
        echo = null;
        return heard == number;
    }

    private Task<ulong?>? echo;

    private async Task<ulong?> NextEchoAsync()
    {
        while (await NextAsync(TimeSpan.FromSeconds(60)) is { } message)
        {
            if (message.Kind == SyncKind.Barrier)
                return SyncMessage.Read(message.Frame).Number;
        }
        return null;
    }

    /// <summary>Waits until its title is that one.</summary>
    public async Task SeesTitleAsync(string title)
    {
        while (Title != title)
            _ = await NextAsync(Patience.OnABusyMachine) ?? throw new InvalidOperationException($"closed with {socket.CloseStatus}; the title is '{Title}'");
    }

    public async Task<int> CloseCodeAsync()
    {
        while (socket.CloseStatus is null && await NextAsync(Patience.OnABusyMachine) is not null)
        {
        }
        return (int)socket.CloseStatus!;
    }

    public async Task<(SyncKind Kind, byte[] Frame)?> NextAsync(TimeSpan patience)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return TakeIn(buffer[..length]);
    }

    private (SyncKind, byte[]) TakeIn(byte[] frame)
    {
        var message = SyncMessage.Read(frame);
        if (message.Kind is SyncKind.Missing or SyncKind.Update)
            engine.Apply(Doc, message.Payload);
        return (message.Kind, frame);
    }

    public static byte[] Presence(ulong client, ulong clock, string state) => SyncMessage.Awareness([new(client, clock, state)]);

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        engine.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The server refused the socket with an HTTP status.</summary>
internal sealed class RefusedException(int status, Exception inner) : Exception($"refused with {status}", inner)
{
    public int Status { get; } = status;
}
