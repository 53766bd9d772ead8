using System.Threading.Channels;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// Watches what has been approved or voted on: an edit that changes it sends the article back, or clears the votes, as its
/// workflow says. Publishing and the next vote look for themselves, so nothing slips through while this is catching up.
/// </summary>
internal sealed class ReopenAfterEdit(LiveFeed feed, ReviewDesk desk, ILogger<ReopenAfterEdit> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changed = Channel.CreateUnbounded<int>();
        using var listening = feed.Subscribe(change =>
        {
            if (change.ArticleId is { } article)
                changed.Writer.TryWrite(article);
            return Task.CompletedTask;
        });
        await foreach (var article in changed.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await desk.ReopenIfChangedAsync(article, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Article {Article} could not be compared with what was approved; publishing will compare it again", article);
            }
        }
    }
}
