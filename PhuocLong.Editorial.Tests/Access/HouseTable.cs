namespace PhuocLong.Editorial.Tests.Access;

/// <summary>
/// Who may do what in the newsroom itself, beside its articles: a line a right, a column a person. Written from the newsroom's
/// own rules; every door that is not of one article is asked whether it agrees.
/// </summary>
internal static class HouseTable
{
    // The deputy writes for a unit and acts in the chair's place: by that they decide, meet, publish and sign a
    // review that is due, remind units that are short, and keep nothing of the chair's house: quotas and closed months wait for the chair.
    // The administrator keeps members, units, lists, checks, words and ways, and has no editorial say. The chair knows the members
    // and gives editorial roles, sets quotas with the administrator and keeps the ledger with them, and alone signs reviews and months;
    // the support team prepares reviews; they, the chair and the administrator bring in what was published before. Nobody gives such a role to
    // themselves. The board, its chair and the support team meet, the support team and the chair call and keep. Who decides names a
    // deputy. Everyone of the newsroom sees the boards and what is published; who holds no role is nobody, and who is shut out
    // has not even an account of their own.
    private const string Table = """
        .                   Author Colleague CoWriter Stranger Assistant BoardMember OtherBoardMember Chair Deputy Administrator Observer Roleless Disabled
        KeepHouse           -      -         -        -        -         -           -                -     -      x             -        -        -
        KnowMembers         -      -         -        -        -         -           -                x     -      x             -        -        -
        GiveEditorialRoles  -      -         -        -        -         -           -                x     -      x             -        -        -
        GiveOtherRoles      -      -         -        -        -         -           -                -     -      x             -        -        -
        EditorialToOneself  -      -         -        -        -         -           -                -     -      -             -        -        -
        SetQuotas           -      -         -        -        -         -           -                x     -      x             -        -        -
        SeeBoards           x      x         x        x        x         x           x                x     x      x             x        -        -
        PrepareReviews      -      -         -        -        x         -           -                x     x      -             -        -        -
        BringPast           -      -         -        -        x         -           -                x     x      x             -        -        -
        SignReviews         -      -         -        -        -         -           -                x     x      -             -        -        -
        CloseMonths         -      -         -        -        -         -           -                x     -      -             -        -        -
        RemindUnits         -      -         -        -        -         -           -                x     x      -             -        -        -
        ReadPublished       x      x         x        x        x         x           x                x     x      x             x        -        -
        WriteForCulture     x      x         -        -        -         -           -                -     -      -             -        -        -
        WriteForHealth      -      -         x        x        -         -           -                -     x      -             -        -        -
        Write               x      x         x        x        -         -           -                -     x      -             -        -        -
        MoveSeveral         x      x         x        x        x         x           x                x     x      -             -        -        -
        SeeMeetings         -      -         -        -        x         x           x                x     x      -             -        -        -
        KeepMeetings        -      -         -        -        x         -           -                x     x      -             -        -        -
        DecideFirst         -      -         -        -        x         -           -                -     -      -             -        -        -
        AddWords            -      -         -        -        x         x           x                x     -      x             -        -        -
        LendRoles           -      -         -        -        x         x           x                x     -      -             -        -        -
        EndDelegation       -      -         -        -        -         x           x                x     -      x             -        -        -
        KeepLedger          -      -         -        -        -         -           -                x     -      x             -        -        -
        RecordAddresses     -      -         -        -        x         -           -                x     x      -             -        -        -
        AuthorsOwn          x      -         -        -        -         -           -                -     -      -             -        -        -
        ReadDraft           x      x         x        -        -         -           -                -     -      -             -        -        -
        OwnAccount          x      x         x        x        x         x           x                x     x      x             x        x        -
        """;

    private static readonly string[][] Cells = [.. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public static readonly string[] People = Cells[0][1..];

    public static bool Allows(string right, string person)
    {
        var line = Array.Find(Cells, c => c[0] == right);
        Assert.True(line is not null, $"There is no right called {right}.");
        return line[1 + Array.IndexOf(People, person)] == "x";
    }
}
