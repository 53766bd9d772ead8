using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Batches;

/// <summary>One of several articles that are to be moved alike.</summary>
/// <param name="Title">Null for one that may not be read.</param>
/// <param name="Seen">What the move will pin: the article as the preview found it.</param>
/// <param name="Barred">Why it would be refused, as a sentence; null when it would not.</param>
public sealed record BatchItem(int ArticleId, string? Title, Seen? Seen, string? Barred)
{
    /// <summary>Whether its door asks for a reason.</summary>
    public bool WantsReason { get; init; }
}

/// <summary>What became of one of them.</summary>
/// <param name="Refusal">Null when it was moved.</param>
public sealed record BatchResult(BatchItem Item, string? Refusal);

/// <summary>
/// Moves several articles alike, after a preview that says which would go and which not. It has no rights and rules of its own:
/// each article passes the ordinary door, with what the preview found as what was seen.
/// </summary>
public sealed class BatchDesk(Moving moving, MoveDoors doors, IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>More than a person can answer for at once.</summary>
    public const int Most = 100;

    /// <summary>Whether several articles are ever this member's to move.</summary>
    public async Task<bool> MayAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return member.Units.Count > 0 || member.Acts(Role.Assistant) || member.Acts(Role.BoardMember) || member.Acts(Role.Chair);
    }

    /// <summary>What would become of each, in the order asked.</summary>
    public async IAsyncEnumerable<BatchItem> PreviewAsync(
        MoveKind kind, IReadOnlyCollection<int> articleIds, int memberId, [EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var id in articleIds.Distinct().Take(Most))
        {
            var foreseen = await moving.ForeseeAsync(kind, id, memberId, stop);
            yield return new(id, foreseen.Title, foreseen.Seen, foreseen.Barred) { WantsReason = foreseen.WantsReason };
        }
    }

    /// <summary>Makes the moves one after the other; cancelling leaves the rest as they are.</summary>
    /// <param name="reason">Told to those that ask for one.</param>
    public async IAsyncEnumerable<BatchResult> MakeAsync(
        MoveKind kind, IReadOnlyCollection<BatchItem> items, int memberId, string reason = "", [EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var item in items.Where(i => i is { Barred: null, Seen: not null }))
        {
            stop.ThrowIfCancellationRequested();
            // Once begun, one is finished: what was asked of the door is never in doubt.
            yield return new(item, (await doors.MakeAsync(kind, item.ArticleId, memberId, item.Seen!, null, item.WantsReason ? reason : "", CancellationToken.None)).Refusal);
        }
    }

    /// <summary>What can be done with several articles of which these are the states, the next right act first.</summary>
    public static IReadOnlyList<MoveKind> KindsFor(IEnumerable<ArticleState> states)
    {
        var present = states.ToHashSet();
        var kinds = new List<MoveKind>();
        if (present.Contains(ArticleState.Waiting))
            kinds.AddRange([MoveKind.Approve, MoveKind.Return]);
        if (present.Contains(ArticleState.Approved))
            kinds.Add(MoveKind.Publish);
        if (present.Contains(ArticleState.Draft) || present.Contains(ArticleState.Returned))
            kinds.Add(MoveKind.Submit);
        return kinds;
    }
}
