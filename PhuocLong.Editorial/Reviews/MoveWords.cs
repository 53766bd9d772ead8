namespace PhuocLong.Editorial.Reviews;

/// <summary>What moves are called: the words on the buttons, and what is said when one is done.</summary>
public static class MoveWords
{
    public static string Of(MoveKind kind) => Words.ResourceManager.GetString("Move" + kind, Words.Culture)!;

    public static string Done(MoveKind kind) => Words.ResourceManager.GetString("Done" + kind, Words.Culture)!;
}
