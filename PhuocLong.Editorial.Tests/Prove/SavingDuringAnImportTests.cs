using System.Diagnostics;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.Tests.PastArticles;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>Somebody writes while past articles come in: every save gets its turn among the import's.</summary>
public sealed class SavingDuringAnImportTests
{
    private static readonly int rows = Length.Of(inShort: 1_000, atLength: 10_000);

    [Fact]
    public async Task Whoever_writes_meanwhile_is_served_between_any_two_steps_of_the_import()
    {
        await using var newsroom = await OpenAsync();
        var (file, article) = (new BroughtFile(newsroom), await newsroom.DraftAsync());
        var preview = await file.BringAsync(BroughtFile.Csv(rows, new(2025, 1, 1)));
        await Done(file.Desk.StartAsync(newsroom.Assistant, preview.Lines.Count, Stop));
        var (saved, longest) = (0, TimeSpan.Zero);
        while (!file.Importing.Finished.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await newsroom.WriteTextAsync(article, newsroom.Author, $"Lần ghi thứ {++saved}", "Nội dung.");
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
        }
        await file.Importing.Finished;
        Length.Note(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"import of {rows}: {saved} saves meanwhile, the longest took {longest.TotalMilliseconds:0} ms"));
        Assert.Equal(PastPhase.Done, file.Importing.Run!.Phase);
        Assert.True(saved > 2, $"Only {saved} saves got a turn among {rows / PastStaging.AtOnce} steps.");
        Assert.Equal($"Lần ghi thứ {saved}", (await newsroom.Get<ArticleTexts>().FreezeAsync(article, Stop)).Title);
    }
}
