using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Activity;

/// <summary>The append-only, hash-chained record of every act.</summary>
public static class Ledger
{
    /// <summary>What the first event names as the one before it.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    // Asked at every act, so it is translated once and for all.
    private static readonly Func<EditorialDb, CancellationToken, Task<Link?>> LastOf = EF.CompileAsyncQuery((EditorialDb db, CancellationToken stop) =>
        db.ArticleEvents.OrderByDescending(e => e.Seq).Select(e => new Link(e.Seq, e.Hash)).FirstOrDefault());

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Appends the act within the caller's transaction and announces it to open pages after the commit. The one
    /// writer makes reading the last hash and adding the next safe.
    /// </summary>
    public static async Task<ArticleEvent> RecordAsync(this Write write, Act act, TimeProvider clock, CancellationToken stop = default)
    {
        // What this same transaction recorded earlier may not be in the table yet.
        var last = write.LastAct is { } own ? new Link(own.Seq, own.Hash) : await LastOf(write.Db, stop);
        var recorded = new ArticleEvent
        {
            Seq = (last?.Seq ?? 0) + 1,
            At = clock.GetUtcNow().UtcDateTime,
            Kind = act.Kind,
            ArticleId = act.ArticleId,
            UnitId = act.UnitId,
            ActorId = act.ActorId,
            VersionId = act.VersionId,
            VersionHash = act.VersionHash,
            Standing = act.Standing,
            Detail = JsonSerializer.Serialize(new SortedDictionary<string, string?>(
                (act.Detail ?? new Dictionary<string, string?>()).ToDictionary(), StringComparer.Ordinal), Plain),
            PreviousHash = last?.Hash ?? Beginning,
            Hash = "",
        };
        if (!string.IsNullOrEmpty(act.Text))
        {
            var text = new EventText { Seq = recorded.Seq, Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Text = act.Text };
            recorded.TextDigest = DigestOf(text);
            write.Db.EventTexts.Add(text);
        }
        recorded.Hash = HashOf(recorded);
        write.Db.ArticleEvents.Add(recorded);
        write.Recorded(recorded);
        write.Announce(new Change(act.ArticleId, act.UnitId));
        return recorded;
    }

    /// <summary>SHA-256, lower-case hex, over every field of the event and the hash before it.</summary>
    public static string HashOf(ArticleEvent e)
    {
        var fields = new[]
        {
            Number(e.Seq), e.At.ToString("O", CultureInfo.InvariantCulture), e.Kind.ToString(), Number(e.ArticleId), Number(e.UnitId),
            Number(e.ActorId), Number(e.VersionId), e.VersionHash ?? "", e.Standing ?? "", e.Detail, e.TextDigest ?? "", e.PreviousHash,
        };
        return Sha256(JsonSerializer.Serialize(fields, Plain));
    }

    public static string DigestOf(EventText text) => Sha256(text.Salt + text.Text);

    /// <summary>The first event that does not follow from the one before it, or null when the chain holds.</summary>
    public static async Task<long?> FirstBreakAsync(EditorialDb db, CancellationToken stop = default)
    {
        var previous = (Seq: 0L, Hash: Beginning);
        await foreach (var e in db.ArticleEvents.AsNoTracking().OrderBy(e => e.Seq).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (e.Seq != previous.Seq + 1 || e.PreviousHash != previous.Hash || e.Hash != HashOf(e))
                return e.Seq;
            previous = (e.Seq, e.Hash);
        }
        return null;
    }

    private sealed record Link(long Seq, string Hash);

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
