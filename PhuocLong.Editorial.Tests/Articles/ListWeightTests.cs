using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Articles;

/// <summary>Lists are read without the texts of what they list, however long those are.</summary>
public sealed class ListWeightTests
{
    // What holds a text whole: the stored updates, and the forms a version is kept in.
    private static readonly string[] Bodies = ["\"TextSnapshots\"", "\"TextUpdates\"", ".\"Html\"", ".\"Json\"", ".\"PlainText\"", ".\"Body\""];

    [Fact]
    public async Task No_list_asks_the_database_for_a_text()
    {
        await using var newsroom = await OpenAsync();
        foreach (var standing in (string[])["Draft", "Waiting:assistants", "Approved", "Published"])
            await newsroom.ArticleAtAsync(standing);
        using var heard = new Asked(newsroom.Folder);
        // The database's logger looks for listeners no oftener than once a second.
        await Task.Delay(TimeSpan.FromSeconds(1.2), Stop);
        foreach (var member in (int[])[newsroom.Author, newsroom.Assistant, newsroom.Chair])
        {
            Assert.NotEmpty((await newsroom.Get<ArticleList>().PageAsync(member, new(), Stop)).Rows);
            Assert.NotEmpty((await newsroom.Get<ArticleList>().PageAsync(member, new() { Search = "so ket" }, Stop)).Rows);
            await newsroom.Get<Inbox>().ForAsync(member, Stop);
            await newsroom.Get<QuotaBoard>().ForAsync(ReportingMonth.Containing(newsroom.Clock.UtcNow()), member, Stop);
        }
        Assert.True(heard.Questions.Count > 10);
        Assert.All(heard.Questions, sql => Assert.All(Bodies, body => Assert.DoesNotContain(body, sql, StringComparison.Ordinal)));

        // The same ear hears a text being asked for.
        var id = await newsroom.ArticleAtAsync("Waiting:assistants");
        await newsroom.Get<Reading>().OpenAsync(id, newsroom.Assistant, Stop);
        Assert.Contains(heard.Questions, sql => Bodies.Any(body => sql.Contains(body, StringComparison.Ordinal)));
    }

    /// <summary>Hears every command that is sent to one newsroom's database.</summary>
    private sealed class Asked : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string folder;
        private readonly IDisposable all;
        private readonly ConcurrentBag<IDisposable> listening = [];

        public Asked(string folder)
        {
            this.folder = folder;
            all = DiagnosticListener.AllListeners.Subscribe(this);
        }

        public ConcurrentQueue<string> Questions { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                listening.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData { Command: var command } && command.Connection?.DataSource.StartsWith(folder, StringComparison.Ordinal) is true)
                Questions.Enqueue(command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            all.Dispose();
            foreach (var one in listening)
                one.Dispose();
        }
    }
}
