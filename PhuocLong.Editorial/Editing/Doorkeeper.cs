namespace PhuocLong.Editorial.Editing;

/// <summary>Asks the database, at most a second ago, whether a socket's session and right still stand.</summary>
internal sealed class Doorkeeper(SyncRights rights, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>Whether the socket may stay; if not, it is closed.</summary>
    public async ValueTask<bool> LetsStayAsync(SyncSocket socket, CancellationToken stop)
    {
        var before = socket.Granted;
        if (before.At != 0 && time.GetElapsedTime(before.At) < Fresh)
            return true;
        var at = time.GetTimestamp();
        var (right, revision) = await rights.ForAsync(socket.Member.Id, socket.ArticleId, stop);
        if (await rights.WhoAsync(socket.Session, stop) is null)
        {
            // Changed roles end the session too; what counts for the edits under way is whether the right still stands.
            if (right.Read && right == before.Right)
                socket.Close(SyncClose.SignedOut, "session ended");
            else
                socket.Close(SyncClose.Withdrawn, "right withdrawn");
            return false;
        }
        if (!right.Read)
        {
            socket.Close(SyncClose.Withdrawn, "right withdrawn");
            return false;
        }
        socket.Granted = new(right, revision, at);
        return true;
    }
}
