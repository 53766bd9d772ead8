using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.History;

/// <summary>
/// Keeps an article's history small: every state of the last stretch of work, then one a day, and never more than
/// <see cref="Most"/>. What has a name, what was restored over, and what somebody last looked at stays.
/// </summary>
internal static class Pruning
{
    public const int Recent = 40, Most = 80;

    public static async Task PruneAsync(EditorialDb db, int articleId, CancellationToken stop)
    {
        var loose = db.KeptTexts.Where(k => k.ArticleId == articleId
            && (k.For == KeptFor.Writing || k.For == KeptFor.Look)
            && !db.LastLooks.Any(l => l.KeptTextId == k.Id));
        if (await loose.CountAsync(stop) <= Recent)
            return;
        var states = await loose.OrderByDescending(k => k.Id).Select(k => new { k.Id, k.At }).ToListAsync(stop);
        // Of an older day the last state stands for the rest.
        var stays = states.Take(Recent).Concat(states.Skip(Recent).DistinctBy(k => Calendar.NewsroomTime.Day(k.At))).Take(Most).Select(k => k.Id).ToHashSet();
        var goes = states.Select(k => k.Id).Where(id => !stays.Contains(id)).ToArray();
        if (goes.Length == 0)
            return;
        await db.WritingSessions.Where(s => s.KeptTextId != null && goes.Contains(s.KeptTextId.Value))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.KeptTextId, (long?)WritingSession.PrunedState), stop);
        await db.KeptTexts.Where(k => goes.Contains(k.Id)).ExecuteDeleteAsync(stop);
    }
}
