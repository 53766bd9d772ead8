using Bunit;
using PhuocLong.Editorial.History;

namespace PhuocLong.Editorial.Tests.History;

public sealed class ComparedTextTests : BunitContext, IAsyncLifetime
{
    public ComparedTextTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Keys_and_buttons_lead_from_change_to_change_and_after_the_last_comes_the_first()
    {
        var text = Render<ComparedText>(p => p.Add(t => t.Article, Compared(
            Frozen.Titled("Tít cũ của bài", "", Frozen.P("Một đoạn giữ nguyên"), Frozen.P("Hai sẽ đổi một chữ")),
            Frozen.Titled("Tít mới của bài", "", Frozen.P("Một đoạn giữ nguyên"), Frozen.P("Hai đã đổi một chữ")))));
        Assert.Equal("2 chỗ thay đổi", text.Find("[role=status]").TextContent);
        text.FindAll("button")[1].Click();
        Assert.Equal("Chỗ 1 trên 2", text.Find("[role=status]").TextContent);
        text.InvokeAsync(() => text.Instance.Key("n"));
        text.InvokeAsync(() => text.Instance.Key("n"));
        Assert.Equal("Chỗ 1 trên 2", text.Find("[role=status]").TextContent);
        Assert.Equal(["thay-doi-1", "thay-doi-2", "thay-doi-1"], JSInterop.Invocations["editorial.focus"].Select(i => i.Arguments[0]));
        Assert.Equal(["thay-doi-1", "thay-doi-2"], text.FindAll("[data-change]").Select(c => c.Id));
    }

    [Fact]
    public void Two_equal_texts_say_so()
    {
        var same = Frozen.Titled("Tít", "", Frozen.P("Thân"));
        var text = Render<ComparedText>(p => p.Add(t => t.Article, Compared(same, same)));
        Assert.Contains("Hai bản giống nhau.", text.Markup, StringComparison.Ordinal);
        Assert.Empty(text.FindAll("button"));
    }

    private static ComparedArticle Compared(FrozenArticle old, FrozenArticle now) =>
        new(StateRef.Beginning, "Bản cũ", StateRef.Now, "Bản hiện tại", false, default) { Comparison = ArticleComparison.Of(old, now) };
}
