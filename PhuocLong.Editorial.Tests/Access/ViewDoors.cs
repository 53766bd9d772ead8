using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Rehearsals;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Checks;
using PhuocLong.Editorial.Tests.Workflows;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>One line of a view: an article, and its title where it has one there.</summary>
internal readonly record struct Shown(int Article, string? Title);

/// <summary>The views of <see cref="ViewTable"/>, each asked for one member; whoever may not enter the room is shown nothing.</summary>
internal static class ViewDoors
{
    // Two steps fewer: nothing would have gone as it went.
    private static readonly WorkflowDraft Shorter = new("Vẽ", [Ways.Chair(Ways.Last)]);

    public static readonly Dictionary<string, Func<ViewStage, int, Task<IEnumerable<Shown>>>> All = new()
    {
        ["the board"] = async (on, member) => (await BoardAsync(on, member))?.Groups
            .SelectMany(g => g.Rows).SelectMany(r => r.Credits).Select(c => new Shown(c.Article.Id, c.Article.Title)) ?? [],
        ["a unit's month"] = async (on, member) => (await UnitAsync(on, member))?.Credits.Select(c => new Shown(c.Article.Id, c.Article.Title)) ?? [],
        ["the ledger of credits"] = async (on, member) => (await UnitAsync(on, member))?.Lines.Select(l => new Shown(l.ArticleId, l.Title)) ?? [],
        ["behind a figure"] = async (on, member) => (await on.The<FigureReading>().BehindAsync(ViewStage.Period, "tong", 1, member, Stop))?.Articles
            .Select(a => new Shown(a.Id, a.Title)) ?? [],
        ["reviews of an edition"] = async (on, member) => (await on.The<RunningReviews>().OnAsync(member, on.Edition, Stop)).Value?
            .Select(r => new Shown(r.ArticleId, r.Title)) ?? [],
        ["a rehearsal"] = async (on, member) => (await on.The<RehearsalDesk>().RunAsync(member, StandardWorkflow.Line, Shorter, new(Everything: true), null, Stop)).Value?
            .Articles.Select(a => new Shown(a.ArticleId, a.Title)) ?? [],
        ["a meeting's agenda"] = (on, member) => AgendaAsync(on, on.Called, member),
        ["what a meeting concluded"] = (on, member) => AgendaAsync(on, on.Concluded, member),
        ["minutes of an agenda"] = (on, member) => MinutesAsync(on, on.Called, member),
        ["minutes of what it concluded"] = (on, member) => MinutesAsync(on, on.Concluded, member),
        ["what a meeting could take up"] = async (on, member) => (await on.The<AgendaDesk>().QueueAsync(on.Empty, member, Stop)).Select(q => new Shown(q.ArticleId, q.Title)),
        ["articles much alike"] = AlikeAsync,
        ["a day's mail"] = async (on, member) => on.TitledIn(await on.MailAsync(member)),
    };

    private static async Task<MonthBoard?> BoardAsync(ViewStage on, int member) =>
        (await on.The<QuotaBoard>().ForAsync(on.Month, member, Stop)).Value is { } sums && (await on.The<QuotaBoard>().WorkAsync(on.Month, member, Stop)).Value is { } work
            ? sums.With(work)
            : null;

    private static async Task<UnitMonth?> UnitAsync(ViewStage on, int member) => (await on.The<QuotaBoard>().UnitAsync(on.Month, on.Newsroom.Culture, member, Stop)).Value;

    private static async Task<IEnumerable<Shown>> AgendaAsync(ViewStage on, int meeting, int member) =>
        (await on.The<MeetingSheets>().FindAsync(meeting, member, Stop))?.Items
            .Select(i => new Shown(i.ArticleId!.Value, i.Title == $"Bài số {i.ArticleId}" ? null : i.Title)) ?? [];

    private static async Task<IEnumerable<Shown>> MinutesAsync(ViewStage on, int meeting, int member)
    {
        var told = (await on.The<MinutesDesk>().OfAsync(meeting, member, Stop)).Value?.Minutes.Items.Select(i => i.Heading).ToList() ?? [];
        return on.TitledIn(string.Join('\n', told)).Concat(on.Articles.Values.Where(id => told.Exists(h => h.EndsWith($"Bài số {id}", StringComparison.Ordinal))).Select(id => new Shown(id, null)));
    }

    private static async Task<IEnumerable<Shown>> AlikeAsync(ViewStage on, int member)
    {
        await using var db = await on.Newsroom.DbAsync();
        var reader = await MemberRoles.LoadAsync(db, member, Stop);
        var found = new List<Shown>();
        foreach (var standing in AccessTable.Standings)
            found.AddRange((await Likenesses.FindAsync(db, 0, Looked.Text("", "", Stage.TextAt(standing)), reader, Stop)).Select(l => new Shown(l.ArticleId, l.Title)));
        return found;
    }
}
