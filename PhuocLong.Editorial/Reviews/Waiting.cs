using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

internal static class Waiting
{
    /// <summary>Lays the article on a step's desk, with what that desk may do to its text.</summary>
    public static void WaitAt(this Article article, WorkflowStep step, DateTime nowUtc) =>
        article.MoveTo(ArticleState.Waiting, step.Key, step.Name, step.Role, nowUtc, step.Editing == EditPolicy.Suggest);
}
