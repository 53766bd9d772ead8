namespace PhuocLong.Editorial.Tests.Access;

/// <summary>
/// Who may do what with an article: a line a state, a column a person, a letter an act. Written from the newsroom's own
/// rules; every door is asked whether it agrees.
/// </summary>
internal static partial class AccessTable
{
    public const char Read = 'r', Talk = 'v', Comment = 'c', Write = 'w', Submit = 's', Recall = 'l';
    public const char Decide = 'd', Handle = 'h', Publish = 'p', Address = 'u', Withdraw = 'g', Reopen = 'o', CoWriters = 'n', Certificate = 'k', Say = 'z';

    /// <summary>Back with its authors, sent there by the board: whoever decided earlier reads on with the one who sent it back.</summary>
    public const string BackFromBoard = "BackFrom:board";

    // The deputy is a contributor of another unit who acts in the chair's place today, and does with articles what the chair does.
    // The unit's contributors and the co-writer they name write what is with its authors. A returned article is also read
    // by who decided on it (the assistant; where the board returned it, both). A step's role writes, those of it within their scope decide. Who works
    // on an article talks about it until it is published. The support team withdraws what is published once the chair has
    // said so, which is tried where that is given (WithdrawalDeskTests). Nobody reads unpublished text by being administrator or observer.
    // Judge is of the support team and of the board in its category, writes for the unit too, and stands in the byline: reads and writes by
    // all three, keeps what is published in order, and neither decides on it nor publishes it. Who holds no role is nobody.
    private const string Table = """
        .                   Author Colleague CoWriter Stranger Assistant BoardMember OtherBoardMember Chair  Deputy Judge   Administrator Observer Roleless Disabled
        Draft               rvcwsn rvcwsn    rvcws    -        -         -           -                -      -      rvcwsn  -             -        -        -
        Returned            rvcwsn rvcwsn    rvcws    -        rvc       -           -                -      -      rvcwsn  -             -        -        -
        BackFrom:board      rvcwsn rvcwsn    rvcws    -        rvc       rvc         -                -      -      rvcwsn  -             -        -        -
        Waiting:assistants  rvcl   rvcl      rvcl     -        rvcwdh    rvc         rvc              rvc    rvc    rvcwl   -             -        -        -
        Waiting:board       rvc    rvc       rvc      -        rvc       rvcwdh      rvcw             rvc    rvc    rvcw    -             -        -        -
        Waiting:chair       rvc    rvc       rvc      -        rvc       rvc         rvc              rvcwdh rvcwdh rvc     -             -        -        -
        Approved            rvck   rvck      rvck     -        rvcwpk    rvck        rvck             rvcwpk rvcwpk rvckw   -             -        -        -
        Published           rvk    rvk       rvk      rk       rvuk      rvk         rvk              rvugkz rvugkz rvuk    rk            rk       -        -
        Withdrawn           rvck   rvck      rvck     rk       rvck      rvck        rvck             rvcok  rvcok  rvck    rk            rk       -        -
        Rejected            rvc    rvc       rvc      -        rvc       rvc         rvc              rvco   rvco   rvc     -             -        -        -
        """;

    private static readonly string[][] Cells = CellsOf(Table), Narrower = CellsOf(NarrowerTable);

    public static readonly string[] People = Cells[0][1..];

    public static readonly string[] Standings = [.. Cells[1..].Select(line => line[0])];

    /// <summary>Whether it lies with those who write it, before it is sent or after it came back.</summary>
    public static bool IsWithAuthors(string standing) => standing is "Draft" or "Returned" or BackFromBoard;

    public static bool Allows(string standing, string person, char act)
    {
        var (line, column) = (1 + Array.IndexOf(Standings, standing), 1 + Array.IndexOf(People, person));
        Assert.Equal((standing, person), (Narrower[line][0], Narrower[0][column]));
        return (Cells[line][column] + Narrower[line][column]).Contains(act, StringComparison.Ordinal);
    }

    private static string[][] CellsOf(string table) =>
        [.. table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
