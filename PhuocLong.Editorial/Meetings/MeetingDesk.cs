using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Meetings;

/// <summary>The door for calling a meeting, saying who comes, opening it and closing it.</summary>
public sealed class MeetingDesk(WriteGate gate, MeetingTurns turns, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>Calls a meeting, to which the whole board, its chair and the support team are asked; answers its number.</summary>
    public async Task<Outcome<int>> CallAsync(int memberId, MeetingDraft draft, CancellationToken stop = default)
    {
        draft = draft.Tidied();
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).CallsMeetings())
            return Outcome.Refused(Words.NotYoursToCall);
        if (draft.Refusal() is { } unfit)
            return Outcome.Refused(unfit);
        var colleagues = await ColleaguesAsync(write.Db, stop);
        if (OfficeRefusal(draft, colleagues) is { } wrong)
            return Outcome.Refused(wrong);
        var meeting = new Meeting { Name = draft.Name, CalledById = memberId, CalledAt = clock.UtcNow() };
        draft.Fill(meeting);
        meeting.Attendees.AddRange(colleagues.Select(c => new Attendee { MemberId = c.Id }));
        write.Db.Meetings.Add(meeting);
        await write.Db.SaveChangesAsync(stop);
        await write.RecordAsync(new Act(ActKind.MeetingCalled, memberId) { Detail = MeetingTurn.FactsOf(meeting) }, clock, stop);
        await write.CommitAsync(stop);
        return meeting.Id;
    }

    /// <summary>Who may preside, keep the record, or is asked to come by default.</summary>
    public async Task<IReadOnlyList<Choice>> ColleaguesAsync(CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await ColleaguesAsync(db, stop);
    }

    public Task<Outcome> ChangeAsync(int meetingId, int memberId, MeetingDraft draft, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.MeetingChanged, meetingId, memberId, async turn =>
        {
            var tidied = draft.Tidied();
            if ((tidied.Refusal() ?? OfficeRefusal(tidied, await ColleaguesAsync(turn.Db, stop))) is { } unfit)
                return unfit;
            tidied.Fill(turn.Meeting);
            return null;
        }, stop);

    /// <summary>Khai mạc: from now on conclusions are recorded.</summary>
    public Task<Outcome> BeginAsync(int meetingId, int memberId, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.MeetingBegun, meetingId, memberId, turn =>
        {
            turn.Meeting.BeganAt ??= clock.UtcNow();
            turn.Meeting.CurrentItemId ??= turn.Meeting.Items.MinBy(i => i.Position)?.Id;
            return Task.FromResult<string?>(null);
        }, stop);

    /// <summary>Calls it off, before it began; afterwards there is something to keep minutes of.</summary>
    public Task<Outcome> CancelAsync(int meetingId, int memberId, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.MeetingCancelled, meetingId, memberId, turn =>
        {
            if (turn.Meeting.BeganAt is not null)
                return Task.FromResult<string?>(Words.HasBegun);
            turn.Meeting.CancelledAt = clock.UtcNow();
            return Task.FromResult<string?>(null);
        }, stop);

    /// <summary>Kết luận chung, refused when somebody else changed it meanwhile: nobody overwrites what they have not seen.</summary>
    public Task<Outcome> RemarkAsync(int meetingId, int memberId, string before, string remarks, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.MeetingNoted, meetingId, memberId, turn =>
        {
            var text = PaperText.Of(remarks);
            if (turn.Meeting.Remarks != PaperText.Of(before) && turn.Meeting.Remarks != text)
                return Task.FromResult<string?>(Words.WrittenMeanwhile);
            turn.Meeting.Remarks = text;
            return Task.FromResult(PaperText.Refusal(text));
        }, stop);

    /// <summary>
    /// Kết thúc: freezes the minutes. Their hash goes into the ledger in the same transaction, and nothing of the meeting
    /// changes any more.
    /// </summary>
    public Task<Outcome> CloseAsync(int meetingId, int memberId, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.MeetingClosed, meetingId, memberId, async turn =>
        {
            var meeting = turn.Meeting;
            if (meeting.BeganAt is null)
                return Words.NotBegun;
            meeting.ClosedAt = clock.UtcNow();
            await TellPostponedAsync(turn, stop);
            await turn.Db.SaveChangesAsync(stop);
            meeting.ClosedSeq = await turn.Db.ArticleEvents.MaxAsync(e => (long?)e.Seq, stop) ?? 0;
            await turn.Db.SaveChangesAsync(stop);
            (meeting.FrozenMinutes, meeting.MinutesHash) = await MinutesDesk.FreezeAsync(turn.Db, meeting, stop);
            // The closing is recorded next, and is then the very next event of the ledger.
            turn.Facts["hash"] = meeting.MinutesHash;
            return null;
        }, stop);

    // Until the close another conclusion may take its place. Those who wrote it learn that it waits on, and nothing of the meeting.
    private async Task TellPostponedAsync(MeetingTurn turn, CancellationToken stop)
    {
        var ids = turn.Meeting.Items.Where(i => i.Conclusions.Where(c => c.CrossedOutAt is null).MaxBy(c => c.Id) is { Kind: ConclusionKind.Postpone })
            .Select(i => i.ArticleId).OfType<int>().ToArray();
        foreach (var article in await turn.Db.Articles.Where(a => ids.Contains(a.Id) && a.State == ArticleState.Waiting).OrderBy(a => a.Id).ToListAsync(stop))
        {
            await turn.Write.RecordAsync(
                new Act(ActKind.Postponed, turn.Member.MemberId)
                {
                    ArticleId = article.Id,
                    UnitId = article.UnitId,
                    Detail = new Dictionary<string, string?> { ["step"] = article.StepKey },
                }, clock, stop);
        }
    }

    private static async Task<List<Choice>> ColleaguesAsync(EditorialDb db, CancellationToken stop)
    {
        var people = await db.Users
            .Where(m => m.DisabledAt == null && m.Assignments.Any(a => a.Role == Role.Chair || a.Role == Role.BoardMember || a.Role == Role.Assistant))
            .Select(m => new { m.Id, m.DisplayName, Rank = m.Assignments.Any(a => a.Role == Role.Chair) ? 0 : m.Assignments.Any(a => a.Role == Role.BoardMember) ? 1 : 2 })
            .ToListAsync(stop);
        return [.. people.OrderBy(p => p.Rank).ThenBy(p => p.DisplayName, NewsroomTime.Alphabet).Select(p => new Choice(p.Id, p.DisplayName))];
    }

    private static string? OfficeRefusal(MeetingDraft draft, List<Choice> colleagues) =>
        colleagues.All(c => c.Id != draft.PresiderId) ? Words.PresiderMissing
        : colleagues.All(c => c.Id != draft.SecretaryId) ? Words.SecretaryMissing
        : null;
}
