using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>At which moment of a mail the server fails.</summary>
public enum MailFault
{
    None,

    /// <summary>Hangs up before saying who it is.</summary>
    AtGreeting,
    AfterSender,
    WithinText,

    /// <summary>Has the mail, and hangs up instead of saying so.</summary>
    BeforeAnswer,

    /// <summary>Asks to be tried again later.</summary>
    Busy,

    /// <summary>Is killed with every connection it has, and stays away until it is started again.</summary>
    Killed,

    /// <summary>Has the mail, and is killed instead of saying so.</summary>
    KilledBeforeAnswer,
}

/// <summary>A mail server on loopback: real sockets, plain SMTP, and it can be killed at any moment.</summary>
public sealed class SmallMailServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, Task> connections = new();
    private TcpListener? listener;

    public SmallMailServer() => Start();

    /// <summary>The same over all its lives.</summary>
    public int Port { get; } = Loopback.StablePort();

    public bool IsUp => listener is not null;

    /// <summary>Asked once for each mail.</summary>
    public Func<MailFault> Fault { get; set; } = () => MailFault.None;

    /// <summary>Addresses that do not exist here.</summary>
    public HashSet<string> Unknown { get; } = [];

    /// <summary>Everything that was handed over, whether it was answered for or not.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    /// <summary>How often somebody named a recipient.</summary>
    public int Asked { get; private set; }

    public void Start()
    {
        var started = new TcpListener(IPAddress.Loopback, Port);
        started.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        started.Start();
        listener = started;
        _ = AcceptAsync(started);
    }

    public void Kill()
    {
        listener?.Dispose();
        listener = null;
        foreach (var connection in connections.Keys)
            connection.Close();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Task.WhenAll(connections.Values);
    }

    private async Task AcceptAsync(TcpListener at)
    {
        try
        {
            while (true)
            {
                var client = await at.AcceptTcpClientAsync();
                connections[client] = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        try
        {
            using (client)
                await TalkAsync(client.GetStream());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
        }
        connections.TryRemove(client, out _);
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var fault = Fault();
        if (fault == MailFault.AtGreeting)
            return;
        await SayAsync("220 small");
        while (await reader.ReadLineAsync() is { } line)
        {
            var command = line.Length < 4 ? line : line[..4].ToUpperInvariant();
            switch (command)
            {
                case "EHLO" or "HELO" or "RSET" or "NOOP":
                    await SayAsync("250 ok");
                    break;
                case "MAIL":
                    fault = fault is MailFault.None ? Fault() : fault;
                    if (fault == MailFault.AfterSender)
                        return;
                    await SayAsync("250 ok");
                    break;
                case "RCPT":
                    Asked++;
                    await SayAsync(
                        Unknown.Any(u => line.Contains(u, StringComparison.OrdinalIgnoreCase)) ? "550 no such user here"
                        : fault == MailFault.Busy ? "451 try again later" : "250 ok");
                    fault = fault == MailFault.Busy ? MailFault.None : fault;
                    break;
                case "DATA":
                    await SayAsync("354 go on");
                    if (await TakeAsync(reader, fault) is not true)
                        return;
                    await SayAsync("250 taken");
                    break;
                case "QUIT":
                    await SayAsync("221 bye");
                    return;
                default:
                    await SayAsync("502 unknown");
                    break;
            }
        }

        ValueTask SayAsync(string answer) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"));
    }

    /// <summary>Whether the mail is to be answered for.</summary>
    private async Task<bool> TakeAsync(StreamReader reader, MailFault fault)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is var line && line != ".")
        {
            // Hung up within the text: no server keeps a mail without its end.
            if (line is null)
                return false;
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            if (fault is MailFault.WithinText)
                return false;
            if (fault is MailFault.Killed)
                Kill();
        }
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        Taken.Enqueue(await MimeMessage.LoadAsync(bytes));
        if (fault is MailFault.KilledBeforeAnswer)
            Kill();
        return fault is not (MailFault.BeforeAnswer or MailFault.KilledBeforeAnswer);
    }
}
