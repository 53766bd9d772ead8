using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Prove;

/// <content>Everything the walk has done, gone through once more by the ways by which it was done.</content>
internal sealed partial class WorkflowWalk
{
    /// <summary>
    /// Whatever befell an article, by its own way nothing would have differed. Answers how many reviews were asked; those
    /// that were moved between editions went by several.
    /// </summary>
    public async Task<int> RehearseAsync()
    {
        await using var db = await newsroom.DbAsync();
        var (people, days) = (await StepDeciders.LoadAsync(db, Stop), await WorkingDays.LoadAsync(db, Stop));
        var reviews = (await RecordedReviews.LoadAsync(db, default, Stop)).FindAll(r => r.Acts.All(a => a.Kind != ActKind.ReviewMoved));
        foreach (var review in reviews)
        {
            var found = Replay.Of(new(WorkflowDraft.Of(review.Acts[0].Went), people, days, db.Today), review);
            Story = string.Join('\n', review.Acts.Select(a => $"{a.Kind} by {a.By} for {a.For} on {a.Version}, {a.Standing}"));
            Assert.True(found.Count == 0, $"{review.Article.Id} in edition {review.Acts[0].Went.Edition}: {string.Join(' ', found.Select(d => DifferenceWords.Of(d, people.NameOf)))}");
        }
        return reviews.Count;
    }
}
