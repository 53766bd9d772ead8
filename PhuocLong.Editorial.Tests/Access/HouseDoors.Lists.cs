using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>What an administrator keeps: units, lists, checks, words, and the ways of articles.</content>
internal static partial class HouseDoors
{
    private static readonly ICheck AnyCheck = CheckCatalogue.All[0];

    private static readonly HouseDoor[] Lists =
    [
        Door("UnitList.AllAsync", "KeepHouse", g => Ok(g.The<UnitList>().AllAsync(g.Member, stop: Stop))),
        Door("UnitList.OpenAsync", "KeepHouse", g => Ok(g.The<UnitList>().OpenAsync(g.Member, g.Newsroom.Culture, Stop))),
        Door("UnitDesk.CreateAsync", "KeepHouse", g => g.Stage.UnitKindAsync(), (g, kind) => Ok(g.The<UnitDesk>().CreateAsync(g.Member, g.Stage.Name(), kind, g.Stage.Today, [], Stop))),
        Door("UnitDesk.RenameAsync", "KeepHouse",
            async g => (await g.Stage.UnitAsync(), await g.Stage.UnitKindAsync()),
            (g, unit) => Ok(g.The<UnitDesk>().RenameAsync(g.Member, unit.Item1, g.Stage.Name(), unit.Item2, g.Stage.Today, Stop))),
        Door("UnitDesk.CloseAsync", "KeepHouse", g => g.Stage.UnitAsync(), (g, unit) => Ok(g.The<UnitDesk>().CloseAsync(g.Member, unit, g.Stage.Today.AddDays(1), Stop))),
        Door("UnitMergerDesk.MergeAsync", "KeepHouse", g => g.Stage.UnitAsync(), (g, unit) => Ok(g.The<UnitMergerDesk>().MergeAsync(g.Member, unit, g.Newsroom.Culture, g.Stage.Today.AddDays(1), Stop))),
        Door("UnitDesk.EntrustAsync", "KeepHouse", g => g.Stage.UnitAsync(), (g, unit) => Ok(g.The<UnitDesk>().EntrustAsync(g.Member, unit, [g.Newsroom.News], Stop))),
        .. OfList<CategoryDesk, Category>(g => g.Stage.CategoryAsync()),
        .. OfList<ReportHeadingDesk, ReportHeading>(g => g.Stage.HeadingAsync()),
        .. OfList<TopicDesk, Topic>(g => g.Stage.TopicAsync()),
        Door("CategoryDesk.MoveAsync", "KeepHouse", g => g.Stage.CategoryAsync(), (g, id) => Ok(g.The<CategoryDesk>().MoveAsync(g.Member, id, -1, Stop))),
        Door("ReportHeadingDesk.MoveAsync", "KeepHouse", g => g.Stage.HeadingAsync(), (g, id) => Ok(g.The<ReportHeadingDesk>().MoveAsync(g.Member, id, -1, Stop))),
        Door("CheckDesk.AllAsync", "KeepHouse", g => Ok(g.The<CheckDesk>().AllAsync(g.Member, Stop))),
        Door("CheckDesk.SetLevelAsync", "KeepHouse", g => Ok(g.The<CheckDesk>().SetLevelAsync(g.Member, AnyCheck.Code, CheckMove.Submit, AnyCheck.Usual.Submit, Stop))),
        Door("CheckDesk.ResetAsync", "KeepHouse", g => Ok(g.The<CheckDesk>().ResetAsync(g.Member, AnyCheck.Code, Stop))),
        Door("GlossaryDesk.AllAsync", "KeepHouse", g => Ok(g.The<GlossaryDesk>().AllAsync(g.Member, Stop))),
        Door("GlossaryDesk.AddAsync", "KeepHouse", g => Ok(g.The<GlossaryDesk>().AddAsync(g.Member, GlossaryKind.Word, g.Stage.Name(), "", Stop))),
        Door("GlossaryDesk.AddWordAsync", "AddWords", g => Ok(g.The<GlossaryDesk>().AddWordAsync(g.Member, g.Stage.Name(), Stop))),
        Door("GlossaryDesk.RemoveAsync", "KeepHouse", g => g.Stage.WordAsync(), (g, id) => Ok(g.The<GlossaryDesk>().RemoveAsync(g.Member, id, Stop))),
        Door("WorkflowDesk.LinesAsync", "KeepHouse", g => Ok(g.The<WorkflowDesk>().LinesAsync(g.Member, Stop))),
        Door("WorkflowDesk.ProblemsAsync", "KeepHouse", g => g.Stage.NextWayAsync(), (g, way) => Ok(g.The<WorkflowDesk>().ProblemsAsync(g.Member, StandardWorkflow.Line, way, Stop))),
        Door("WorkflowDesk.PublishAsync", "KeepHouse",
            async g => ((await g.Stage.EditionsAsync()).Edition, await g.Stage.NextWayAsync()),
            (g, way) => Ok(g.The<WorkflowDesk>().PublishAsync(g.Member, StandardWorkflow.Line, way.Edition, way.Item2, Stop))),
        Door("WorkflowDesk.BeginLineAsync", "KeepHouse", g => g.Stage.NextWayAsync(), (g, way) => Ok(g.The<WorkflowDesk>().BeginLineAsync(g.Member, way with { Name = g.Stage.Name() }, Stop))),
        Door("WorkflowDesk.AssignAsync", "KeepHouse", g => Ok(g.The<WorkflowDesk>().AssignAsync(g.Member, g.Newsroom.News, null, StandardWorkflow.Line, Stop))),
        Door("TryOuts.CastAsync", "KeepHouse", g => Ok(g.The<TryOuts>().CastAsync(g.Member, Stop))),
        Door("RunningReviews.OnAsync", "KeepHouse", g => g.Stage.EditionsAsync(), (g, way) => Ok(g.The<RunningReviews>().OnAsync(g.Member, way.Older, Stop))),
        Door("RunningReviews.SwitchAsync", "KeepHouse", g => g.Stage.EditionsAsync(), (g, way) => Ok(g.The<RunningReviews>().SwitchAsync(g.Member, way.Older, way.Newer, [], stop: Stop))),
    ];

    private static HouseDoor[] OfList<TDesk, T>(Func<Guest, Task<int>> entry) where TDesk : ListDesk<T> where T : ListEntry
    {
        var desk = typeof(TDesk).Name;
        return
        [
            Door($"{desk}.AllAsync", "KeepHouse", g => Ok(g.The<TDesk>().AllAsync(g.Member, Stop))),
            Door($"{desk}.AddAsync", "KeepHouse", g => Ok(g.The<TDesk>().AddAsync(g.Member, g.Stage.Name(), Stop))),
            Door($"{desk}.RenameAsync", "KeepHouse", entry, (g, id) => Ok(g.The<TDesk>().RenameAsync(g.Member, id, g.Stage.Name(), Stop))),
            Door($"{desk}.RetireAsync", "KeepHouse", entry, (g, id) => Ok(g.The<TDesk>().RetireAsync(g.Member, id, Stop))),
            Door($"{desk}.RestoreAsync", "KeepHouse", entry, (g, id) => Ok(g.The<TDesk>().RestoreAsync(g.Member, id, Stop))),
        ];
    }
}
