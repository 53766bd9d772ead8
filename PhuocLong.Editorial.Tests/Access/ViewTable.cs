namespace PhuocLong.Editorial.Tests.Access;

/// <summary>
/// What everybody is shown of articles in views that list several: by its title, without it, or not at all. Written from the
/// newsroom's rules; lists that <see cref="ArticleDoors"/> asks of each article stand there.
/// </summary>
internal static class ViewTable
{
    // Whoever enters the room: a right of the newsroom's table, or everybody who has signed in.
    // Lists: which standings have a line there. Sent: everything but what is with its writers unsent. Open: under review, with its author too.
    // By title: to readers of the article; to everybody in the room, where a meeting concluded on it while all of them could read it;
    // or while it is not with its authors, on a paper that looks alike to all who read it.
    // A number or a unit tells nobody what an article is about; where even that it exists is nobody's business there is no line.
    private const string Table = """
        View                          Room          Lists    Titled   Otherwise
        the board                     SeeBoards     sent     readers  untitled
        a unit's month                SeeBoards     all      readers  untitled
        the ledger of credits         SeeBoards     all      readers  untitled
        behind a figure               SeeBoards     public   readers  untitled
        reviews of an edition         KeepHouse     open     readers  untitled
        a rehearsal                   KeepHouse     all      readers  untitled
        a meeting's agenda            SeeMeetings   all      readers  untitled
        what a meeting concluded      SeeMeetings   all      room     untitled
        minutes of an agenda          SeeMeetings   all      decided  untitled
        minutes of what it concluded  SeeMeetings   all      room     untitled
        what a meeting could take up  KeepMeetings  waiting  readers  absent
        articles much alike           SignedIn      all      readers  absent
        a day's mail                  SignedIn      all      readers  absent
        """;

    /// <summary>Somebody who keeps the house and is on the board: the one case in which who keeps it also reads.</summary>
    public const string Keeper = "AdministratorOnBoard";

    private static readonly string[][] Lines =
        [.. Table.Split('\n')[1..].Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public static readonly string[] Views = [.. Lines.Select(l => l[0])];

    public static readonly string[] People = [.. HouseTable.People, Keeper];

    /// <summary>By its title, without it, or not at all.</summary>
    public static string Shows(string view, string person, string standing)
    {
        var line = Array.Find(Lines, l => l[0] == view)!;
        string[] hats = person == Keeper ? ["Administrator", "OtherBoardMember"] : [person];
        if (!hats.Any(hat => line[1] == "SignedIn" || HouseTable.Allows(line[1], hat)) || !IsListed(line[2], standing))
            return "absent";
        var titled = line[3] switch
        {
            "room" => true,
            "decided" => !AccessTable.IsWithAuthors(standing),
            _ => hats.Any(hat => AccessTable.People.Contains(hat) && AccessTable.Allows(standing, hat, AccessTable.Read)),
        };
        return titled ? "by its title" : line[4];
    }

    private static bool IsListed(string lists, string standing) => lists switch
    {
        "all" => true,
        "sent" => standing != "Draft",
        "public" => standing is "Published" or "Withdrawn",
        "open" => standing is "Returned" or AccessTable.BackFromBoard || standing.StartsWith("Waiting:", StringComparison.Ordinal),
        "waiting" => standing.StartsWith("Waiting:", StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(lists), lists, null),
    };
}
