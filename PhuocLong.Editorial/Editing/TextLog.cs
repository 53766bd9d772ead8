using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Editing;

/// <summary>
/// The one writer of the text log. It commits what has gathered, of all articles, in one transaction, first in first
/// out: two hundred people share a disk flush instead of queueing for two hundred. A commit that fails takes with it
/// everything queued behind it on the same <see cref="TextLane"/>, so that nothing later can rest on something lost.
/// </summary>
internal sealed class TextLog : IAsyncDisposable
{
    private const int MaxBatch = 500, MaxBatchBytes = 8 * 1024 * 1024;

    private readonly Channel<Entry> queue = Channel.CreateUnbounded<Entry>(new() { SingleReader = true });
    private readonly WriteGate gate;
    private readonly DatabaseDurability durability;
    private readonly TimeProvider time;
    private readonly ILogger<TextLog> logger;
    private readonly Task writing;

    public TextLog(WriteGate gate, DatabaseDurability durability, TimeProvider time, ILogger<TextLog> logger)
    {
        this.durability = durability;
        this.gate = gate;
        this.time = time;
        this.logger = logger;
        writing = Task.Run(WriteAsync);
    }

    /// <summary>Runs after the inserts and before the commit: where a test holds a commit, or makes it fail.</summary>
    internal Func<Task> BeforeCommit { get; set; } = () => Task.CompletedTask;

    /// <summary>What <c>PRAGMA synchronous</c> said on the connection of the last commit; 2 is FULL.</summary>
    internal long Synchronous { get; private set; }

    /// <summary>
    /// Queues an update; <see cref="TextLane.Committed"/> then tells when it is on disk. Callers hold their room's
    /// turn, so that the log's order is the order in which the updates were applied.
    /// </summary>
    public void Append(TextLane lane, int? memberId, byte[] update, IReadOnlyList<PassageAuthor> hands, TypedUnder? typed)
    {
        var entry = new Entry(lane, memberId, update, hands, typed, time.GetUtcNow().UtcDateTime, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lane.Committed = entry.Committed.Task;
        if (!queue.Writer.TryWrite(entry))
            entry.Committed.SetException(new TextLogException("The text log is closed.", null));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAsync()
    {
        var batch = new List<Entry>();
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            for (var bytes = 0; batch.Count < MaxBatch && bytes < MaxBatchBytes && queue.Reader.TryRead(out var entry); bytes += entry.Update.Length)
            {
                if (entry.Lane.Failure is { } failure)
                    entry.Committed.SetException(failure);
                else
                    batch.Add(entry);
            }
            if (batch.Count > 0)
                await CommitAsync(batch);
        }
    }

    private async Task CommitAsync(List<Entry> batch)
    {
        try
        {
            var seqs = await InsertAsync(batch);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Committed.SetResult(seqs[i]);
        }
        catch (Exception e)
        {
            logger.LogError(e, "{Count} text updates could not be committed; their rooms reload.", batch.Count);
            var failure = new TextLogException("The text could not be written to disk.", e);
            foreach (var lane in batch.Select(entry => entry.Lane).Distinct())
                lane.Fail(failure);
            foreach (var entry in batch)
                entry.Committed.SetException(failure);
        }
    }

    private async Task<long[]> InsertAsync(List<Entry> batch)
    {
        await using var write = await gate.BeginAsync();
        var connection = write.Db.Database.GetDbConnection();
        var transaction = write.Db.Database.CurrentTransaction!.GetDbTransaction();
        await RequireDurabilityAsync(write.Db, connection, transaction);
        await TurnAwayLateAsync(write.Db, batch);
        if (batch.Count == 0)
            return [];

        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            INSERT INTO "TextUpdates" ("ArticleId", "MemberId", "Update", "At") VALUES (@article, @member, @update, @at) RETURNING "Seq"
            """;
        var (article, member, update, at) = (Add(insert, "@article"), Add(insert, "@member"), Add(insert, "@update"), Add(insert, "@at"));
        var seqs = new long[batch.Count];
        for (var i = 0; i < seqs.Length; i++)
        {
            article.Value = batch[i].Lane.ArticleId;
            member.Value = (object?)batch[i].MemberId ?? DBNull.Value;
            update.Value = batch[i].Update;
            at.Value = batch[i].At;
            seqs[i] = (long)(await insert.ExecuteScalarAsync())!;
        }
        await InsertHandsAsync(connection, transaction, batch);
        await BeforeCommit();
        await write.CommitAsync();
        return seqs;
    }

    /// <summary>Takes what came too late, and all behind it on the same lane, out of the batch: their rooms reload, and whoever typed it is told at the door.</summary>
    private static async Task TurnAwayLateAsync(EditorialDb db, List<Entry> batch)
    {
        var articles = batch.Where(e => e.Typed is not null).Select(e => e.Lane.ArticleId).Distinct().ToArray();
        if (articles.Length == 0)
            return;
        var revisions = await TypedUnder.RevisionsAsync(db, articles);
        foreach (var entry in batch.Where(e => e.Typed is not null && e.Lane.Failure is null))
        {
            if (!await entry.Typed!.StandsAsync(db, entry.Lane.ArticleId, revisions.GetValueOrDefault(entry.Lane.ArticleId)))
                entry.Lane.Fail(new TextLogException("The text was decided on before this was typed.", null));
        }
        foreach (var late in batch.Where(e => e.Lane.Failure is not null).ToList())
        {
            batch.Remove(late);
            late.Committed.SetException(late.Lane.Failure!);
        }
    }

    /// <summary>In the same transaction: a letter never stands in the log without the hand that wrote it.</summary>
    private static async Task InsertHandsAsync(DbConnection connection, DbTransaction transaction, List<Entry> batch)
    {
        if (batch.TrueForAll(entry => entry.Hands.Count == 0))
            return;
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            INSERT INTO "PassageAuthors" ("ArticleId", "ClientId", "FromClock", "MemberId", "ByServer")
            VALUES (@article, @client, @clock, @member, @server) ON CONFLICT DO NOTHING
            """;
        var (article, client, clock) = (Add(insert, "@article"), Add(insert, "@client"), Add(insert, "@clock"));
        var (member, server) = (Add(insert, "@member"), Add(insert, "@server"));
        foreach (var hand in batch.SelectMany(entry => entry.Hands))
        {
            (article.Value, client.Value, clock.Value) = (hand.ArticleId, hand.ClientId, hand.FromClock);
            (member.Value, server.Value) = ((object?)hand.MemberId ?? DBNull.Value, hand.ByServer);
            await insert.ExecuteNonQueryAsync();
        }
    }

    /// <summary>"Saved" is a promise about the disk: a connection that does not wait for it must not carry it.</summary>
    private async Task RequireDurabilityAsync(EditorialDb db, DbConnection connection, DbTransaction transaction)
    {
        if (!db.Database.IsSqlite())
            return;
        await using var ask = connection.CreateCommand();
        ask.Transaction = transaction;
        ask.CommandText = "PRAGMA synchronous";
        Synchronous = (long)(await ask.ExecuteScalarAsync())!;
        if (Synchronous < 2 && durability.Promised == Durability.Full)
            throw new InvalidOperationException($"The text log's connection has synchronous={Synchronous}; a commit would not wait for the disk.");
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed record Entry(TextLane Lane, int? MemberId, byte[] Update, IReadOnlyList<PassageAuthor> Hands, TypedUnder? Typed, DateTime At, TaskCompletionSource<long> Committed);
}
