using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Checks;

/// <summary>Runs the checks on an article's committed text, with the reader's rights of this moment and not of the page they look at.</summary>
public sealed class ArticleChecks(ArticleTexts texts, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<CheckReport> ForAsync(ArticleSheet sheet, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        // What is found quotes the text.
        var right = await db.RightAsync(memberId, sheet.Id, stop);
        if (!right.Read)
            return CheckReport.Troubled(Words.NotReadable);
        if (CheckMoves.Next(sheet.State) is not { } move)
            return new(null, [], [], null, false, false);
        FrozenText frozen;
        try
        {
            frozen = await texts.FreezeAsync(sheet.Id, stop);
        }
        catch (Exception e) when (e is TextLogException or InvalidTextException)
        {
            return CheckReport.Troubled(Words.TextOutOfReach);
        }
        var reader = await MemberRoles.LoadAsync(db, memberId, stop);
        var rules = await CheckRules.LoadAsync(db, stop);
        var found = await Checking.FindAsync(db, rules.For(move, CheckLevel.Advised), sheet.Article, frozen, reader, clock.Today(), stop);
        var dismissals = await DismissalsAsync(db, sheet.Id, stop);

        var (findings, dismissed) = (new List<GradedFinding>(), new List<DismissedFinding>());
        foreach (var finding in found)
        {
            var level = rules.LevelOf(CheckCatalogue.Find(finding.Check)!, move);
            // What bars the move cannot be dismissed, however it was once.
            if (level == CheckLevel.Advised && dismissals.TryGetValue(finding.Key, out var by))
                dismissed.Add(new(finding, by.Name, by.At));
            else
                findings.Add(new(finding, level));
        }
        return new(move, findings, dismissed, null, right.Write, GlossaryDesk.MayAddWords(reader));
    }

    private static async Task<Dictionary<string, (string Name, DateTime At)>> DismissalsAsync(EditorialDb db, int articleId, CancellationToken stop)
    {
        var rows = await (
            from d in db.FindingDismissals
            where d.ArticleId == articleId
            join m in db.Users on d.MemberId equals m.Id
            select new { d.Key, m.DisplayName, d.At }).ToListAsync(stop);
        return rows.ToDictionary(r => r.Key, r => (r.DisplayName, r.At));
    }
}
