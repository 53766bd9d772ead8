using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>What may be true when both have been answered.</summary>
internal enum RaceEnd
{
    /// <summary>One succeeds, the other is told why not, and the ledger has one event more.</summary>
    OneWins,

    /// <summary>The second always gets through; the first gets through before it, or is told why not.</summary>
    SecondAlways,

    /// <summary>The first always gets through; the second gets through after it, or is told why not.</summary>
    FirstAlways,
}

/// <summary>Two acts on what both have on their screens.</summary>
/// <param name="At">The standing at which both look.</param>
/// <param name="First">The act of the first, prepared from what is on the screens: nothing is loaded any more when it is let go.</param>
/// <param name="Ends">How the article may stand afterwards: when the first got through, and when only the second did.</param>
internal sealed record Race(
    string At, Func<Ring, Task<Func<Task<Outcome>>>> First, Func<Ring, Task<Func<Task<Outcome>>>> Second, RaceEnd End, (string[] First, string[] Second) Ends)
{
    /// <summary>What the first leaves in the ledger.</summary>
    public ActKind FirstAct { get; init; } = ActKind.Approved;

    /// <summary>What the second leaves there, where both may get through.</summary>
    public ActKind? SecondAct { get; init; }
}

/// <summary>Where one round takes place: the newsroom, a second assistant in it, somebody who is one and of the board, a shorter way, and the article.</summary>
internal sealed record Ring(TestNewsroom Newsroom, int SecondAssistant, int Both, int Deputy, int Shorter, int Article)
{
    public ReviewDesk Desk => Newsroom.Desk;

    public T The<T>() where T : notnull => Newsroom.Get<T>();

    public Task<Seen> SeenAsync(int member) => Newsroom.SeenAsync(Article, member);
}
