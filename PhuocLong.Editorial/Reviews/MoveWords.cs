using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reviews;

/// <summary>What moves are called: the words on the buttons, and what is said when one is done.</summary>
public static class MoveWords
{
    public static string Of(MoveKind kind) => Words.ResourceManager.GetString("Move" + kind, Words.Culture)!;

    public static string Done(MoveKind kind) => Words.ResourceManager.GetString("Done" + kind, Words.Culture)!;

    /// <summary>The words on the button: with where it leads where there are several ways, and with the votes that are missing.</summary>
    public static string Of(Move move)
    {
        var name = move.PassesOn ? Words.MovePassOn : Of(move.Kind);
        if (move.WayName is { } to)
            name = Words.MoveWay.With(name, to);
        return move.Tally switch
        {
            { Needed: > 1, Missing: 0 } => Words.MoveVotesEnough.With(name),
            { Needed: > 1, Missing: var missing } => Words.MoveVotesMissing.With(name, missing),
            _ => name,
        };
    }

    /// <summary>What is said when it is done: a vote that was not the last moves nothing yet.</summary>
    public static string Done(Move move) => move switch
    {
        { PassesOn: true } => Words.DonePassOn,
        { Tally.Missing: > 1 and var missing } => Words.DoneVote.With(missing - 1),
        _ => Done(move.Kind),
    };
}
