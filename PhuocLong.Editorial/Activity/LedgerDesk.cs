using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Activity;

/// <summary>The ledger as its keepers see it before anything is verified.</summary>
/// <param name="Heads">The exported heads, newest first; no more than fit a page.</param>
/// <param name="Months">The months of which there is a file of heads, newest first.</param>
public sealed record LedgerView(long Events, IReadOnlyList<ExportedHead> Heads, int AllHeads, IReadOnlyList<DateOnly> Months);

/// <summary>The door to the ledger as a whole, for administrators and the chair. It shows numbers and hashes, and no article's words.</summary>
public sealed class LedgerDesk(IDbContextFactory<EditorialDb> contexts, Verification verification, HeadFiles files)
{
    private const int HeadsShown = 31;

    public async Task<Outcome<LedgerView>> OpenAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        return new LedgerView(
            await db.ArticleEvents.LongCountAsync(stop),
            await db.ExportedHeads.AsNoTracking().OrderByDescending(h => h.Day).Take(HeadsShown).ToListAsync(stop),
            await db.ExportedHeads.CountAsync(stop),
            [.. files.Months().Reverse()]);
    }

    /// <summary>Verifies the whole ledger; against a head that somebody kept elsewhere too, where one is typed in.</summary>
    public async Task<Outcome<VerificationReport>> VerifyAsync(
        int actorId, string? typedHead, IProgress<VerificationStep>? progress = null, CancellationToken stop = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(stop))
        {
            if (await RefusalAsync(db, actorId, stop) is { } refusal)
                return Outcome.Refused(refusal);
        }
        Head? head = null;
        if (!string.IsNullOrWhiteSpace(typedHead))
        {
            if (!Head.TryParse(typedHead, out var typed))
                return Outcome.Refused(Words.HeadUnreadable);
            head = typed;
        }
        return await verification.RunAsync(head, progress, stop);
    }

    /// <summary>Where that month's file of heads is; null when there is none or it is not for this member.</summary>
    public async Task<string?> FileAsync(int actorId, string month, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await RefusalAsync(db, actorId, stop) is null && HeadFiles.MonthOf(month) is { } day && File.Exists(files.PathOf(day)) ? files.PathOf(day) : null;
    }

    private static async Task<string?> RefusalAsync(EditorialDb db, int actorId, CancellationToken stop)
    {
        var actor = await MemberRoles.LoadAsync(db, actorId, stop);
        return actor.Is(Role.Administrator) || actor.Is(Role.Chair) ? null : Words.KeepersOnly;
    }
}
