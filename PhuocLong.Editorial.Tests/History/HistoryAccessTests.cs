using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.History;

/// <summary>
/// Whose eyes the past is for, as one table: a line a state, a column a person. v compares every version its moves pinned,
/// p only published ones, n only the present text; s sees the writing between moves, w may go back to it.
/// </summary>
public sealed class HistoryAccessTests
{
    private static readonly string[] people =
        ["Author", "Colleague", "Stranger", "Assistant", "BoardMember", "OtherBoardMember", "Chair", "Administrator", "Observer"];

    //                          author colleague stranger assistant board  other  chair  admin observer
    [Theory]
    [InlineData("Draft", "nsw", "nsw", "-", "-", "-", "-", "-", "-", "-")]
    [InlineData("Returned", "vsw", "vsw", "-", "v", "-", "-", "-", "-", "-")]
    [InlineData("Waiting:assistants", "vs", "vs", "-", "vsw", "v", "v", "v", "-", "-")]
    [InlineData("Waiting:board", "vs", "vs", "-", "v", "vsw", "vsw", "v", "-", "-")]
    [InlineData("Approved", "vs", "vs", "-", "vsw", "v", "v", "vsw", "-", "-")]
    [InlineData("Published", "vs", "vs", "p", "v", "v", "v", "v", "p", "p")]
    [InlineData("Withdrawn", "vs", "vs", "p", "v", "v", "v", "v", "p", "p")]
    [InlineData("Rejected", "vs", "vs", "-", "v", "v", "v", "v", "-", "-")]
    public async Task Every_door_shows_each_exactly_what_is_theirs(string standing, params string[] rights)
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync(standing);
        var kept = await KeepAsync(newsroom, id);
        foreach (var (person, expected) in people.Zip(rights))
        {
            var member = (int)typeof(TestNewsroom).GetProperty(person)!.GetValue(newsroom)!;
            Assert.Equal($"{standing} {person} {expected}", $"{standing} {person} {await FoundAsync(newsroom, id, member, kept)}");
        }
    }

    private static async Task<string> FoundAsync(TestNewsroom newsroom, int id, int member, long kept)
    {
        var comparisons = newsroom.Get<Comparisons>();
        var history = await newsroom.Get<ArticleHistories>().OfAsync(id, member, Stop);
        var reads = (await comparisons.BetweenAsync(id, member, StateRef.Beginning, StateRef.Now, Stop)).Succeeded;
        Assert.Equal(reads, history is not null);
        if (!reads)
        {
            Assert.False((await comparisons.BetweenAsync(id, member, null, null, Stop)).Succeeded);
            Assert.Null(await comparisons.NewsAsync(id, member, Stop));
        }
        var version = (await comparisons.BetweenAsync(id, member, StateRef.Version(1), StateRef.Now, Stop)).Succeeded;
        var published = await comparisons.BetweenAsync(id, member, StateRef.Version(2), StateRef.Now, Stop);
        var between = (await comparisons.BetweenAsync(id, member, StateRef.Kept(kept), null, Stop)).Succeeded;
        var lines = history?.Days.SelectMany(d => d.Lines).ToList() ?? [];
        Assert.Equal(between, lines.Exists(l => l.Kind == HistoryLineKind.Named));
        Assert.Equal(between, (await newsroom.Get<WhoWrote>().OfAsync(id, member, Stop)).Succeeded);
        Assert.Equal(version || published.Succeeded, lines.Exists(l => l.Kind == HistoryLineKind.Move));
        var hash = await HashAsync(newsroom, id);
        var named = (await newsroom.Get<RestoreDesk>().NameAsync(id, member, "Bản của tôi", Stop)).Succeeded;
        var restored = (await newsroom.Get<RestoreDesk>().RestoreAsync(id, member, StateRef.Kept(kept), Stop)).Succeeded;
        Assert.Equal(named, restored);
        Assert.Equal(restored, hash != await HashAsync(newsroom, id));
        if (restored)
            await newsroom.Get<Editorial.Editing.ArticleTexts>().WriteAsync(id, member, new("Sơ kết hoạt động trang thông tin", "", ["Nội dung của bài, đủ để gửi duyệt."]), Stop);
        var publishedOnly = reads && !version && published.Succeeded;
        return reads ? $"{(version ? "v" : publishedOnly ? "p" : "n")}{(between ? "s" : "")}{(restored ? "w" : "")}" : "-";
    }

    private static async Task<string> HashAsync(TestNewsroom newsroom, int id) =>
        (await newsroom.Get<Editorial.Editing.ArticleTexts>().FreezeAsync(id, Stop)).Hash;

    /// <summary>A named state between moves; and where something is published, a second version that is the published one.</summary>
    private static async Task<long> KeepAsync(TestNewsroom newsroom, int id)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var published = await write.Db.ArticleEvents.Where(e => e.ArticleId == id && e.Kind == ActKind.Published).FirstOrDefaultAsync(Stop);
        if (published is not null)
        {
            // The first version was pinned by the submission and published unchanged; the table wants them apart.
            await write.Db.ArticleVersions.Where(v => v.Id == published.VersionId).ExecuteUpdateAsync(v => v.SetProperty(x => x.Number, 2), Stop);
            var second = await write.Db.ArticleVersions.AsNoTracking().SingleAsync(v => v.Id == published.VersionId, Stop);
            (second.Id, second.Number) = (0, 1);
            write.Db.ArticleVersions.Add(second);
        }
        var kept = KeptText.Of(id, Frozen.Json("Tít cũ", "", Frozen.P("Thân cũ")), new string('0', 64), 2, KeptFor.Name, DateTime.UtcNow);
        (kept.Name, kept.MemberId) = ("Bản nháp cũ", newsroom.Author);
        write.Db.KeptTexts.Add(kept);
        await write.CommitAsync(Stop);
        return kept.Id;
    }
}
