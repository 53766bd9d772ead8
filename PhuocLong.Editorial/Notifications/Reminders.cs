using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// Reminds the people of a step of what lies on their desk: one working day before it is due, unless it came that very
/// day, and on the first working days after it. The date is the one every page shows (<see cref="DueDate"/>), and what is
/// held reminds nobody. Each reminder of a date is told once, however often a round is made.
/// </summary>
public sealed class Reminders(IDbContextFactory<EditorialDb> contexts, WriteGate gate, NoticeWriter notices, TimeProvider clock)
{
    public const int OverdueReminders = 3;

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
            select new
            {
                Article = a,
                r.Workflow,
                Votes = r.Decisions.Where(d => d.Counts).ToList(),
                Stay = db.Stays.SingleOrDefault(s => s.ArticleId == a.Id && s.Revision == a.Revision),
            }).ToListAsync(stop);
        var deciders = await StepDeciders.LoadAsync(db, stop);
        foreach (var one in waiting)
        {
            if (one.Workflow.Find(one.Article.StepKey) is not { } step || (step.TargetDays == 0 && one.Stay?.DueOn is null) || one.Stay?.IsHeld(today) is true)
                continue;
            var due = DueDate.Of(one.Article.StateSince, step.TargetDays, one.Stay, days, today);
            if (KindOf(due, cameToday: NewsroomTime.Day(one.Article.StateSince) == today) is not { } reminder)
                continue;
            wanted.AddRange(deciders.At(step, one.Article).Where(p => one.Votes.All(v => v.MemberId != p.Id && v.Seat != p.Seat)).Select(person => new Notice
            {
                MemberId = person.Id,
                Kind = reminder.Kind,
                Days = reminder.Days,
                StepName = step.Name,
                ArticleId = one.Article.Id,
                At = clock.UtcNow(),
                OnceKey = $"{reminder.Kind}/{reminder.Days}/{one.Article.Id}/{one.Article.StateSince:O}/{due.On:yyyyMMdd}/{person.Id}",
            }));
        }
        return wanted;
    }

    private static (NoticeKind Kind, int Days)? KindOf(DueDate due, bool cameToday) => due switch
    {
        { DaysLeft: 1 } when !cameToday => (NoticeKind.DueSoon, 1),
        { DaysLate: >= 1 and <= OverdueReminders } => (NoticeKind.Overdue, due.DaysLate),
        _ => null,
    };
}
