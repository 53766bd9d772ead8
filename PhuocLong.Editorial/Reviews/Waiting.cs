using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

internal static class Waiting
{
    /// <summary>Lays the article on a step's desk, with who may change its text there.</summary>
    public static void WaitAt(this Article article, WorkflowStep step, DateTime sinceUtc) =>
        article.MoveTo(ArticleState.Waiting, step.Key, step.Name, step.Role, sinceUtc, step.Editing);
}
