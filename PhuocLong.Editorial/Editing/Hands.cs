namespace PhuocLong.Editorial.Editing;

/// <summary>
/// Which member writes with which client id in one text. A client id belongs to the first member who types with it.
/// What a machine passes on of somebody else's after an outage is taken in, and then counts as nobody's.
/// </summary>
internal sealed partial class Hands(int articleId)
{
    /// <summary>The seeds of the three fields: two structs each, the same on every machine, and no letters.</summary>
    private const long LastSeedClient = 3, SeedLength = 2;

    private readonly Dictionary<long, List<PassageAuthor>> hands = [];

    public Hands(int articleId, IEnumerable<PassageAuthor> known) : this(articleId)
    {
        foreach (var hand in known.OrderBy(h => h.FromClock))
            Of(hand.ClientId).Add(hand);
    }

    /// <summary>Who wrote that letter; null when the text is older than these records.</summary>
    public PassageAuthor? At(long client, long clock) => hands.TryGetValue(client, out var known) ? known.FindLast(h => h.FromClock <= clock) : null;

    /// <summary>
    /// What a socket's update newly says about hands; null when it writes with a client id that is not its member's.
    /// </summary>
    /// <param name="passedOn">It answers "what do you have", and so may hold what others typed.</param>
    public List<PassageAuthor>? Of(SyncSocket from, Brought brought, bool passedOn)
    {
        var news = new List<PassageAuthor>();
        foreach (var (client, clock) in brought.Clients)
        {
            if (client <= LastSeedClient)
            {
                if (clock >= SeedLength)
                    return null;
                continue;
            }
            var owner = hands.GetValueOrDefault(client)?.Find(h => h.ByServer || h.MemberId is not null);
            var own = owner is null
                ? !passedOn || from.ClientId is null || from.ClientId == (ulong)client
                : !owner.ByServer && owner.MemberId == from.Member.Id;
            if (!own && !passedOn)
                return null;
            Say(news, client, clock, own ? from.Member.Id : null, byServer: false);
        }
        return news;
    }

    /// <summary>What the server's own change says about hands; a member's update that it mended stays that member's.</summary>
    public List<PassageAuthor> OfServer(int? memberId, Brought brought)
    {
        var news = new List<PassageAuthor>();
        foreach (var (client, clock) in brought.Clients.Where(c => c.Client > LastSeedClient && !IsSomebodys(c.Client)))
            Say(news, client, clock, memberId, byServer: true);
        return news;
    }

    /// <summary>Remembers what was said, once the update that said it was taken in.</summary>
    public void Remember(IEnumerable<PassageAuthor> news)
    {
        foreach (var hand in news)
            Of(hand.ClientId).Add(hand);
    }

    private bool IsSomebodys(long client) => hands.GetValueOrDefault(client)?[^1] is { ByServer: false, MemberId: not null };

    private List<PassageAuthor> Of(long client) => hands.TryGetValue(client, out var known) ? known : hands[client] = [];

    private void Say(List<PassageAuthor> news, long client, long clock, int? memberId, bool byServer)
    {
        if (hands.GetValueOrDefault(client)?[^1] is { } last && last.MemberId == memberId && last.ByServer == byServer)
            return;
        news.Add(new() { ArticleId = articleId, ClientId = client, FromClock = clock, MemberId = memberId, ByServer = byServer });
    }
}
