using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Batches;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Reviews.Words;

namespace PhuocLong.Editorial.Tests.Batches;

public sealed class BatchDeskTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    private BatchDesk Desk => newsroom.Get<BatchDesk>();

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task The_preview_says_which_would_go_and_why_the_others_would_not_and_moves_nothing()
    {
        var second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
        var (free, claimed, elsewhere, hidden) = (
            await newsroom.ArticleAtAsync("Waiting:assistants"), await newsroom.ArticleAtAsync("Waiting:assistants"),
            await newsroom.ArticleAtAsync("Published"), await newsroom.ArticleAtAsync("Draft"));
        await Done(newsroom.Get<HandlingDesk>().ClaimAsync(claimed, second, Stop));
        var items = await PreviewAsync(MoveKind.Approve, newsroom.Assistant, free, claimed, elsewhere, hidden, free);
        Assert.Equal([free, claimed, elsewhere, hidden], items.Select(i => i.ArticleId));
        Assert.Null(items[0].Barred);
        Assert.StartsWith("Trần Thị B đang xem bài này", items[1].Barred, StringComparison.Ordinal);
        Assert.Equal("Bài đang ở “Đã xuất bản”; ở đó anh/chị không có việc này.", items[2].Barred);
        // What may not be read has not even a title.
        Assert.Equal((null, "Không tìm thấy bài, hoặc anh/chị chưa được quyền xem bài này."), (items[3].Title, items[3].Barred));
        Assert.Equal("Waiting:assistants", await newsroom.StandingAsync(free));
    }

    [Fact]
    public async Task What_the_move_requires_is_asked_in_the_preview_already()
    {
        var id = (await newsroom.Get<ArticleDesk>().CreateAsync(newsroom.Author, newsroom.Culture, Stop)).Value;
        var item = Assert.Single(await PreviewAsync(MoveKind.Submit, newsroom.Author, id));
        Assert.Contains("Chưa gửi được, bài còn thiếu", item.Barred, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_passes_the_ordinary_door_with_what_the_preview_found_and_has_a_result_of_its_own()
    {
        var ids = new List<int>();
        for (var i = 0; i < 4; i++)
            ids.Add(await newsroom.ArticleAtAsync("Waiting:assistants"));
        var items = await PreviewAsync(MoveKind.Approve, newsroom.Assistant, [.. ids]);
        // Between preview and pressing: one is rewritten, one is approved by a colleague.
        await newsroom.WriteTextAsync(ids[1], newsroom.Assistant, "Tít khác", "Nội dung khác hẳn.");
        var second = await newsroom.MemberAsync("Trần Thị B", (Role.Assistant, null, null));
        await Done(newsroom.ApproveAsync(ids[2], second));
        var before = await newsroom.EventsAsync(ids[2]);

        var results = await ResultsAsync(MoveKind.Approve, items, newsroom.Assistant);
        Assert.Equal(ids, results.Select(r => r.Item.ArticleId));
        Assert.Equal([true, false, false, true], results.Select(r => r.Refusal is null));
        Assert.StartsWith("Văn bản trên màn hình khác bản mới nhất", results[1].Refusal, StringComparison.Ordinal);
        Assert.StartsWith("Bài vừa có thay đổi (Duyệt – Trần Thị B", results[2].Refusal, StringComparison.Ordinal);
        Assert.Equal(["Waiting:board", "Waiting:assistants", "Waiting:board", "Waiting:board"], await Task.WhenAll(ids.Select(newsroom.StandingAsync)));
        Assert.Equal(before, await newsroom.EventsAsync(ids[2]));
    }

    [Fact]
    public async Task A_right_withdrawn_between_preview_and_pressing_refuses_every_one()
    {
        int[] ids = [await newsroom.ArticleAtAsync("Waiting:board"), await newsroom.ArticleAtAsync("Waiting:board")];
        var items = await PreviewAsync(MoveKind.Approve, newsroom.BoardMember, ids);
        Assert.All(items, i => Assert.Null(i.Barred));
        int role;
        await using (var db = await newsroom.DbAsync())
            role = await db.RoleAssignments.Where(a => a.MemberId == newsroom.BoardMember).Select(a => a.Id).SingleAsync(Stop);
        await Done(newsroom.Get<MemberDesk>().WithdrawAsync(newsroom.Administrator, newsroom.BoardMember, role, Stop));

        Assert.All(await ResultsAsync(MoveKind.Approve, items, newsroom.BoardMember), r => Assert.Equal(Words.NotReadable, r.Refusal));
        // What a preview says is no right: a stranger who was handed it gets nowhere.
        Assert.All(await ResultsAsync(MoveKind.Approve, items, newsroom.Stranger), r => Assert.NotNull(r.Refusal));
        Assert.Equal(["Waiting:board", "Waiting:board"], await Task.WhenAll(ids.Select(newsroom.StandingAsync)));
    }

    [Fact]
    public async Task A_return_carries_its_one_reason_to_all_and_none_goes_without()
    {
        var (a, b) = (await newsroom.ArticleAtAsync("Waiting:assistants"), await newsroom.ArticleAtAsync("Waiting:assistants"));
        var items = await PreviewAsync(MoveKind.Return, newsroom.Assistant, a, b);
        Assert.All(await ResultsAsync(MoveKind.Return, items, newsroom.Assistant, " "), r => Assert.Contains("lý do", r.Refusal, StringComparison.Ordinal));
        Assert.All(await ResultsAsync(MoveKind.Return, items, newsroom.Assistant, "Thiếu nguồn ảnh"), r => Assert.Null(r.Refusal));
        Assert.All((await newsroom.Get<Inbox>().ForAsync(newsroom.Author, Stop)).ReturnedToMe, r => Assert.Equal("Thiếu nguồn ảnh", r.Reason));
    }

    [Fact]
    public async Task Stopped_it_leaves_the_rest_as_they_are()
    {
        var (a, b) = (await newsroom.ArticleAtAsync("Waiting:assistants"), await newsroom.ArticleAtAsync("Waiting:assistants"));
        using var going = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in Desk.MakeAsync(MoveKind.Approve, await PreviewAsync(MoveKind.Approve, newsroom.Assistant, a, b), newsroom.Assistant, stop: going.Token))
                await going.CancelAsync();
        });
        Assert.Equal(("Waiting:board", "Waiting:assistants"), (await newsroom.StandingAsync(a), await newsroom.StandingAsync(b)));
    }

    private async Task<IReadOnlyList<BatchItem>> PreviewAsync(MoveKind kind, int by, params int[] ids)
    {
        var items = new List<BatchItem>();
        await foreach (var item in Desk.PreviewAsync(kind, ids, by, Stop))
            items.Add(item);
        return items;
    }

    private async Task<IReadOnlyList<BatchResult>> ResultsAsync(MoveKind kind, IReadOnlyList<BatchItem> items, int by, string reason = "")
    {
        var results = new List<BatchResult>();
        await foreach (var result in Desk.MakeAsync(kind, items, by, reason, Stop))
            results.Add(result);
        return results;
    }
}
