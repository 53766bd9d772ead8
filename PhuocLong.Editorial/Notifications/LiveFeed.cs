namespace PhuocLong.Editorial.Notifications;

/// <summary>Which article (null: the newsroom itself) and unit changed, never how: readers look again with their own rights.</summary>
public sealed record Change(int? ArticleId, int? UnitId);

/// <summary>Tells open pages to look again.</summary>
public sealed class LiveFeed(ILogger<LiveFeed> log)
{
    private readonly OpenPages<Change> pages = new(log);

    /// <summary>Calls <paramref name="onChange"/> after every committed change, until the answer is disposed.</summary>
    public IDisposable Subscribe(Func<Change, Task> onChange) => pages.Add(onChange);

    public void Publish(Change change) => pages.Tell(change);
}
