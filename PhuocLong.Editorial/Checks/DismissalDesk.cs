using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Checks;

/// <summary>The door for not following an advice in one article, and for thinking better of it.</summary>
public sealed class DismissalDesk(WriteGate gate, TimeProvider clock)
{
    /// <summary>Whoever may write the text may dismiss; what bars the article's next move stays.</summary>
    public Task<Outcome> DismissAsync(int articleId, int memberId, Finding finding, CancellationToken stop = default) =>
        DecideAsync(articleId, memberId, finding, dismissed: true, stop);

    public Task<Outcome> RemindAsync(int articleId, int memberId, Finding finding, CancellationToken stop = default) =>
        DecideAsync(articleId, memberId, finding, dismissed: false, stop);

    private async Task<Outcome> DecideAsync(int articleId, int memberId, Finding finding, bool dismissed, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (CheckCatalogue.Find(finding.Check) is not { } check || !(await write.Db.RightAsync(memberId, articleId, stop)).Write)
            return Outcome.Refused(Words.DismissNotYours);
        var article = await write.Db.Articles.AsNoTracking().SingleAsync(a => a.Id == articleId, stop);
        if (dismissed && CheckMoves.Next(article.State) is { } move
            && (await CheckRules.LoadAsync(write.Db, stop)).LevelOf(check, move) == CheckLevel.Required)
            return Outcome.Refused(Words.DismissRequired);
        var standing = await write.Db.FindingDismissals.SingleOrDefaultAsync(d => d.ArticleId == articleId && d.Key == finding.Key, stop);
        if (dismissed == standing is not null)
            return Outcome.Done;
        if (standing is not null)
            write.Db.FindingDismissals.Remove(standing);
        else
            write.Db.FindingDismissals.Add(new() { ArticleId = articleId, Key = finding.Key, MemberId = memberId, At = clock.UtcNow() });
        await write.RecordAsync(
            new Act(dismissed ? ActKind.FindingDismissed : ActKind.FindingRecalled, memberId)
            {
                ArticleId = articleId,
                UnitId = article.UnitId,
                Standing = article.Standing,
                Detail = new Dictionary<string, string?> { ["check"] = finding.Check },
            }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }
}
