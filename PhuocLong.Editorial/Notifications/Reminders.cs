using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// Reminds the people of a step of what lies on their desk: one working day before it is due, where the step has more
/// than one, and on the first working days after it. Each reminder is told once, however often a round is made.
/// </summary>
public sealed class Reminders(IDbContextFactory<EditorialDb> contexts, WriteGate gate, NoticeWriter notices, TimeProvider clock)
{
    public const int OverdueReminders = 3;

    /// <summary>The day by whose end the step is meant to have moved it on.</summary>
    public static DateOnly DueOn(WorkflowStep step, Article article, WorkingDays days) =>
        days.Add(NewsroomTime.Day(article.StateSince), step.TargetDays);

    /// <summary>Tells what is to be told today; nothing on a day off.</summary>
    public async Task RemindAsync(CancellationToken stop = default)
    {
        List<Notice> wanted;
        await using (var db = await contexts.CreateDbContextAsync(stop))
            wanted = await WantedAsync(db, stop);
        if (wanted.Count == 0)
            return;
        await using var write = await gate.BeginAsync(stop);
        var keys = wanted.Select(n => n.OnceKey!).ToArray();
        var told = await write.Db.Notices.Where(n => keys.Contains(n.OnceKey!)).Select(n => n.OnceKey!).ToHashSetAsync(stop);
        await notices.AddAsync(write, wanted.Where(n => !told.Contains(n.OnceKey!)), stop);
        await write.CommitAsync(stop);
    }

    private async Task<List<Notice>> WantedAsync(EditorialDb db, CancellationToken stop)
    {
        var (today, days, wanted) = (clock.Today(), await WorkingDays.LoadAsync(db, stop), new List<Notice>());
        if (!days.Includes(today))
            return wanted;
        var waiting = await (
            from a in db.Articles.AsNoTracking().Include(a => a.Bylines)
            join r in db.Reviews on a.Id equals r.ArticleId
            where a.State == ArticleState.Waiting && r.ClosedAt == null
            select new { Article = a, r.Workflow, Votes = r.Decisions.Where(d => d.Counts).ToList() }).ToListAsync(stop);
        var deciders = await StepDeciders.LoadAsync(db, stop);
        foreach (var one in waiting)
        {
            if (one.Workflow.Find(one.Article.StepKey) is not { TargetDays: > 0 } step || KindOn(today, step, one.Article, days) is not { } reminder)
                continue;
            wanted.AddRange(deciders.At(step, one.Article).Where(p => one.Votes.All(v => v.MemberId != p.Id && v.Seat != p.Seat)).Select(person => new Notice
            {
                MemberId = person.Id,
                Kind = reminder.Kind,
                Days = reminder.Days,
                StepName = step.Name,
                ArticleId = one.Article.Id,
                At = clock.UtcNow(),
                OnceKey = $"{reminder.Kind}/{reminder.Days}/{one.Article.Id}/{one.Article.StateSince:O}/{person.Id}",
            }));
        }
        return wanted;
    }

    private static (NoticeKind Kind, int Days)? KindOn(DateOnly today, WorkflowStep step, Article article, WorkingDays days)
    {
        var due = DueOn(step, article, days);
        if (today < due)
            return step.TargetDays > 1 && days.Add(today, 1) == due ? (NoticeKind.DueSoon, 1) : null;
        var late = days.Between(due, today);
        return late is >= 1 and <= OverdueReminders ? (NoticeKind.Overdue, late) : null;
    }
}
