using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.History;

/// <summary>Two states of a text held against each other, for one member.</summary>
/// <param name="SinceLastSeen">The older one is what this member saw last.</param>
/// <param name="Right">What of the history the member may see.</param>
public sealed record ComparedArticle(StateRef From, string FromLabel, StateRef To, string ToLabel, bool SinceLastSeen, HistoryRight Right)
{
    internal Comparison Comparison { get; init; } = null!;
}

/// <summary>The door to comparisons: it asks for each member and moment what they may see of the past.</summary>
public sealed class Comparisons
{
    private readonly IDbContextFactory<EditorialDb> contexts;
    private readonly States states;

    internal Comparisons(IDbContextFactory<EditorialDb> contexts, States states)
    {
        this.contexts = contexts;
        this.states = states;
    }

    /// <summary>
    /// Compares two states. Without a first one: what the member saw last, or else what the last move pinned; without a
    /// second one: the present text.
    /// </summary>
    public async Task<Outcome<ComparedArticle>> BetweenAsync(int articleId, int memberId, StateRef? from, StateRef? to, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var right = await db.HistoryRightAsync(memberId, articleId, stop);
        if (!right.Read)
            return Outcome.Refused(Words.NotReadable);
        var seen = await States.LastSeenAsync(db, articleId, memberId, right, stop);
        try
        {
            var old = await states.FindAsync(db, articleId, memberId, right, from ?? seen ?? await LastPinnedAsync(db, articleId, right, stop), stop);
            var now = await states.FindAsync(db, articleId, memberId, right, to ?? StateRef.Now, stop);
            if (old is null || now is null)
                return Outcome.Refused(Words.StateUnknown);
            return new ComparedArticle(old.Ref, old.Label, now.Ref, now.Label, seen == old.Ref, right)
            {
                Comparison = ArticleComparison.Of(Read(old), Read(now)),
            };
        }
        catch (InvalidTextException)
        {
            return Outcome.Refused(Words.TextUnreadable);
        }
    }

    /// <summary>How many changes the present text has against what the member saw last; null when they never saw it or may not.</summary>
    public async Task<(StateRef From, int Changes)?> NewsAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var right = await db.HistoryRightAsync(memberId, articleId, stop);
        if (!right.Read || await States.LastSeenAsync(db, articleId, memberId, right, stop) is not { } seen)
            return null;
        var compared = await BetweenAsync(articleId, memberId, seen, StateRef.Now, stop);
        return compared.Value is { } value ? (seen, ComparedMarkup.Of(value.Comparison, onlyChanges: true).Changes) : null;
    }

    private static async Task<StateRef> LastPinnedAsync(EditorialDb db, int articleId, HistoryRight right, CancellationToken stop)
    {
        var last = await db.VersionsFor(articleId, right).OrderByDescending(v => v.Number).Select(v => v.Number).FirstOrDefaultAsync(stop);
        return last == 0 ? StateRef.Beginning : StateRef.Version(last);
    }

    private static FrozenArticle Read(TextState state) => state.Json is { } json ? FrozenArticle.Read(json) : FrozenArticle.Empty;
}
