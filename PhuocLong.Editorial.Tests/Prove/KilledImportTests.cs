using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.PastArticles;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>A server killed within an import of past articles: at its next start all of them are there, or nothing is.</summary>
public sealed class KilledImportTests
{
    private const int Rows = 1_500, Own = 2;
    private static readonly int Rounds = Length.Of(inShort: 1, atLength: 20);

    [Fact]
    public async Task Killed_at_any_moment_it_has_brought_all_or_nothing_and_left_nothing_lying_about()
    {
        var random = new Random(20261123);
        var (nothing, all) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var newsroom = await TestNewsroom.OpenAsync(kept: true);
            for (var i = 0; i < Own; i++)
                await newsroom.DraftAsync(title: $"Bài đang viết {i}");
            await new BroughtFile(newsroom).BringAsync(BroughtFile.Csv(Rows, new(2025, 1, 1)));
            var (folder, member) = (newsroom.Folder, newsroom.Assistant);
            await newsroom.CloseAsync();
            // In short in the middle; at length also while they are made articles, and after.
            var laid = await KillAsync(folder, member, Length.Of(inShort: 600, atLength: random.Next(1, Rows + 1)), random.Next(Length.Of(inShort: 1, atLength: 60)));
            await using (var app = new RunningNewsroom(folder))
                await app.StartAsync();
            var (imports, rows, articles) = (Count(folder, "PastImports"), Count(folder, "PastArticles"), Count(folder, "Articles"));
            Assert.Equal((imports * Rows, (imports * Rows) + Own), (rows, articles));
            Assert.Equal(articles, Count(folder, "ArticleIndex"));
            Assert.Equal(imports * Rows, laid == Rows ? rows : 0);
            (nothing, all) = (nothing + 1 - imports, all + imports);
            await newsroom.DisposeAsync();
        }
        Length.Note($"import of {Rows} killed {Rounds} times: nothing of it {nothing} times, all of it {all} times");
        Assert.True(nothing > 0, "It was never killed in time.");
    }

    /// <summary>Kills it as soon as so many rows are laid ready and a moment more; answers how many were.</summary>
    private static async Task<int> KillAsync(string folder, int member, int rows, int moment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(PastImportVictim).Assembly.Location, "-explicit", "only", "-class", typeof(PastImportVictim).FullName!])
            start.ArgumentList.Add(argument);
        start.Environment[PastImportVictim.Folder] = folder;
        start.Environment[PastImportVictim.Member] = member.ToString(CultureInfo.InvariantCulture);
        using var victim = Process.Start(start)!;
        var said = new StringBuilder();
        victim.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        victim.BeginOutputReadLine();
        var watch = Stopwatch.StartNew();
        while (Count(folder, "PastArticles") < rows)
        {
            Assert.False(victim.HasExited, $"The import ended before it could be killed:\n{said}");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "The import did not begin.");
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        victim.Kill();
        await victim.WaitForExitAsync(TestContext.Current.CancellationToken);
        return Count(folder, "PastArticles");
    }

    private static int Count(string folder, string table)
    {
        using var connection = new SqliteConnection(DataSetup.ConnectionString(Path.Combine(folder, "editorial.db")) + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
