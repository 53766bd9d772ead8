using Bunit;
using PhuocLong.Editorial.Checks;

namespace PhuocLong.Editorial.Tests.Checks;

public sealed class ChecksListTests : IAsyncLifetime
{
    private readonly BunitContext page = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void Each_line_says_whether_it_is_required_and_leads_to_its_place()
    {
        FieldPlace? led = null;
        var list = page.Render<ChecksList>(p => p
            .Add(c => c.Findings, [new Finding(FieldPlace.Source, "Chưa ghi nguồn.", Required: true), new Finding(FieldPlace.Lead, "Bài chưa có sapo.", Required: false)])
            .Add(c => c.OnGo, place => led = place));
        Assert.Contains("Còn thiếu 1 mục bắt buộc", list.Markup, StringComparison.Ordinal);
        Assert.Equal(["Bắt buộc", "Nên xem"], list.FindAll(".checks-mark").Select(m => m.TextContent));
        list.FindAll("button")[0].Click();
        Assert.Equal(FieldPlace.Source, led);
    }

    [Fact]
    public void A_complete_article_says_so() =>
        Assert.Contains("đã đủ", page.Render<ChecksList>(p => p.Add(c => c.Findings, [])).Markup, StringComparison.Ordinal);
}
