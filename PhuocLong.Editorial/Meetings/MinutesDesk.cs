using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Meetings;

/// <summary>The door to a meeting's minutes, for whoever sees meetings: a draft while it lasts, and afterwards what was frozen.</summary>
public sealed class MinutesDesk(IDbContextFactory<EditorialDb> contexts)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Outcome<MinutesView>> OfAsync(int meetingId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.SeesMeetings() || await MeetingTurns.LoadAsync(db, meetingId, stop) is not { } meeting)
            return Outcome.Refused(Words.NotFound);
        if (meeting.FrozenMinutes is not { } frozen)
            return new MinutesView(meetingId, meeting.Name, await ComposeAsync(db, meeting, stop), null, true);
        // The closing is the very next event of the ledger: both were written in one transaction by the one writer.
        var closing = await db.ArticleEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Seq == meeting.ClosedSeq + 1 && e.Kind == ActKind.MeetingClosed, stop);
        var hash = HashOf(frozen);
        var recorded = closing is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?>>(closing.Detail)?.GetValueOrDefault("hash");
        return new MinutesView(meetingId, meeting.Name, JsonSerializer.Deserialize<Minutes>(frozen, Plain)!, hash, hash == recorded);
    }

    /// <summary>The minutes as they stand in this transaction, as text, and its SHA-256 in lower-case hex.</summary>
    internal static async Task<(string Minutes, string Hash)> FreezeAsync(EditorialDb db, Meeting meeting, CancellationToken stop)
    {
        var frozen = JsonSerializer.Serialize(await ComposeAsync(db, meeting, stop), Plain);
        return (frozen, HashOf(frozen));
    }

    private static async Task<Minutes> ComposeAsync(EditorialDb db, Meeting meeting, CancellationToken stop)
    {
        var fates = await Fates.LoadAsync(db, meeting, stop);
        var ids = meeting.Items.Select(i => i.ArticleId).OfType<int>().ToArray();
        var articles = await db.Articles.AsNoTracking().Include(a => a.Bylines).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
        var awaited = new Dictionary<int, IReadOnlyList<string>>();
        foreach (var conclusion in meeting.Items.SelectMany(i => i.Conclusions).Where(c => fates.Of(c).Kind == FateKind.Waiting))
        {
            // Asked for the presider; who may decide is the same for everybody.
            var anybody = await MemberRoles.LoadAsync(db, meeting.PresiderId, stop);
            awaited[conclusion.Id] = [.. (await MeetingSheets.AwaitedAsync(db, articles[conclusion.Item.ArticleId!.Value], conclusion, anybody, stop)).Select(p => p.Label)];
        }
        return new MinutesPaper(
            meeting, await db.Newsrooms.AsNoTracking().Select(n => n.Name).SingleAsync(stop), await MeetingSheets.NamesAsync(db, meeting, stop),
            fates, awaited, articles.ToDictionary(a => a.Key, a => a.Value.State)).Compose();
    }

    private static string HashOf(string minutes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(minutes)));
}
