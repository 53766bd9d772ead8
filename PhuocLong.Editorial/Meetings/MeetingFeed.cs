using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Meetings;

/// <summary>Tells the open pages of one meeting, after commit, to look again: nobody else is woken by what a secretary writes down.</summary>
public sealed class MeetingFeed(ILogger<MeetingFeed> log)
{
    private readonly OpenPages<int> pages = new(log);

    /// <summary>Calls <paramref name="onChange"/> whenever something of the meeting changed, until the answer is disposed.</summary>
    public IDisposable Subscribe(int meetingId, Func<Task> onChange) =>
        pages.Add(changed => changed == meetingId ? onChange() : Task.CompletedTask);

    public void Changed(int meetingId) => pages.Tell(meetingId);
}
