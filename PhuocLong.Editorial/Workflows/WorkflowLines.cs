using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Workflows;

/// <summary>Which workflow an article goes by.</summary>
public static class WorkflowLines
{
    /// <summary>The edition on which a review of this article would begin now: the newest of its line.</summary>
    public static Task<Workflow> NewestForAsync(this EditorialDb db, Article article, CancellationToken stop = default)
    {
        var (genre, category) = (article.Genre, article.CategoryId);
        var line = db.WorkflowAssignments
            .Where(a => a.Genre == genre || (category != null && a.CategoryId == category))
            .OrderBy(a => a.Genre == null ? 1 : 0)
            .Select(a => a.Line);
        return db.Workflows.Where(w => w.Line == (line.FirstOrDefault() ?? StandardWorkflow.Line)).OrderByDescending(w => w.Edition).FirstAsync(stop);
    }

    /// <summary>
    /// What steps are called, by key. Where editions or lines disagree, what the article's own reviews went by counts,
    /// and then the newest.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> StepNamesAsync(this EditorialDb db, int articleId, CancellationToken stop = default)
    {
        var editions = await db.Workflows.AsNoTracking()
            .Select(w => new { Workflow = w, Own = db.Reviews.Any(r => r.ArticleId == articleId && r.WorkflowId == w.Id) })
            .ToListAsync(stop);
        var names = new Dictionary<string, string>();
        foreach (var step in editions.OrderBy(e => e.Own).ThenBy(e => e.Workflow.Id).SelectMany(e => e.Workflow.Steps))
            names[step.Key] = step.Name;
        return names;
    }
}
