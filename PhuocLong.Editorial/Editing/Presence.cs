using System.Text.Json;
using System.Text.Json.Nodes;

namespace PhuocLong.Editorial.Editing;

/// <summary>One awareness entry as it travels: the state is JSON, <c>null</c> for "gone".</summary>
internal sealed record PresenceEntry(ulong ClientId, ulong Clock, string State)
{
    public const string Gone = "null";
}

/// <summary>
/// Who is in a room and where their cursor stands; never stored. A y-websocket client also repeats what it heard of
/// others, so an entry counts only from the socket that owns the client id, and the name is always the session's.
/// </summary>
internal sealed class Presence
{
    private const int MaxStateLength = 8 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    private readonly Dictionary<ulong, Seat> seats = [];

    /// <summary>Everybody who is here.</summary>
    public IReadOnlyCollection<PresenceEntry> All => [.. seats.Values.Where(seat => seat.Owner is not null).Select(seat => seat.Entry)];

    /// <summary>Takes in what a socket says and returns what is news and true.</summary>
    public IReadOnlyCollection<PresenceEntry> Take(SyncSocket from, IEnumerable<PresenceEntry> entries)
    {
        var news = new List<PresenceEntry>();
        foreach (var entry in entries.Where(entry => IsNews(from, entry)))
        {
            var gone = entry.State == PresenceEntry.Gone;
            var stamped = gone ? entry : entry with { State = Stamp(entry.State, from.Member) };
            seats[entry.ClientId] = new(gone ? null : from, from.Member.Id, stamped);
            from.ClientId = entry.ClientId;
            news.Add(stamped);
        }
        return news;
    }

    /// <summary>The socket closed: what the others should hear, if it was seen at all.</summary>
    public IReadOnlyCollection<PresenceEntry> Leave(SyncSocket socket)
    {
        if (socket.ClientId is not { } id || !seats.TryGetValue(id, out var seat) || seat.Owner != socket)
            return [];
        var gone = seat.Entry with { State = PresenceEntry.Gone };
        seats[id] = seat with { Owner = null, Entry = gone };
        return [gone];
    }

    /// <summary>
    /// A socket speaks for one client id, the first it names. An empty seat keeps its clock and member, so that an
    /// old echo cannot revive it and only the same person can sit down again (the same page, connecting anew).
    /// </summary>
    private bool IsNews(SyncSocket from, PresenceEntry entry)
    {
        if (from.ClientId is { } own && own != entry.ClientId)
            return false;
        if (!seats.TryGetValue(entry.ClientId, out var seat))
            return entry.State != PresenceEntry.Gone;
        if (seat.Owner is null)
            return seat.MemberId == from.Member.Id && entry.Clock >= seat.Entry.Clock && entry.State != PresenceEntry.Gone;
        // A page that came back by a new socket speaks with a newer clock while its old socket is still taken for alive.
        if (seat.Owner != from)
            return seat.MemberId == from.Member.Id && entry.Clock > seat.Entry.Clock && entry.State != PresenceEntry.Gone;
        return entry.Clock > seat.Entry.Clock || (entry.Clock == seat.Entry.Clock && entry.State == PresenceEntry.Gone);
    }

    private static string Stamp(string state, SyncMember member)
    {
        if (state.Length > MaxStateLength)
            throw new MalformedFrameException("awareness state too large");
        try
        {
            if (JsonNode.Parse(state, documentOptions: Strict) is not JsonObject fields)
                throw new MalformedFrameException("awareness state");
            fields["user"] = new JsonObject { ["memberId"] = member.Id, ["name"] = member.Name, ["color"] = member.Colour };
            return fields.ToJsonString();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new MalformedFrameException("awareness state");
        }
    }

    private sealed record Seat(SyncSocket? Owner, int MemberId, PresenceEntry Entry);
}
