using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>The door of the page of meetings.</summary>
public sealed class MeetingList(IDbContextFactory<EditorialDb> contexts)
{
    private const int MostPast = 50;

    public async Task<Outcome<MeetingRows>> ForAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.SeesMeetings())
            return Outcome.Refused(Words.NotYoursToSee);
        var meetings = db.Meetings.AsNoTracking();
        var open = meetings.Where(m => m.ClosedAt == null && m.CancelledAt == null).OrderBy(m => m.HeldOn).ThenBy(m => m.StartsAt).ThenBy(m => m.Id);
        var past = meetings.Where(m => m.ClosedAt != null || m.CancelledAt != null).OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.StartsAt).ThenByDescending(m => m.Id);
        return new MeetingRows(await RowsAsync(db, open, stop), await RowsAsync(db, past.Take(MostPast), stop), member.CallsMeetings());
    }

    private static async Task<IReadOnlyList<MeetingRow>> RowsAsync(EditorialDb db, IQueryable<Meeting> meetings, CancellationToken stop) =>
        [.. (await meetings.Select(m => new
            {
                Meeting = new { m.Id, m.Name, m.HeldOn, m.StartsAt, m.Place, m.BeganAt, m.ClosedAt, m.CancelledAt },
                Presider = db.Users.Where(u => u.Id == m.PresiderId).Select(u => u.DisplayName).First(),
                m.Items.Count,
            }).ToListAsync(stop))
            .Select(r => new MeetingRow(
                r.Meeting.Id, r.Meeting.Name, r.Meeting.HeldOn, r.Meeting.StartsAt, r.Meeting.Place,
                r.Meeting.CancelledAt is not null ? MeetingState.Cancelled
                : r.Meeting.ClosedAt is not null ? MeetingState.Closed
                : r.Meeting.BeganAt is not null ? MeetingState.Running
                : MeetingState.Called,
                r.Presider, r.Count))];
}
