using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Checks;

/// <summary>Runs checks on a frozen text: one answer for the panel, the button's sentence and the guard of a move.</summary>
public static class Checking
{
    /// <summary>What these checks find. The glossary and likenesses are loaded only for checks that need them.</summary>
    /// <param name="reader">Other articles are named to this member only when they may read them.</param>
    public static async Task<IReadOnlyList<Finding>> FindAsync(
        EditorialDb db, IReadOnlyList<ICheck> checks, Article article, FrozenText frozen, MemberRoles reader, DateOnly today, CancellationToken stop = default)
    {
        if (checks.Count == 0)
            return [];
        var needs = checks.Aggregate(CheckNeeds.Nothing, (all, c) => all | c.Needs);
        var text = CheckedText.Of(frozen.Json);
        var seen = new CheckedArticle(
            article,
            text,
            needs.HasFlag(CheckNeeds.Glossary) ? await Glossary.LoadAsync(db, stop) : Glossary.Empty,
            needs.HasFlag(CheckNeeds.Likenesses) ? await Likenesses.FindAsync(db, article.Id, text, reader, stop) : [],
            today)
        {
            Suggestions = frozen.Suggestions,
            Withdrawn = needs.HasFlag(CheckNeeds.Withdrawn) ? await WithdrawnAddresses.FindAsync(db, text, reader, stop) : WithdrawnAddresses.None,
        };
        return [.. checks.SelectMany(c => c.Look(seen))];
    }

    /// <summary>What bars this move now; asked inside the move's own write, so that nothing changes in between.</summary>
    public static async Task<IReadOnlyList<Finding>> BarringAsync(
        EditorialDb db, CheckMove move, Article article, FrozenText frozen, MemberRoles mover, DateOnly today, CancellationToken stop = default) =>
        await FindAsync(db, (await CheckRules.LoadAsync(db, stop)).For(move, CheckLevel.Required), article, frozen, mover, today, stop);
}
