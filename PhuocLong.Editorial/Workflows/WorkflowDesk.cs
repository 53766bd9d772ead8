using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Workflows;

/// <summary>The door for ways of articles, kept by administrators: publish an edition, begin a line, say what goes by which.</summary>
public sealed class WorkflowDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    /// <summary>Every line with its editions, the standard one first.</summary>
    public async Task<Outcome<IReadOnlyList<LineSheet>>> LinesAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var editions = await db.Workflows.AsNoTracking().Select(w => new
        {
            Workflow = w,
            By = db.Users.Where(m => m.Id == w.CreatedById).Select(m => m.DisplayName).FirstOrDefault(),
            Running = db.Reviews.Count(r => r.WorkflowId == w.Id && r.ClosedAt == null),
        }).ToListAsync(stop);
        var assigned = await db.WorkflowAssignments.AsNoTracking()
            .Select(a => new { a.Line, a.Genre, a.CategoryId, Category = db.Categories.Where(c => c.Id == a.CategoryId).Select(c => c.Name).FirstOrDefault() })
            .ToListAsync(stop);
        List<LineSheet> lines =
        [
            .. editions.GroupBy(e => e.Workflow.Line).Select(line => new LineSheet(
                line.Key,
                [.. line.OrderByDescending(e => e.Workflow.Edition).Select(e => new EditionSheet(e.Workflow, e.By, e.Running))],
                [.. assigned.Where(a => a.Line == line.Key && a.CategoryId != null).Select(a => (a.CategoryId!.Value, a.Category!))
                    .OrderBy(a => a.Item2, NewsroomTime.Alphabet)],
                [.. assigned.Where(a => a.Line == line.Key).Select(a => a.Genre).OfType<Genre>().Order()]))
                .OrderByDescending(l => l.IsStandard).ThenBy(l => l.Name, NewsroomTime.Alphabet),
        ];
        return lines;
    }

    /// <summary>Why this could not be published on a line now, all of it; empty when it could. <paramref name="line"/> is null for a new one.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> ProblemsAsync(int actorId, string? line, WorkflowDraft draft, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        List<string> problems = [.. await ProblemsAsync(db, line, Tidied(draft), stop)];
        return problems;
    }

    /// <summary>A new edition of a line: new reviews begin on it, running ones stay where they are. Answers the edition's id.</summary>
    /// <param name="seenEdition">The newest edition on the screen; refused when another has been published since.</param>
    public async Task<Outcome<int>> PublishAsync(int actorId, string line, int seenEdition, WorkflowDraft draft, CancellationToken stop = default)
    {
        draft = Tidied(draft);
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var newest = await write.Db.Workflows.AsNoTracking().Where(w => w.Line == line).OrderByDescending(w => w.Edition).FirstOrDefaultAsync(stop);
        if (newest is null)
            return Outcome.Refused(Words.LineUnknown);
        if (newest.Edition != seenEdition)
        {
            var by = await write.Db.Users.Where(m => m.Id == newest.CreatedById).Select(m => m.DisplayName).FirstOrDefaultAsync(stop);
            return Outcome.Refused(Words.EditionOvertaken.With(newest.Edition, by ?? Words.SomebodyGone));
        }
        if (newest.Name == draft.Name && StepsJson.Write(newest.Steps) == StepsJson.Write(draft.Steps))
            return Outcome.Refused(Words.NothingChanged.With(newest.Edition));
        return await AddAsync(write, actorId, line, newest.Edition + 1, draft, stop);
    }

    /// <summary>A line of its own, with its first edition; nothing goes by it until it is chosen. Answers the edition's id.</summary>
    public async Task<Outcome<int>> BeginLineAsync(int actorId, WorkflowDraft draft, CancellationToken stop = default)
    {
        draft = Tidied(draft);
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var keys = await write.Db.Workflows.Select(w => w.Line).Distinct().ToListAsync(stop);
        keys.Add(WorkflowAddresses.NewKey);
        var key = new string([.. Folded.Of(draft.Name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        key = key.Length == 0 ? "line" : key[..Math.Min(key.Length, 40)];
        for (var (stem, i) = (key, 2); keys.Contains(key); i++)
            key = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        return await AddAsync(write, actorId, key, 1, draft, stop);
    }

    /// <summary>New reviews of a category or a genre, one of the two, begin on this line from now on; running ones stay.</summary>
    public async Task<Outcome> AssignAsync(int actorId, int? categoryId, Genre? genre, string line, CancellationToken stop = default)
    {
        if (categoryId is null == genre is null || (genre is { } g && !Enum.IsDefined(g)))
            return Outcome.Refused(Words.AssignOne);
        await using var write = await gate.BeginAsync(stop);
        var db = write.Db;
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (categoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, stop))
            return Outcome.Refused(Words.CategoryUnknown);
        var newest = await db.Workflows.AsNoTracking().Where(w => w.Line == line).OrderByDescending(w => w.Edition).FirstOrDefaultAsync(stop);
        if (newest is null)
            return Outcome.Refused(Words.LineUnknown);
        var standing = await db.WorkflowAssignments.SingleOrDefaultAsync(a => a.CategoryId == categoryId && a.Genre == genre, stop);
        if ((standing?.Line ?? StandardWorkflow.Line) == line)
            return Outcome.Done;
        if ((await Staffing.LoadAsync(db, stop)).Problems(newest.Steps, categoryId is { } one ? [one] : null) is { Count: > 0 } problems)
            return Outcome.Refused(string.Join(' ', problems));
        if (line == StandardWorkflow.Line)
            db.WorkflowAssignments.Remove(standing!);
        else if (standing is not null)
            standing.Line = line;
        else
            db.WorkflowAssignments.Add(new() { CategoryId = categoryId, Genre = genre, Line = line });
        await write.RecordAsync(new Act(ActKind.WorkflowAssigned, actorId)
        {
            Detail = new Dictionary<string, string?>
            {
                ["line"] = line,
                ["category"] = categoryId?.ToString(CultureInfo.InvariantCulture),
                ["genre"] = genre?.ToString(),
            },
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private async Task<Outcome<int>> AddAsync(Write write, int actorId, string line, int edition, WorkflowDraft draft, CancellationToken stop)
    {
        if (await ProblemsAsync(write.Db, line, draft, stop) is { Count: > 0 } problems)
            return Outcome.Refused(string.Join(' ', problems));
        var published = new Workflow
        {
            Line = line,
            Edition = edition,
            Name = draft.Name,
            Steps = draft.Steps,
            CreatedAt = clock.UtcNow(),
            CreatedById = actorId,
        };
        write.Db.Workflows.Add(published);
        await write.RecordAsync(new Act(ActKind.WorkflowPublished, actorId)
        {
            Detail = EditionHash.Facts(published),
        }, clock, stop);
        await write.CommitAsync(stop);
        return published.Id;
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(EditorialDb db, string? line, WorkflowDraft draft, CancellationToken stop)
    {
        if (WorkflowRules.Problems(draft) is { Count: > 0 } impossible)
            return impossible;
        var others = await db.Workflows.Where(w => w.Line != line && !db.Workflows.Any(n => n.Line == w.Line && n.Edition > w.Edition))
            .Select(w => w.Name).ToListAsync(stop);
        if (others.Any(name => Folded.Of(name) == Folded.Of(draft.Name)))
            return [Words.LineNameTaken];
        var chosen = await db.WorkflowAssignments.AsNoTracking().Where(a => a.Line == line).ToListAsync(stop);
        // Every category's articles go by the standard line or by a genre's; else only those it was chosen for.
        var all = line == StandardWorkflow.Line || chosen.Any(a => a.Genre is not null);
        return (await Staffing.LoadAsync(db, stop)).Problems(draft.Steps, all ? null : [.. chosen.Select(a => a.CategoryId).OfType<int>()]);
    }

    private static WorkflowDraft Tidied(WorkflowDraft draft) => new(
        NameText.Of(draft.Name), [.. draft.Steps.Select(s => s with { Name = NameText.Of(s.Name), Key = s.Key.Trim() })]);
}
