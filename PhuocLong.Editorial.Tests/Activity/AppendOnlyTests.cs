using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Activity;

/// <summary>What was recorded is neither changed nor taken away, by the app itself or past it.</summary>
public sealed class AppendOnlyTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        await newsroom.ArticleAtAsync("Waiting:assistants");
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task The_app_itself_neither_changes_nor_takes_away_an_event()
    {
        foreach (var touch in (Action<EditorialDb, ArticleEvent>[])[(_, e) => e.ActorId = newsroom.Stranger, (db, e) => db.Remove(e)])
        {
            await using var db = await newsroom.DbAsync();
            touch(db, await db.ArticleEvents.SingleAsync(e => e.Seq == 1, Stop));
            Assert.Contains("append-only", (await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop))).InnerException!.Message, StringComparison.Ordinal);
        }
        await newsroom.HoldsAsync();
    }

    [Theory]
    [InlineData("UPDATE ArticleEvents SET ActorId = 1 WHERE Seq = 1")]
    [InlineData("UPDATE ArticleEvents SET Seq = 99 WHERE Seq = 1")]
    [InlineData("DELETE FROM ArticleEvents WHERE Seq = 1")]
    [InlineData("INSERT OR REPLACE INTO ArticleEvents SELECT * FROM ArticleEvents WHERE Seq = 1")]
    public async Task A_statement_past_every_door_is_refused_by_the_database(string statement)
    {
        await using var db = await newsroom.DbAsync();
        await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement, Stop));
        await newsroom.HoldsAsync();
    }
}

file static class Chain
{
    public static async Task HoldsAsync(this TestNewsroom newsroom) => Assert.True((await newsroom.VerifyAsync()).Holds);
}
