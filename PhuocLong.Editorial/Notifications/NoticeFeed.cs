namespace PhuocLong.Editorial.Notifications;

/// <summary>Rings a member's open bells, after commit, when something of what they are told has changed. What it is, the bell asks.</summary>
public sealed class NoticeFeed(ILogger<NoticeFeed> log)
{
    private readonly OpenPages<IReadOnlyCollection<int>> bells = new(log);

    /// <summary>Calls <paramref name="onRing"/> whenever this member's notices changed, until the answer is disposed.</summary>
    public IDisposable Subscribe(int memberId, Func<Task> onRing) =>
        bells.Add(members => members.Contains(memberId) ? onRing() : Task.CompletedTask);

    public void Ring(IReadOnlyCollection<int> memberIds) => bells.Tell(memberIds);
}
