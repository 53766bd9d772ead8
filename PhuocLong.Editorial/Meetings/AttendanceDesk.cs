using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>The door for who comes to a meeting: members and guests, there or away.</summary>
public sealed class AttendanceDesk(MeetingTurns turns, IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>Members who are not asked yet, for those who keep the record; nobody for others.</summary>
    public async Task<IReadOnlyList<Choice>> OthersAsync(int meetingId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, stop);
        if (meeting is null || !member.Keeps(meeting))
            return [];
        var people = await db.Users
            .Where(m => m.DisabledAt == null && m.Assignments.Count > 0 && !db.Attendees.Any(a => a.MeetingId == meetingId && a.MemberId == m.Id))
            .Select(m => new Choice(m.Id, m.DisplayName)).ToListAsync(stop);
        return [.. people.OrderBy(p => p.Name, NewsroomTime.Alphabet)];
    }

    public Task<Outcome> AskMemberAsync(int meetingId, int memberId, int whom, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.AttendanceChanged, meetingId, memberId, async turn =>
        {
            if (turn.Meeting.Attendees.Any(a => a.MemberId == whom))
                return Words.AskedAlready;
            if (!await turn.Db.Users.AnyAsync(m => m.Id == whom && m.DisabledAt == null, stop))
                return Words.NobodySuch;
            turn.Meeting.Attendees.Add(new Attendee { MemberId = whom });
            return null;
        }, stop);

    /// <summary>A guest has no account: only a name, and an office where one is given.</summary>
    public Task<Outcome> AskGuestAsync(int meetingId, int memberId, string name, string office, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.AttendanceChanged, meetingId, memberId, turn =>
        {
            var guest = new Attendee { Name = NameText.Of(name), Note = NameText.Of(office) };
            if ((NameText.Refusal(guest.Name) ?? (guest.Note.Length > NameText.Longest ? Words.LineTooLong.With(NameText.Longest) : null)) is { } unfit)
                return Task.FromResult<string?>(unfit);
            turn.Meeting.Attendees.Add(guest);
            return Task.FromResult<string?>(null);
        }, stop);

    /// <summary>There or away.</summary>
    public Task<Outcome> MarkAsync(int meetingId, int memberId, int attendeeId, bool present, CancellationToken stop = default) =>
        ChangeAsync(meetingId, memberId, attendeeId, attendee =>
        {
            attendee.IsPresent = present;
            return null;
        }, stop);

    /// <summary>In which office somebody comes, or why they are away.</summary>
    public Task<Outcome> NoteAsync(int meetingId, int memberId, int attendeeId, string note, CancellationToken stop = default) =>
        ChangeAsync(meetingId, memberId, attendeeId, attendee =>
        {
            attendee.Note = NameText.Of(note);
            return attendee.Note.Length > NameText.Longest ? Words.LineTooLong.With(NameText.Longest) : null;
        }, stop);

    public Task<Outcome> UnaskAsync(int meetingId, int memberId, int attendeeId, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.AttendanceChanged, meetingId, memberId, turn =>
        {
            turn.Meeting.Attendees.RemoveAll(a => a.Id == attendeeId);
            return Task.FromResult<string?>(null);
        }, stop);

    private Task<Outcome> ChangeAsync(int meetingId, int memberId, int attendeeId, Func<Attendee, string?> change, CancellationToken stop) =>
        turns.KeepAsync(ActKind.AttendanceChanged, meetingId, memberId, turn => Task.FromResult(
            turn.Meeting.Attendees.FirstOrDefault(a => a.Id == attendeeId) is { } attendee ? change(attendee) : Words.NobodySuch), stop);
}
