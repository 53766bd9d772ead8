namespace PhuocLong.Editorial.Editing;

/// <content>How a change is logged and passed on, and the form of the text that stands between two changes.</content>
internal sealed partial class SyncRoom
{
    /// <summary>Every decider reads and freezes the same text several times over; only a change asks for another form.</summary>
    private FrozenForm Frozen()
    {
        if (frozen is null)
        {
            if (Damage is null)
                Record(null, engine.Compose(ArticleId));
            frozen = engine.Render(ArticleId);
        }
        return frozen;
    }

    /// <summary>Logs a change of the server's own and passes it on.</summary>
    /// <param name="known">What is known already of whose hand made it, where a member's update stands in it too.</param>
    /// <param name="typed">Under which right, where a member's update stands in it too.</param>
    private void Record(int? memberId, TextAnswer change, IReadOnlyList<PassageAuthor>? known = null, TypedUnder? typed = null)
    {
        if (change.Outcome != TextOutcome.Done)
            return;
        var news = hands.OfServer(memberId, engine.Made(ArticleId, change.Content));
        hands.Remember(news);
        Record(memberId, change, [.. known ?? [], .. news], from: null, typed);
    }

    private void Record(int? memberId, TextAnswer change, IReadOnlyList<PassageAuthor> news, SyncSocket? from, TypedUnder? typed)
    {
        log.Append(lane, memberId, change.Content, news, typed);
        frozen = null;
        touchedAt = time.GetTimestamp();
        settling.NoteChange();
        listeners.Tell(SyncMessage.Update(change.Content), except: from);
    }

    /// <summary>A text that cannot be frozen now is no reason to keep somebody from leaving.</summary>
    private void NoteLook(int memberId)
    {
        try
        {
            if (!IsClosed && Damage is null)
                settling.NoteLook(memberId, Frozen());
        }
        catch (Exception e) when (e is InvalidTextException or TextNotOpenException or ScriptLostException)
        {
            // They will be shown a little more than is new to them.
        }
    }

    /// <summary>To everybody, the sender too: hearing itself tells a y-websocket client that the connection lives.</summary>
    private void Announce(IReadOnlyCollection<PresenceEntry> news)
    {
        if (news.Count > 0)
            listeners.Tell(SyncMessage.Awareness(news));
    }
}
