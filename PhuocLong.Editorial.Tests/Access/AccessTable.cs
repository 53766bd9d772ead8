namespace PhuocLong.Editorial.Tests.Access;

/// <summary>
/// Who may do what with an article: a line a state, a column a person, a letter an act. Written from the newsroom's own
/// rules; every door is asked whether it agrees.
/// </summary>
internal static class AccessTable
{
    public const char Read = 'r', Talk = 'v', Comment = 'c', Write = 'w', Submit = 's', Recall = 'l';
    public const char Decide = 'd', Handle = 'h', Publish = 'p', Address = 'u', Withdraw = 'g', Reopen = 'o', CoWriters = 'n', Certificate = 'k';

    // The deputy is a contributor of another unit who acts in the chair's place today, and does with articles what the chair does.
    // The unit's contributors and the co-writer they name write what is with its authors. A returned article is also read
    // by who decided on it (here the assistant). A step's role writes, those of it within their scope decide. Who works
    // on an article talks about it until it is published. Nobody reads unpublished text by being administrator or observer.
    private const string Table = """
        .                   Author Colleague CoWriter Stranger Assistant BoardMember OtherBoardMember Chair  Deputy Administrator Observer Disabled
        Draft               rvcwsn rvcwsn    rvcws    -        -         -           -                -      -      -             -        -
        Returned            rvcwsn rvcwsn    rvcws    -        rvc       -           -                -      -      -             -        -
        Waiting:assistants  rvcl   rvcl      rvcl     -        rvcwdh    rvc         rvc              rvc    rvc    -             -        -
        Waiting:board       rvc    rvc       rvc      -        rvc       rvcwdh      rvcw             rvc    rvc    -             -        -
        Waiting:chair       rvc    rvc       rvc      -        rvc       rvc         rvc              rvcwdh rvcwdh -             -        -
        Approved            rvck   rvck      rvck     -        rvcwpk    rvck        rvck             rvcwpk rvcwpk -             -        -
        Published           rvk    rvk       rvk      rk       rvuk      rvk         rvk              rvugk  rvugk  rk            rk       -
        Withdrawn           rvck   rvck      rvck     rk       rvck      rvck        rvck             rvcok  rvcok  rk            rk       -
        Rejected            rvc    rvc       rvc      -        rvc       rvc         rvc              rvco   rvco   -             -        -
        """;

    private static readonly string[][] Cells = [.. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    public static readonly string[] People = Cells[0][1..];

    public static readonly string[] Standings = [.. Cells[1..].Select(line => line[0])];

    public static bool Allows(string standing, string person, char act) =>
        Cells[1 + Array.IndexOf(Standings, standing)][1 + Array.IndexOf(People, person)].Contains(act, StringComparison.Ordinal);
}
