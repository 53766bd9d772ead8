using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>A change to a meeting in the making: the meeting, who changes it, and the transaction it happens in.</summary>
internal sealed record MeetingTurn(Write Write, Meeting Meeting, MemberRoles Member)
{
    public EditorialDb Db => Write.Db;

    /// <summary>What the ledger is told of the change beside which meeting it is of; never free text.</summary>
    public Dictionary<string, string?> Facts { get; } = FactsOf(Meeting);

    /// <summary>What a person wrote with it.</summary>
    public string? Text { get; set; }

    internal static Dictionary<string, string?> FactsOf(Meeting meeting) => new()
    {
        ["meeting"] = meeting.Id.ToString(CultureInfo.InvariantCulture),
        ["on"] = meeting.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public AgendaItem? Item(int itemId) => Meeting.Items.FirstOrDefault(i => i.Id == itemId);

    /// <summary>The item a change is about, which the ledger then knows it by.</summary>
    public AgendaItem About(int itemId)
    {
        Facts["item"] = itemId.ToString(CultureInfo.InvariantCulture);
        return Item(itemId)!;
    }
}

/// <summary>How every change to a meeting begins and ends: its rights, that it is not over, its one event, and its pages told.</summary>
public sealed class MeetingTurns(WriteGate gate, MeetingFeed feed, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>Makes a change that those who keep the record may make; what <paramref name="change"/> answers is why not.</summary>
    internal Task<Outcome> KeepAsync(ActKind act, int meetingId, int memberId, Func<MeetingTurn, Task<string?>> change, CancellationToken stop) =>
        MakeAsync(act, meetingId, memberId, turn => turn.Member.Keeps(turn.Meeting) ? change(turn) : Task.FromResult<string?>(Words.NotYoursToKeep), stop);

    /// <summary>
    /// The same for anybody who sees meetings; <paramref name="change"/> asks what else must be asked. What changes nothing is no
    /// act, and leaves no event.
    /// </summary>
    internal async Task<Outcome> MakeAsync(ActKind act, int meetingId, int memberId, Func<MeetingTurn, Task<string?>> change, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await MemberRoles.LoadAsync(write.Db, memberId, stop);
        var meeting = member.SeesMeetings() ? await LoadAsync(write.Db, meetingId, stop) : null;
        if (meeting is null)
            return Outcome.Refused(Words.NotFound);
        if (meeting.State is MeetingState.Closed or MeetingState.Cancelled)
            return Outcome.Refused(meeting.State == MeetingState.Closed ? Words.Closed : Words.Cancelled);
        var turn = new MeetingTurn(write, meeting, member);
        if (await change(turn) is { } refusal)
            return Outcome.Refused(refusal);
        if (!write.Db.ChangeTracker.HasChanges())
            return Outcome.Done;
        await write.RecordAsync(new Act(act, memberId) { Detail = turn.Facts, Text = turn.Text }, clock, stop);
        write.Afterwards(() => Tell(meetingId));
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Has the meeting's pages look again: an article on its table has moved.</summary>
    internal void Tell(int meetingId) => feed.Changed(meetingId);

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
