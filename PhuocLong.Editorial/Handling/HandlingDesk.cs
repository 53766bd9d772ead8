using System.Globalization;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Handling;

/// <summary>
/// The door for what is done with an article that stays at its step: claim it, hand it on, set its date, hold it. Each
/// act is judged by what stands in the database, never by what was on a screen, and leaves one event.
/// </summary>
public sealed class HandlingDesk(WriteGate gate, TimeProvider clock)
{
    /// <summary>No date is set further ahead than this many days.</summary>
    public const int FurthestDays = 366;

    /// <summary>Nhận bài: until it moves on, only this member decides on it.</summary>
    public Task<Outcome> ClaimAsync(int articleId, int memberId, CancellationToken stop = default) =>
        DoAsync(HandlingKind.Claim, ActKind.Claimed, articleId, memberId, doing =>
        {
            doing.Stay.Take(memberId, clock.UtcNow());
            return Outcome.Done;
        }, stop);

    /// <summary>Nhận thay, from the colleague whose name stood on the screen; refused when another has it by now.</summary>
    public Task<Outcome> TakeOverAsync(int articleId, int memberId, int fromMemberId, CancellationToken stop = default) =>
        DoAsync(HandlingKind.TakeOver, ActKind.Claimed, articleId, memberId, doing =>
        {
            if (doing.Moves.ClaimedBy!.Id != fromMemberId)
                return Outcome.Refused(doing.Moves.ClaimedSentence!);
            doing.Detail["from"] = Number(fromMemberId);
            doing.Stay.Take(memberId, clock.UtcNow());
            return Outcome.Done;
        }, stop);

    /// <summary>Bỏ nhận: anybody of the step may take it again.</summary>
    public Task<Outcome> LetGoAsync(int articleId, int memberId, CancellationToken stop = default) =>
        DoAsync(HandlingKind.LetGo, ActKind.LetGo, articleId, memberId, doing =>
        {
            doing.Stay.LetGo();
            return Outcome.Done;
        }, stop);

    /// <summary>Giao cho: into the hands of somebody who may decide at the step.</summary>
    public Task<Outcome> HandAsync(int articleId, int memberId, int toMemberId, CancellationToken stop = default) =>
        DoAsync(HandlingKind.Hand, ActKind.Handed, articleId, memberId, doing =>
        {
            if (toMemberId == memberId || doing.Moves.People.All(p => p.Id != toMemberId))
                return Outcome.Refused(Words.CannotBeHanded);
            doing.Detail["member"] = Number(toMemberId);
            doing.Stay.Take(toMemberId, clock.UtcNow(), memberId);
            return Outcome.Done;
        }, stop);

    /// <summary>Đổi hạn, with a reason, by the step's people, or by the chair and who stands in for them.</summary>
    public Task<Outcome> SetDueAsync(int articleId, int memberId, DateOnly on, string reason, CancellationToken stop = default) =>
        DoAsync(HandlingKind.SetDue, ActKind.DueChanged, articleId, memberId, doing =>
        {
            if (DayRefusal(on) is { } unfit)
                return Outcome.Refused(unfit);
            if (ReviewDesk.WhyBad(ref reason) is { } bad)
                return Outcome.Refused(bad);
            doing.Detail["on"] = Day(on);
            doing.Text = reason;
            doing.Stay.SetDue(on, reason);
            return Outcome.Done;
        }, stop);

    /// <summary>Tạm giữ, with a reason: the article stays, its date waits with it, and nothing but a return or a rejection moves it.</summary>
    /// <param name="until">The last day of it; null when that is not known yet.</param>
    public Task<Outcome> HoldAsync(int articleId, int memberId, DateOnly? until, string reason, CancellationToken stop = default) =>
        DoAsync(HandlingKind.Hold, ActKind.Held, articleId, memberId, doing =>
        {
            if (until is { } last && DayRefusal(last) is { } unfit)
                return Outcome.Refused(unfit);
            if (ReviewDesk.WhyBad(ref reason) is { } bad)
                return Outcome.Refused(bad);
            if (until is { } day)
                doing.Detail["until"] = Day(day);
            doing.Text = reason;
            doing.Stay.Hold(memberId, clock.Today(), until, reason, doing.Days);
            return Outcome.Done;
        }, stop);

    /// <summary>Bỏ giữ: everything goes on, and the days on hold are added to the due date.</summary>
    public Task<Outcome> ReleaseAsync(int articleId, int memberId, CancellationToken stop = default) =>
        DoAsync(HandlingKind.Release, ActKind.HoldReleased, articleId, memberId, doing =>
        {
            doing.Stay.Release(clock.Today(), doing.Days);
            return Outcome.Done;
        }, stop);

    private async Task<Outcome> DoAsync(
        HandlingKind kind, ActKind act, int articleId, int memberId, Func<Doing, Outcome> change, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await ReviewTurn.LoadAsync(write.Db, articleId, memberId, stop) is not { } turn)
            return Outcome.Refused(Reviews.Words.NotReadable);
        var moves = turn.Moves.Handling;
        var move = moves.Of(kind);
        if (move.Barred is { } barred)
            return Outcome.Refused(barred);
        var doing = new Doing(moves, turn.Stay ?? new Stay { ArticleId = articleId, Revision = turn.Article.Revision }, await WorkingDays.LoadAsync(write.Db, stop));
        var outcome = change(doing);
        if (!outcome.Succeeded)
            return outcome;
        if (turn.Stay is null)
            write.Db.Stays.Add(doing.Stay);
        doing.Detail["step"] = turn.Article.StepKey;
        if (move.ForId is { } principal)
            doing.Detail["for"] = Number(principal);
        // No standing: the article stays where it was.
        await write.RecordAsync(
            new Act(act, memberId) { ArticleId = articleId, UnitId = turn.Article.UnitId, Detail = doing.Detail, Text = doing.Text }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private string? DayRefusal(DateOnly day)
    {
        var today = clock.Today();
        return day < today ? Words.DayPast : day > today.AddDays(FurthestDays) ? Words.DayTooFar : null;
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An act in the making, and what the ledger is told of it.</summary>
    private sealed class Doing(HandlingMoves moves, Stay stay, WorkingDays days)
    {
        public HandlingMoves Moves => moves;

        public Stay Stay => stay;

        public WorkingDays Days => days;

        public Dictionary<string, string?> Detail { get; } = [];

        public string? Text { get; set; }
    }
}
