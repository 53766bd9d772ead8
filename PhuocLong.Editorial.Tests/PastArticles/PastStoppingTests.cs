using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Reports;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.PastArticles.Words;

namespace PhuocLong.Editorial.Tests.PastArticles;

/// <summary>All or nothing: an import that is stopped, fails, is killed or is taken back.</summary>
public sealed class PastStoppingTests : PastTests
{
    [Fact]
    public async Task Stopped_half_way_it_leaves_nothing_and_the_file_still_waits()
    {
        await BeginAndHoldAsync(async () =>
        {
            Assert.Equal(Words.AnotherRuns, (await File.Desk.StartAsync(Newsroom.Assistant, 500, Stop)).Refusal);
            await Done(File.Desk.StopAsync(Newsroom.Chair, Stop));
        });
        await File.Importing.Finished;
        Assert.Equal(PastPhase.Stopped, File.Importing.Run!.Phase);
        Assert.Equal((0, 0, 0, 0, 0), await File.LeftAsync());
        Assert.Equal(500, (await File.PreviewAsync()).Lines.Count);
    }

    [Fact]
    public async Task What_a_killed_server_left_is_put_away_when_it_starts_again_and_nobody_saw_any_of_it()
    {
        await File.ImportAsync(BroughtFile.Csv(20, new(2024, 1, 1)));
        var before = await File.LeftAsync();
        // Ended between two of its writes, without a chance to tidy up.
        var preview = await File.BringAsync(BroughtFile.Csv(500, new(2025, 1, 1)));
        using var run = new PastRun("bai-cu.csv", Newsroom.Assistant, 500, TimeProvider.System);
        run.Changed += run.Stop;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new PastStaging(Newsroom.Get<WriteGate>(), Newsroom.Clock).RunAsync(run, preview.Lines, 0));
        await using (var db = await Newsroom.DbAsync())
        {
            Assert.Equal(20 + PastStaging.AtOnce, db.PastArticles.Count());
            Assert.Equal(20, db.Articles.Count());
        }
        Assert.Empty((await Newsroom.Get<ArticleList>().PageAsync(Newsroom.Chair, new() { Search = "bài cũ số 150" }, Stop)).Rows);
        Assert.Single((await File.Imports.AllAsync(Newsroom.Chair, Stop)).Value!);

        var services = new ServiceCollection().AddSingleton(Newsroom.Get<WriteGate>()).AddSingleton(Newsroom.Get<IDbContextFactory<EditorialDb>>());
        await using (var provider = services.BuildServiceProvider())
            await PastLeftovers.ClearAsync(provider, Stop);
        Assert.Equal(before, await File.LeftAsync());
    }

    [Fact]
    public async Task A_whole_import_is_taken_back_while_nothing_was_done_with_it()
    {
        var own = await File.StandingAsync("Bài của toà soạn", new(2025, 1, 5, 2, 0, 0, DateTimeKind.Utc));
        var uncounted = await Newsroom.Get<PublishedAudit>().CompareAsync(Stop);
        var before = await File.LeftAsync();
        var csv = BroughtFile.Csv(250, new(2025, 1, 1));
        var import = await File.ImportAsync(csv);
        await Done(File.Imports.TakeBackAsync(import, Newsroom.Chair, Stop));
        // The own article was put there past the doors, and is the only one that is counted nowhere.
        Assert.Equal(uncounted, await Newsroom.Get<PublishedAudit>().CompareAsync(Stop));
        Assert.Equal((1, 0, 0, 0, before.Indexed), await File.LeftAsync());
        Assert.Equal("Published", await Newsroom.StandingAsync(own));
        Assert.NotNull((await File.Imports.OfAsync(import, Newsroom.Chair, Stop)).Value!.TakenBackBy);
        Assert.Equal(Words.NoSuchImport, (await File.Imports.TakeBackAsync(import, Newsroom.Chair, Stop)).Refusal);
        Assert.Equal(250, (await File.BringAsync(csv)).Lines.Count);
    }

    [Fact]
    public async Task It_stays_once_something_was_done_with_an_article_of_it()
    {
        var import = await File.ImportAsync(BroughtFile.Csv(3, new(2025, 1, 1)));
        var article = (await File.Imports.OfAsync(import, Newsroom.Chair, Stop)).Value!.Articles[0].ArticleId;
        await Done(Newsroom.Publishing.RecordAddressAsync(article, Newsroom.Chair, "https://cong.vn/dung", Stop));
        Assert.Equal(Words.KeptTouched.Replace("{0}", "1", StringComparison.Ordinal), (await File.Imports.TakeBackAsync(import, Newsroom.Chair, Stop)).Refusal);
    }

    [Theory]
    [InlineData(2025, true)]
    [InlineData(2026, true)]
    [InlineData(2024, false)]
    public async Task It_stays_once_a_review_that_counts_it_is_signed(int year, bool stays)
    {
        var import = await File.ImportAsync(BroughtFile.Csv(3, new(2025, 1, 10)));
        var period = ReportingPeriod.Of(new(year, 1, 1), new(year, 3, 31))!.Value;
        var review = (await Newsroom.Get<InterimReviews>().OfAsync(period, Newsroom.Chair, Stop)).Value!;
        Assert.True((await Newsroom.Get<InterimReviewDesk>().SignAsync(period, Newsroom.Chair, review.Hash, Stop)).Succeeded);
        Assert.Equal(!stays, (await File.Imports.TakeBackAsync(import, Newsroom.Chair, Stop)).Succeeded);
    }

    [Theory]
    [InlineData(2, 20, true)]
    [InlineData(1, 20, false)]
    public async Task Records_reach_back_over_an_import_only_where_there_is_no_gap_after_it(int fromMonth, int rows, bool reaches)
    {
        // The newsroom's own records begin on 02/11/2026.
        await using (var write = await Newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            write.Db.Newsrooms.Single().OpenedAt = Newsroom.Clock.GetUtcNow().UtcDateTime;
            await write.CommitAsync(Stop);
        }
        var days = Enumerable.Range(0, rows).Select(i => new DateOnly(2025, fromMonth, 1).AddDays(i * (reaches ? 33 : 1)));
        await File.ImportAsync(BroughtFile.Csv(days.Select(d => ($"Bài {d}", d))));
        var review = (await Newsroom.Get<InterimReviews>().OfAsync(ReportingPeriod.Of(new(2026, 10, 1), new(2026, 11, 2))!.Value, Newsroom.Chair, Stop)).Value!;
        Assert.Equal(!reaches, review.LacksPrior);
    }

    /// <summary>Begins an import of 500; when its first rows are laid ready, somebody else is the one writer.</summary>
    private async Task BeginAndHoldAsync(Func<Task> meanwhile)
    {
        var preview = await File.BringAsync(BroughtFile.Csv(500, new(2025, 1, 1)));
        var holding = new TaskCompletionSource<Write>(TaskCreationOptions.RunContinuationsAsynchronously);
        File.Importing.Begun += () => File.Importing.Run!.Changed += () =>
        {
            if (File.Importing.Run is { Phase: PastPhase.Staging, Done: PastStaging.AtOnce })
                Newsroom.Get<WriteGate>().BeginAsync(Stop).ContinueWith(begun => holding.SetResult(begun.Result), TaskScheduler.Default);
        };
        await Done(File.Desk.StartAsync(Newsroom.Assistant, preview.Lines.Count, Stop));
        await using (await holding.Task.WaitAsync(TimeSpan.FromSeconds(15), Stop))
            await meanwhile();
    }
}
