using System.Net.WebSockets;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Editing;

/// <summary>
/// <c>/sync/{articleId}</c>: y-protocols over a WebSocket, for the editor and for any y-websocket client that brings the
/// sign-in cookie and an Origin. Refusals come before anything is allocated.
/// </summary>
internal sealed class SyncEndpoint(SyncRooms rooms, Doorkeeper doors, SyncRights rights, TextEngine engine, TimeProvider time, ILogger<SyncEndpoint> logger)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30);

    public async Task ServeAsync(HttpContext context, int articleId)
    {
        var stop = context.RequestAborted;
        var response = context.Response;
        if (!SameOrigin.IsSameOrigin(context))
            response.StatusCode = StatusCodes.Status403Forbidden;
        else if (await rights.WhoAsync(context.User, stop) is not { } member || IsOthersPage(context.Request, member))
            response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (await rights.ForAsync(member.Id, articleId, stop) is not ({ Read: true } right, var revision))
            // Whether it exists is already more than a stranger to it should learn.
            response.StatusCode = StatusCodes.Status404NotFound;
        else if (!context.WebSockets.IsWebSocketRequest)
            response.StatusCode = StatusCodes.Status400BadRequest;
        else
            await TalkAsync(context, member, articleId, right, revision, stop);
    }

    private async Task TalkAsync(HttpContext context, SyncMember member, int articleId, ArticleRight right, int revision, CancellationToken stop)
    {
        using var webSocket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAliveTimeout });
        var socket = new SyncSocket(webSocket, context.User, member, articleId, stop)
        {
            Granted = new(right, revision, time.GetTimestamp()),
        };
        var sending = socket.SendAllAsync();
        var receiving = IsOtherSchema(context.Request) ? RefuseSchemaAsync(socket) : ReceiveAllAsync(socket, stop);
        if (await Task.WhenAny(sending, receiving) == sending)
        {
            // Broken off only when the client does not answer: over unread bytes it would never learn why it was closed.
            if (await Task.WhenAny(receiving, Task.Delay(SyncSocket.Parting, CancellationToken.None)) != receiving)
                socket.Abort();
        }
        await receiving;
        socket.Close(SyncClose.Done, "");
        await sending;
        await socket.PartAsync();
    }

    /// <summary>The editor says which schema it was built with (<c>?schema=2</c>); a plain y-websocket client holds none and says nothing.</summary>
    private bool IsOtherSchema(HttpRequest request) =>
        request.Query["schema"] is [{ } schema] && schema != $"{engine.SchemaVersion}";

    /// <summary>The editor says whose page it is (<c>?member=7</c>): on a shared machine somebody else may have signed in since.</summary>
    private static bool IsOthersPage(HttpRequest request, SyncMember member) =>
        request.Query["member"] is [{ } stated] && stated != $"{member.Id}";

    private static async Task RefuseSchemaAsync(SyncSocket socket)
    {
        socket.Close(SyncClose.OtherSchema, "reload the page");
        while (await socket.ReceiveAsync() is not null)
        {
            // Until the client has heard it.
        }
    }

    private async Task ReceiveAllAsync(SyncSocket socket, CancellationToken stop)
    {
        SyncRoom? room = null;
        try
        {
            room = await rooms.InAsync(socket.ArticleId, async room => await room.JoinAsync(socket, stop) ? room : null, stop);
            var pace = new SyncPace(time);
            while (await socket.ReceiveAsync() is { } frame)
            {
                if (socket.IsClosing)
                    continue;
                if (await doors.LetsStayAsync(socket, stop) && !await room.ReceiveAsync(socket, frame, stop))
                    socket.Close(SyncClose.Reload, "reload");
                if (pace.Count(frame.Length) is { Ticks: > 0 } wait)
                    await Task.Delay(wait, time, stop);
            }
        }
        catch (Exception e)
        {
            Part(socket, e);
        }
        finally
        {
            if (room is not null)
                await room.LeaveAsync(socket);
        }
    }

    private void Part(SyncSocket socket, Exception reason)
    {
        switch (reason)
        {
            case OperationCanceledException:
                break;
            case MalformedFrameException:
                socket.Close(SyncClose.Malformed, reason.Message);
                break;
            case ScriptLostException:
                // The frame it choked on is this socket's; sent again it would stop the engine again, for everybody.
                logger.LogError(reason, "A message for article {Article} by member {Member} stopped the text engine, which starts anew.", socket.ArticleId, socket.Member.Id);
                socket.Close(SyncClose.Malformed, "the message stopped the engine");
                break;
            case FrameTooBigException:
                socket.Close(SyncClose.TooBig, "message too big");
                break;
            default:
                logger.LogError(reason, "A socket of article {Article} failed and is to connect again.", socket.ArticleId);
                socket.Close(SyncClose.Reload, "reload");
                break;
        }
    }
}
