using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Checks;

/// <summary>The levels in force: the usual ones and what the administrator changed.</summary>
public sealed class CheckRules
{
    private readonly Dictionary<(string, CheckMove), CheckLevel> changed;

    private CheckRules(IEnumerable<CheckSetting> settings) => changed = settings.ToDictionary(s => (s.Check, s.Move), s => s.Level);

    private static readonly Func<EditorialDb, IAsyncEnumerable<CheckSetting>> Changed =
        EF.CompileAsyncQuery((EditorialDb db) => db.CheckSettings.AsNoTracking());

    public static async Task<CheckRules> LoadAsync(EditorialDb db, CancellationToken stop = default) =>
        new(await Changed(db).ToListAsync(stop));

    public CheckLevel LevelOf(ICheck check, CheckMove move) =>
        changed.TryGetValue((check.Code, move), out var level) ? level : check.Usual.At(move);

    public CheckLevels LevelsOf(ICheck check) =>
        new(LevelOf(check, CheckMove.Submit), LevelOf(check, CheckMove.Approve), LevelOf(check, CheckMove.Publish));

    /// <summary>The checks that a move asks for, at this level or a stricter one.</summary>
    public IReadOnlyList<ICheck> For(CheckMove move, CheckLevel least) => [.. CheckCatalogue.All.Where(c => LevelOf(c, move) >= least)];
}
