using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Checks;

/// <summary>One check as the administrator sees it.</summary>
public sealed record CheckRow(ICheck Check, CheckLevels Levels)
{
    public bool IsChanged => Levels != Check.Usual;
}

/// <summary>The door for the levels of checks, kept by administrators.</summary>
public sealed class CheckDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<CheckRow>>> AllAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await Administration.RefusalAsync(db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var rules = await CheckRules.LoadAsync(db, stop);
        List<CheckRow> rows = [.. CheckCatalogue.All.Select(c => new CheckRow(c, rules.LevelsOf(c)))];
        return rows;
    }

    public async Task<Outcome> SetLevelAsync(int actorId, string code, CheckMove move, CheckLevel level, CancellationToken stop = default)
    {
        if (CheckCatalogue.Find(code) is not { } check || !Enum.IsDefined(move) || !Enum.IsDefined(level))
            return Outcome.Refused(Words.CheckUnknown);
        return await ChangeAsync(actorId, check, levels => levels.With(move, level), stop);
    }

    /// <summary>Back to the usual levels.</summary>
    public async Task<Outcome> ResetAsync(int actorId, string code, CancellationToken stop = default) =>
        CheckCatalogue.Find(code) is { } check ? await ChangeAsync(actorId, check, _ => check.Usual, stop) : Outcome.Refused(Words.CheckUnknown);

    private async Task<Outcome> ChangeAsync(int actorId, ICheck check, Func<CheckLevels, CheckLevels> change, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var before = (await CheckRules.LoadAsync(write.Db, stop)).LevelsOf(check);
        var after = change(before);
        if (before == after)
            return Outcome.Done;
        var kept = await write.Db.CheckSettings.Where(s => s.Check == check.Code).ToListAsync(stop);
        var detail = new Dictionary<string, string?> { ["check"] = check.Code };
        foreach (var move in Enum.GetValues<CheckMove>().Where(m => before.At(m) != after.At(m)))
        {
            Keep(write.Db, kept.Find(s => s.Move == move), check, move, after.At(move));
            detail[move.ToString()] = $"{before.At(move)}→{after.At(move)}";
        }
        await write.RecordAsync(new Act(ActKind.CheckChanged, actorId) { Detail = detail }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    private static void Keep(EditorialDb db, CheckSetting? standing, ICheck check, CheckMove move, CheckLevel level)
    {
        if (level == check.Usual.At(move))
        {
            if (standing is not null)
                db.CheckSettings.Remove(standing);
        }
        else if (standing is not null)
            standing.Level = level;
        else
            db.CheckSettings.Add(new() { Check = check.Code, Move = move, Level = level });
    }
}
