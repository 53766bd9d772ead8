using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Royalties;

/// <summary>Whether the newsroom reckons royalties here; no row means that it does not.</summary>
public sealed class RoyaltySetting
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public bool IsOn { get; set; }

    public int ChangedById { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; set; }
}

/// <summary>The administrator's door that opens and shuts the room; what was reckoned stays when it is shut.</summary>
public sealed class RoyaltySwitch(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public async Task<Outcome<bool>> OfAsync(int actorId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return await Administration.RefusalAsync(db, actorId, stop) is { } refusal ? Outcome.Refused(refusal) : await IsOnAsync(db, stop);
    }

    public async Task<Outcome> TurnAsync(int actorId, bool on, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        var setting = await write.Db.RoyaltySettings.SingleOrDefaultAsync(stop);
        if (setting is null)
            write.Db.RoyaltySettings.Add(setting = new());
        if (setting.IsOn == on)
            return Outcome.Done;
        (setting.IsOn, setting.ChangedById, setting.ChangedAt) = (on, actorId, clock.UtcNow());
        await write.RecordAsync(new Act(ActKind.RoyaltiesTurned, actorId) { Detail = new Dictionary<string, string?> { ["on"] = on ? "true" : "false" } }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    internal static Task<bool> IsOnAsync(EditorialDb db, CancellationToken stop) => db.RoyaltySettings.AnyAsync(s => s.IsOn, stop);
}

/// <summary>Who keeps and who signs royalties; nobody while the room is shut.</summary>
public static class RoyaltyRights
{
    /// <summary>The chair, who stands in the chair's place today, and the support team: money is not for everybody to see.</summary>
    public static bool KeepsRoyalties(this MemberRoles member) => member.Acts(Role.Chair) || member.Acts(Role.Assistant);

    /// <summary>A signature that money is paid on is the chair's own.</summary>
    public static bool SignsRoyalties(this MemberRoles member) => member.Is(Role.Chair);

    /// <summary>The member, where the room is open to them; what is shut looks like what does not exist.</summary>
    internal static async Task<MemberRoles?> KeeperAsync(EditorialDb db, int memberId, CancellationToken stop)
    {
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return member.KeepsRoyalties() && await RoyaltySwitch.IsOnAsync(db, stop) ? member : null;
    }
}
