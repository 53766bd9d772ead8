using System.Net.WebSockets;

namespace PhuocLong.Editorial.Editing;

/// <summary>Why a socket is closed. y-websocket gives up on 4400–4499 and connects again after all others.</summary>
internal static class SyncClose
{
    public const WebSocketCloseStatus Done = WebSocketCloseStatus.NormalClosure;
    public const WebSocketCloseStatus GoingAway = WebSocketCloseStatus.EndpointUnavailable;

    /// <summary>The room reloads from what is committed; connecting again brings both sides level.</summary>
    public const WebSocketCloseStatus Reload = WebSocketCloseStatus.InternalServerError;

    public const WebSocketCloseStatus Malformed = (WebSocketCloseStatus)4400;

    /// <summary>The session ended and the right did not: what is unsent waits for the next sign-in.</summary>
    public const WebSocketCloseStatus SignedOut = (WebSocketCloseStatus)4401;

    /// <summary>The right to read, or to write what was sent, is gone.</summary>
    public const WebSocketCloseStatus Withdrawn = (WebSocketCloseStatus)4403;

    /// <summary>The page's schema is not the server's: it would delete what it does not know. Reload the page.</summary>
    public const WebSocketCloseStatus OtherSchema = (WebSocketCloseStatus)4409;

    public const WebSocketCloseStatus TooBig = (WebSocketCloseStatus)4413;

    /// <summary>Somebody who may only suggest changed the text itself, or somebody suggested under another's name.</summary>
    public const WebSocketCloseStatus Overstepped = (WebSocketCloseStatus)4422;

    /// <summary>The stored text is damaged: what was last good has been sent, and nothing is taken until it is mended.</summary>
    public const WebSocketCloseStatus Damaged = (WebSocketCloseStatus)4423;
}
