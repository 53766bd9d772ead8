using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.History;

/// <summary>The door for what a person does with the history: name the present state, go back to an older one.</summary>
public sealed class RestoreDesk
{
    public const int LongestName = 120;

    // Somebody typing without pause can outrun a restore; after a few tries the person is asked to try again.
    private const int Tries = 5;

    private readonly IDbContextFactory<EditorialDb> contexts;
    private readonly WriteGate gate;
    private readonly ArticleTexts texts;
    private readonly States states;
    private readonly TimeProvider clock;

    internal RestoreDesk(IDbContextFactory<EditorialDb> contexts, WriteGate gate, ArticleTexts texts, States states, TimeProvider clock)
    {
        (this.contexts, this.gate, this.texts, this.states, this.clock) = (contexts, gate, texts, states, clock);
    }

    /// <summary>Đặt tên bản này: keeps the present text under a name.</summary>
    public async Task<Outcome> NameAsync(int articleId, int memberId, string name, CancellationToken stop = default)
    {
        name = name.Trim().Normalize(NormalizationForm.FormC);
        if (name.Length is 0 or > LongestName)
            return Outcome.Refused(name.Length == 0 ? Words.NameMissing : Words.NameTooLong);
        try
        {
            if (!(await RightAsync(articleId, memberId, stop)).Write)
                return Outcome.Refused(Words.NotWritable);
            await KeepAsync(articleId, memberId, await texts.FreezeAsync(articleId, stop), KeptFor.Name, name, stop);
            return Outcome.Done;
        }
        catch (InvalidTextException)
        {
            return Outcome.Refused(Words.TextUnreadable);
        }
        catch (TextLogException)
        {
            return Outcome.Refused(Words.TextNotStored);
        }
    }

    /// <summary>
    /// Khôi phục: writes an older text as a new edit. The present one is kept first, so that it can be gone back to in the
    /// same way; live editors see the change at once.
    /// </summary>
    public async Task<Outcome> RestoreAsync(int articleId, int memberId, StateRef to, CancellationToken stop = default)
    {
        try
        {
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                var found = await FindAsync(articleId, memberId, to, stop);
                if (found.Value is not { } older)
                    return Outcome.Refused(found.Refusal ?? Words.StateUnknown);
                var present = await texts.FreezeAsync(articleId, stop);
                var kept = await KeepAsync(articleId, memberId, present, KeptFor.Restoring, null, stop);
                if (!await texts.RestoreAsync(articleId, memberId, older, present.Hash, stop))
                    continue;
                await RecordAsync(articleId, memberId, to, kept, stop);
                return Outcome.Done;
            }
            return Outcome.Refused(Words.TextBusy);
        }
        catch (InvalidTextException)
        {
            return Outcome.Refused(Words.TextUnreadable);
        }
        catch (TextLogException)
        {
            return Outcome.Refused(Words.TextNotStored);
        }
    }

    private async Task<HistoryRight> RightAsync(int articleId, int memberId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await db.HistoryRightAsync(memberId, articleId, stop);
    }

    private async Task<Outcome<string>> FindAsync(int articleId, int memberId, StateRef to, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var right = await db.HistoryRightAsync(memberId, articleId, stop);
        if (!right.Write)
            return Outcome.Refused(right.Read ? Words.NotWritable : Words.NotReadable);
        if (to.Kind is not (StateKind.Version or StateKind.Kept) || await states.FindAsync(db, articleId, memberId, right, to, stop) is not { Json: { } json })
            return Outcome.Refused(Words.StateUnknown);
        return json;
    }

    private async Task<long> KeepAsync(int articleId, int memberId, FrozenText text, KeptFor why, string? name, CancellationToken stop)
    {
        var kept = KeptText.Of(articleId, text.Json, text.Hash, text.Words, why, clock.UtcNow());
        (kept.MemberId, kept.Name) = (memberId, name);
        await using var write = await gate.BeginAsync(stop);
        var since = await WritingRecord.LastKeptAsync(write.Db, articleId, stop);
        write.Db.KeptTexts.Add(kept);
        await write.Db.SaveChangesAsync(stop);
        await WritingRecord.AttachAsync(write.Db, articleId, kept.Id, since, stop);
        write.Announce(new Change(articleId, null));
        await write.CommitAsync(stop);
        return kept.Id;
    }

    private async Task RecordAsync(int articleId, int memberId, StateRef to, long kept, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var unit = await write.Db.Articles.Where(a => a.Id == articleId).Select(a => a.UnitId).SingleAsync(stop);
        await write.RecordAsync(
            new Act(ActKind.TextRestored, memberId)
            {
                ArticleId = articleId,
                UnitId = unit,
                Detail = new Dictionary<string, string?> { ["state"] = to.ToString(), ["kept"] = StateRef.Kept(kept).ToString() },
            }, clock, stop);
        await write.CommitAsync(stop);
    }
}
