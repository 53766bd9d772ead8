using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>A change to a meeting in the making: the meeting, who changes it, and the transaction it happens in.</summary>
internal sealed record MeetingTurn(Write Write, Meeting Meeting, MemberRoles Member)
{
    public EditorialDb Db => Write.Db;

    public AgendaItem? Item(int itemId) => Meeting.Items.FirstOrDefault(i => i.Id == itemId);
}

/// <summary>How every change to a meeting begins and ends: its rights, that it is not over, and its pages told.</summary>
public sealed class MeetingTurns(WriteGate gate, MeetingFeed feed, IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>Makes a change that those who keep the record may make; what <paramref name="change"/> answers is why not.</summary>
    internal Task<Outcome> KeepAsync(int meetingId, int memberId, Func<MeetingTurn, Task<string?>> change, CancellationToken stop) =>
        MakeAsync(meetingId, memberId, turn => turn.Member.Keeps(turn.Meeting) ? change(turn) : Task.FromResult<string?>(Words.NotYoursToKeep), stop);

    /// <summary>The same for anybody who sees meetings; <paramref name="change"/> asks what else must be asked.</summary>
    internal async Task<Outcome> MakeAsync(int meetingId, int memberId, Func<MeetingTurn, Task<string?>> change, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        var meeting = member.SeesMeetings() ? await LoadAsync(write.Db, meetingId, stop) : null;
        if (meeting is null)
            return Outcome.Refused(Words.NotFound);
        if (meeting.State is MeetingState.Closed or MeetingState.Cancelled)
            return Outcome.Refused(meeting.State == MeetingState.Closed ? Words.Closed : Words.Cancelled);
        if (await change(new(write, meeting, member)) is { } refusal)
            return Outcome.Refused(refusal);
        write.Afterwards(() => feed.Changed(meetingId));
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>The meeting an item belongs to; 0, which no meeting is, when there is no such item.</summary>
    internal async Task<int> MeetingOfItemAsync(int itemId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.AgendaItems.Where(i => i.Id == itemId).Select(i => i.MeetingId).SingleOrDefaultAsync(stop);
    }

    internal static Task<Meeting?> LoadAsync(EditorialDb db, int meetingId, CancellationToken stop) =>
        db.Meetings.Include(m => m.Attendees).Include(m => m.Items).ThenInclude(i => i.Conclusions).ThenInclude(c => c.Refusals)
            .AsSplitQuery().SingleOrDefaultAsync(m => m.Id == meetingId, stop);
}
