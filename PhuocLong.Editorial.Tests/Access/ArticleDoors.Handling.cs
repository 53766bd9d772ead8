using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Reviews;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>What is settled about an article where it lies, and taking back one's vote there.</content>
internal static partial class ArticleDoors
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly ArticleDoor[] Handling =
    [
        While(null, "HandlingDesk.ClaimAsync", AccessTable.Handle, Nothing, (desk, k) => desk.ClaimAsync(k.Article, k.Member, Stop)),
        While("a colleague has it", "HandlingDesk.ClaimAsync", AccessTable.Nobody, Colleagues, (desk, k) => desk.ClaimAsync(k.Article, k.Member, Stop)),
        While("they have it", "HandlingDesk.LetGoAsync", AccessTable.Handle, Theirs, (desk, k) => desk.LetGoAsync(k.Article, k.Member, Stop)),
        While("a colleague has it", "HandlingDesk.LetGoAsync", AccessTable.Nobody, Colleagues, (desk, k) => desk.LetGoAsync(k.Article, k.Member, Stop)),
        While("a colleague has it", "HandlingDesk.TakeOverAsync", AccessTable.Handle, Colleagues, (desk, k) => desk.TakeOverAsync(k.Article, k.Member, k.Colleague, Stop)),
        While(null, "HandlingDesk.HandAsync", AccessTable.Handle, Nothing, (desk, k) => desk.HandAsync(k.Article, k.Member, k.Colleague, Stop)),
        While("a colleague has it", "HandlingDesk.HandAsync", AccessTable.Nobody, Colleagues, (desk, k) => desk.HandAsync(k.Article, k.Member, k.Colleague, Stop)),
        While("to somebody who does not decide there", "HandlingDesk.HandAsync", AccessTable.Nobody, Nothing, (desk, k) => desk.HandAsync(k.Article, k.Member, k.Newsroom.Stranger, Stop)),
        While(null, "HandlingDesk.SetDueAsync", AccessTable.Due, Nothing, (desk, k) => desk.SetDueAsync(k.Article, k.Member, Day, Why, Stop)),
        While(null, "HandlingDesk.HoldAsync", AccessTable.Handle, Nothing, (desk, k) => desk.HoldAsync(k.Article, k.Member, null, Why, Stop)),
        While("a colleague has it", "HandlingDesk.HoldAsync", AccessTable.Nobody, Colleagues, (desk, k) => desk.HoldAsync(k.Article, k.Member, null, Why, Stop)),
        While("it is held", "HandlingDesk.ReleaseAsync", AccessTable.Handle, Held, (desk, k) => desk.ReleaseAsync(k.Article, k.Member, Stop)),
        new("ReviewDesk.TakeBackVoteAsync", AccessTable.Decide,
            k => k.Stage.VotedAsync(k.Member, () => k.The<ReviewDesk>().TakeBackVoteAsync(k.Article, k.Member, k.Seen, Stop))) { PutsBack = true },
        new("ReviewDesk.TakeBackVoteAsync", AccessTable.Nobody,
            k => k.Stage.VotedAsync(k.Colleague, () => k.The<ReviewDesk>().TakeBackVoteAsync(k.Article, k.Member, k.Seen, Stop))) { Case = "a colleague's" },
    ];

    private static ArticleDoor While(string? settled, string name, char act, Func<Knock, Action<Stay>?> settle, Func<HandlingDesk, Knock, Task<Outcome>> press) =>
        new(name, act, k => k.Stage.SettledAsync(settle(k), () => press(k.The<HandlingDesk>(), k))) { Case = settled ?? "", PutsBack = true };

    private static Action<Stay>? Nothing(Knock knock) => null;

    private static Action<Stay> Theirs(Knock knock) => stay => (stay.ClaimedById, stay.ClaimedAt) = (knock.Member, knock.Newsroom.Clock.GetUtcNow().UtcDateTime);

    private static Action<Stay> Colleagues(Knock knock) => stay => (stay.ClaimedById, stay.ClaimedAt) = (knock.Colleague, knock.Newsroom.Clock.GetUtcNow().UtcDateTime);

    private static Action<Stay> Held(Knock knock) => stay => (stay.HeldFrom, stay.HeldById, stay.HoldReason) = (new(2026, 11, 2), knock.Colleague, Why);
}
