using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Delegations;

/// <summary>Which delegations hold, and the end of those whose ground is gone.</summary>
public static class InPlace
{
    /// <summary>Those in force on a day; a disabled member neither lends roles nor borrows them.</summary>
    public static IQueryable<Delegation> InForceOn(this IQueryable<Delegation> delegations, DateOnly day) =>
        delegations.Where(d => d.EndedAt == null && d.From <= day && d.Until >= day && d.Principal.DisabledAt == null && d.Deputy.DisabledAt == null);

    /// <summary>Whether deciding is part of the role.</summary>
    public static bool Decides(this Role role) => role is Role.Assistant or Role.BoardMember or Role.Chair;

    /// <summary>
    /// Within the caller's transaction: ends what the member lent or borrowed, because they were disabled or hold no
    /// deciding role any more. Answers the deputies whose rights changed.
    /// </summary>
    /// <param name="lentOnly">Only what the member lent to others.</param>
    internal static async Task<IReadOnlyList<int>> EndDelegationsAsync(
        this Write write, int memberId, bool lentOnly, int actorId, TimeProvider clock, CancellationToken stop)
    {
        var today = clock.Today();
        var open = await write.Db.Delegations
            .Where(d => d.EndedAt == null && d.Until >= today && (d.PrincipalId == memberId || (!lentOnly && d.DeputyId == memberId)))
            .ToListAsync(stop);
        foreach (var delegation in open)
            await write.EndAsync(delegation, actorId, clock, stop);
        return [.. open.Select(d => d.DeputyId).Distinct()];
    }

    internal static Task EndAsync(this Write write, Delegation delegation, int actorId, TimeProvider clock, CancellationToken stop)
    {
        delegation.EndedAt = clock.UtcNow();
        return write.RecordAsync(new Act(ActKind.DelegationEnded, actorId) { Detail = Facts(delegation) }, clock, stop);
    }

    internal static Dictionary<string, string?> Facts(Delegation delegation) => new()
    {
        ["for"] = delegation.PrincipalId.ToString(CultureInfo.InvariantCulture),
        ["member"] = delegation.DeputyId.ToString(CultureInfo.InvariantCulture),
        ["on"] = delegation.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["until"] = delegation.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
