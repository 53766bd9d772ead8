using Bunit;
using PhuocLong.Editorial.History;

namespace PhuocLong.Editorial.Tests.History;

public sealed class HistoryListTests : BunitContext, IAsyncLifetime
{
    private static readonly DateTime at = new(2026, 11, 2, 3, 0, 0, DateTimeKind.Utc);

    private static readonly HistoryDay day = new(
        new(2026, 11, 2),
        [
            new(HistoryLineKind.Writing, at, "Viết, sửa", "Lan", "09:40–10:00 · thêm 12, bỏ 3 chữ", StateRef.Now, StateRef.Version(1)),
            new(HistoryLineKind.Move, at, "Gửi duyệt lần 1", "Lan", "Phiên bản 1 · 300 chữ", StateRef.Version(1), StateRef.Beginning),
            new(HistoryLineKind.Writing, at, "Viết, sửa", "Minh", "08:00 · thêm 2, bỏ 0 chữ", null, null),
        ]);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Each_line_leads_to_what_it_changed_and_only_an_older_state_can_be_restored()
    {
        HistoryLine? asked = null;
        var list = Render<HistoryList>(p => p.Add(l => l.ArticleId, 7).Add(l => l.Days, [day]).Add(l => l.CanRestore, true).Add(l => l.OnRestore, line => asked = line));
        Assert.Equal(["/bai-viet/7/so-sanh?tu=v1&den=nay", "/bai-viet/7/so-sanh?tu=dau&den=v1"], list.FindAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Bản này không còn được lưu.", list.FindAll("li")[2].TextContent, StringComparison.Ordinal);
        list.FindAll("button").Single().Click();
        Assert.Equal(StateRef.Version(1), asked!.State);
        Assert.Contains("Gửi duyệt lần 1, Lan", list.Find("button").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_write_is_offered_no_way_back() =>
        Assert.Empty(Render<HistoryList>(p => p.Add(l => l.ArticleId, 7).Add(l => l.Days, [day])).FindAll("button"));

    [Fact]
    public void Names_stand_before_passages_and_are_text()
    {
        var text = Render<SignedText>(p => p.Add(t => t.Blocks,
        [
            new SignedBlock("body", "paragraph", [new("Một ", "<b>Lan</b>", 1), new("hai", "Minh", 2)]),
            new SignedBlock("body", "paragraph", [new("ba", "Minh", 2)]),
        ]));
        Assert.Equal(["<b>Lan</b>", "Minh"], text.FindAll(".signed-name").Select(n => n.TextContent));
    }
}
