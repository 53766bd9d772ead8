using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.History;

/// <summary>From where "what changed" is told, and what the list of the history says.</summary>
public sealed class LastSeenTests
{
    [Fact]
    public async Task Who_decided_is_shown_what_changed_since_that_decision()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync("Returned");
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        await newsroom.WriteTextAsync(id, newsroom.Author, "Sơ kết hoạt động trang thông tin", "Nội dung của bài đã sửa, đủ để gửi duyệt.");
        await Done(newsroom.SubmitAsync(id));
        var compared = (await newsroom.Get<Comparisons>().BetweenAsync(id, newsroom.Assistant, null, null, Stop)).Value!;
        Assert.True(compared.SinceLastSeen);
        Assert.Equal(StateRef.Version(1), compared.From);
        Assert.Equal(1, (await newsroom.Get<Comparisons>().NewsAsync(id, newsroom.Assistant, Stop))!.Value.Changes);
        // The board has not seen it at all: it is shown the last version a move pinned.
        Assert.Null(await newsroom.Get<Comparisons>().NewsAsync(id, newsroom.BoardMember, Stop));
        var first = (await newsroom.Get<Comparisons>().BetweenAsync(id, newsroom.BoardMember, null, null, Stop)).Value!;
        Assert.False(first.SinceLastSeen);
        Assert.Equal(StateRef.Version(2), first.From);
    }

    [Fact]
    public async Task The_list_tells_moves_with_their_act_newest_first_by_vietnamese_day()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync("Returned");
        newsroom.Clock.Advance(TimeSpan.FromHours(16));
        await newsroom.WriteTextAsync(id, newsroom.Author, "Tít mới", "Nội dung của bài đã sửa, đủ để gửi duyệt.");
        await Done(newsroom.SubmitAsync(id));
        await Done(newsroom.ApproveAsync(id, newsroom.Assistant));
        var history = (await newsroom.Get<ArticleHistories>().OfAsync(id, newsroom.Author, Stop))!;
        Assert.Equal([new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 2)], history.Days.Select(d => d.Day));
        Assert.Equal(
            ["Duyệt – Tổ giúp việc", "Gửi duyệt lần 2", "Trả lại – Tổ giúp việc", "Gửi duyệt lần 1"], history.Days.SelectMany(d => d.Lines).Select(l => l.Title));
        Assert.Equal((StateRef.Version(2), StateRef.Version(1)), (history.Days[0].Lines[0].State!.Value, history.Days[0].Lines[0].Before!.Value));
    }

    [Fact]
    public async Task Text_the_server_wrote_by_itself_makes_no_session()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync("Published");
        Assert.DoesNotContain(
            (await newsroom.Get<ArticleHistories>().OfAsync(id, newsroom.Author, Stop))!.Days.SelectMany(d => d.Lines), l => l.Kind == HistoryLineKind.Writing);
        Assert.False((await newsroom.Get<RestoreDesk>().RestoreAsync(id, newsroom.Author, StateRef.Version(1), Stop)).Succeeded);
    }

    [Theory]
    [InlineData("v3", StateKind.Version, 3)]
    [InlineData("s12", StateKind.Kept, 12)]
    [InlineData("nay", StateKind.Now, 0)]
    [InlineData("dau", StateKind.Beginning, 0)]
    public void An_address_names_a_state(string text, StateKind kind, long number)
    {
        Assert.Equal(new StateRef(kind, number), StateRef.Parse(text));
        Assert.Equal(text, StateRef.Parse(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0")]
    [InlineData("v-1")]
    [InlineData("s 1")]
    [InlineData("../../x")]
    public void Anything_else_names_none(string? text) => Assert.Null(StateRef.Parse(text));
}
