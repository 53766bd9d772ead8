using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>What an administrator keeps: units, lists, words, ways.</content>
internal sealed partial class HouseStage
{
    public Task<int> UnitAsync() => KeepAsync("unit", () => newsroom.UnitAsync(Name()));

    public Task<int> UnitKindAsync() => KeepAsync("kind", async () =>
    {
        await using var db = await newsroom.DbAsync();
        return await db.UnitKinds.Select(k => k.Id).FirstAsync(Stop);
    });

    public Task<int> CategoryAsync() => KeepAsync("category", () => newsroom.CategoryAsync(Name()));

    public Task<int> HeadingAsync() => KeepAsync("heading", () => AddedAsync(new ReportHeading { Name = Name(), FoldedName = $"muc {count}" }));

    public Task<int> TopicAsync() => KeepAsync("topic", () => AddedAsync(new Topic { Name = Name(), FoldedName = $"dong {count}" }));

    public Task<int> WordAsync() => KeepAsync("word", () =>
        AddedAsync(new GlossaryEntry { Kind = GlossaryKind.Word, Text = Name(), Note = "", AddedById = newsroom.Administrator, AddedAt = newsroom.Clock.GetUtcNow().UtcDateTime }));

    /// <summary>Of the standard line: the two newest editions.</summary>
    public Task<(int Older, int Newer, int Edition)> EditionsAsync() => KeepAsync("editions", async () =>
    {
        var desk = newsroom.Get<WorkflowDesk>();
        var newest = await NewestAsync();
        var made = await desk.PublishAsync(newsroom.Administrator, StandardWorkflow.Line, newest.Edition, await NextWayAsync(), Stop);
        Assert.True(made.Succeeded, made.Refusal);
        return (newest.Id, made.Value, newest.Edition + 1);
    });

    /// <summary>The standard line as it stands, with other days to go.</summary>
    public async Task<WorkflowDraft> NextWayAsync()
    {
        var newest = await NewestAsync();
        return new(newest.Name, [.. newest.Steps.Select(s => s with { TargetDays = 1 + (s.TargetDays % 30), Moves = newest.MovesFrom(s) })]);
    }

    private async Task<Workflow> NewestAsync() =>
        (await newsroom.Get<WorkflowDesk>().LinesAsync(newsroom.Administrator, Stop)).Value!.Single(l => l.IsStandard).Newest.Workflow;
}
