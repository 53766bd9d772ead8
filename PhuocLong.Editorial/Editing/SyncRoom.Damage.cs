namespace PhuocLong.Editorial.Editing;

/// <content>A text whose log cannot be read to its end: the last good form of it, to be read.</content>
internal sealed partial class SyncRoom
{
    /// <summary>As far as the log is good, or what a decision pinned later than that.</summary>
    private async Task OpenLastGoodAsync(StoredText stored, CancellationToken stop)
    {
        var good = OpenGoodStart(stored);
        var version = await store.LastVersionAsync(ArticleId, stop);
        if (version is not { } pinned || (good > 0 && stored.Updates[good - 1].At >= pinned.At))
            return;
        engine.Open(ArticleId, []);
        if (engine.WriteVersion(ArticleId, pinned.Json).Outcome != TextOutcome.Done)
            // The version holds what this schema does not; the start of the log is still better than nothing.
            engine.Open(ArticleId, stored.First(good));
    }

    /// <summary>Opens the longest start of the log that makes a whole text, and answers how much of it that is.</summary>
    private int OpenGoodStart(StoredText stored)
    {
        var (good, bad) = (0, stored.Updates.Count);
        while (good + 1 < bad)
        {
            var middle = (good + bad) / 2;
            if (Opens(stored.First(middle)))
                good = middle;
            else
                bad = middle;
        }
        engine.Open(ArticleId, stored.First(good));
        return good;
    }

    private bool Opens(IReadOnlyList<byte[]> updates)
    {
        try
        {
            engine.Open(ArticleId, updates);
            return true;
        }
        catch (InvalidTextException)
        {
            return false;
        }
    }

    /// <summary>A damaged text is shown once, and then its socket is told why there is nothing more to say.</summary>
    private void ShowAndPart(SyncSocket socket, in SyncMessage message)
    {
        if (message.Kind is SyncKind.StateVector)
            Answer(socket, message.Payload);
        if (message.Kind is SyncKind.StateVector or SyncKind.Update)
            socket.Close(SyncClose.Damaged, "the stored text is damaged");
    }
}
