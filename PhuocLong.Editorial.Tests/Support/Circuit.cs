using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>One circuit as a page opens it: the hub's negotiation, its socket, and the call that starts the circuit.</summary>
internal sealed class Circuit : IAsyncDisposable
{
    private const byte RecordEnd = 0x1e, Completion = 3, WithResult = 3, Nothing = 0xc0;

    private readonly ClientWebSocket socket = new();
    private readonly byte[] buffer = new byte[64 * 1024];
    private Task ended = Task.CompletedTask;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public bool IsOpen => !ended.IsCompleted;

    /// <summary>Ends when the circuit's connection has: broken off or closed.</summary>
    public Task EndsAsync(TimeSpan within) => ended.WaitAsync(within, Stop);

    /// <exception cref="HttpRequestException">The door was not opened; its answer says why.</exception>
    public static async Task<Circuit> OpenAsync(Uri address, string cookie)
    {
        var connection = await NegotiateAsync(address, cookie);
        var circuit = new Circuit();
        circuit.socket.Options.SetRequestHeader("Cookie", cookie);
        circuit.socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await circuit.socket.ConnectAsync(new UriBuilder(new Uri(address, $"_blazor?id={connection}")) { Scheme = "ws" }.Uri, Stop);
        await circuit.SendAsync(Record("""{"protocol":"blazorpack","version":1}"""), WebSocketMessageType.Text);
        Assert.Equal(Record("{}"), await circuit.ReceiveAsync(Stop));
        await circuit.SendAsync(Start(address), WebSocketMessageType.Binary);
        Assert.True(await circuit.HasStartedAsync(), "The circuit was not started.");
        circuit.ended = circuit.ListenAsync();
        return circuit;
    }

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<string> NegotiateAsync(Uri address, string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "_blazor/negotiate?negotiateVersion=1"));
        ask.Headers.Add("Cookie", cookie);
        ask.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.SendAsync(ask, Stop);
        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Stop));
        return json.RootElement.GetProperty("connectionToken").GetString()!;
    }

    private static byte[] Record(string json) => [.. Encoding.UTF8.GetBytes(json), RecordEnd];

    // [1, {}, "0", "StartCircuit", [base, page, no components, no state]], preceded by its length.
    private static byte[] Start(Uri address)
    {
        byte[] message = [0x95, 1, 0x80, .. Packed("0"), .. Packed("StartCircuit"), 0x94, .. Packed(address.AbsoluteUri), .. Packed(new Uri(address, "viec-cua-toi").AbsoluteUri), .. Packed("[]"), .. Packed("")];
        Assert.InRange(message.Length, 0, 0x7f);
        return [(byte)message.Length, .. message];
    }

    private static byte[] Packed(string words) => [0xd9, (byte)words.Length, .. Encoding.ASCII.GetBytes(words)];

    private async Task<bool> HasStartedAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(Patience.OnABusyMachine);
        while (true)
        {
            // Several messages may come together: [length of one or two bytes, array, kind, …]
            var heard = await ReceiveAsync(limit.Token);
            for (int at = 0, length; at < heard.Length; at += length)
            {
                var two = heard[at] > 0x7f;
                length = two ? (heard[at] & 0x7f) | (heard[at + 1] << 7) : heard[at];
                at += two ? 2 : 1;
                // […, no headers, "0", kind of answer, the circuit's secret]
                if (heard[at + 1] == Completion)
                    return heard[at + 5] == WithResult && heard[at + 6] != Nothing;
            }
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (socket.State is WebSocketState.Open && (await socket.ReceiveAsync(buffer, Stop)).MessageType is not WebSocketMessageType.Close)
            {
                // Pings, and what would be drawn.
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Broken off.
        }
    }

    private Task SendAsync(byte[] message, WebSocketMessageType type) => socket.SendAsync(message, type, true, Stop);

    private async Task<byte[]> ReceiveAsync(CancellationToken stop)
    {
        var part = await socket.ReceiveAsync(buffer, stop);
        Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
        return buffer[..part.Count];
    }
}
