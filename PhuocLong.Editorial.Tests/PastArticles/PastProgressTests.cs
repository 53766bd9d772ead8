using Bunit;
using PhuocLong.Editorial.PastArticles;
using Words = PhuocLong.Editorial.PastArticles.Words;

namespace PhuocLong.Editorial.Tests.PastArticles;

/// <summary>What whoever looks at a running import sees.</summary>
public sealed class PastProgressTests : BunitContext, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void It_counts_can_be_stopped_until_its_articles_are_made_and_leads_to_them()
    {
        using var run = new PastRun("bai-cu.csv", 1, 10_000, TimeProvider.System);
        var (stopped, over) = (0, 0);
        var shown = Render<PastProgress>(p => p.Add(x => x.Run, run).Add(x => x.OnStop, () => stopped++).Add(x => x.OnOver, () => over++));
        run.Come(PastPhase.Staging, 4_600);
        shown.WaitForAssertion(() => Assert.Contains("4.600 / 10.000 bài", shown.Markup, StringComparison.Ordinal));
        Assert.Contains("giây", shown.Markup, StringComparison.Ordinal);
        Assert.Equal(Words.StopImport, shown.Find("button").TextContent);
        shown.Find("button").Click();
        run.Come(PastPhase.Flipping, 10_000);
        shown.WaitForAssertion(() => Assert.Empty(shown.FindAll("button")));
        run.ImportId = 7;
        run.Come(PastPhase.Done, 10_000);
        shown.WaitForAssertion(() => Assert.Equal("/bai-da-dang/7", shown.Find("a").GetAttribute("href")));
        Assert.Equal((1, 1), (stopped, over));
    }
}
