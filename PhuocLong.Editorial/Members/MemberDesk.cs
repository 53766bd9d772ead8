using System.Globalization;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Delegations;

namespace PhuocLong.Editorial.Members;

/// <summary>The door for inviting members, giving and taking roles, disabling and enabling.</summary>
public sealed class MemberDesk(WriteGate gate, RightsWatch watch, TimeProvider clock)
{
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>Creates the member without a password; answers the path of the one-time link, which is shown once and stored nowhere.</summary>
    public async Task<Outcome<string>> InviteAsync(
        int actorId, string? displayName, string? email, IReadOnlyList<RoleGrant> roles, CancellationToken stop = default)
    {
        var name = NameText.Of(displayName);
        var address = NameText.Of(email);
        if (NameText.Refusal(name) is { } unfit)
            return Outcome.Refused(unfit);
        if (address.Length > 254 || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
            return Outcome.Refused(Words.EmailUnfit);

        await using var write = await gate.BeginAsync(stop);
        var actor = await MemberRoles.LoadAsync(write.Db, actorId, stop);
        if (!actor.Is(Role.Administrator))
            return Outcome.Refused(Words.AdministratorsOnly);
        // The index of the address is Identity's upper-case form.
        var normalized = address.ToUpperInvariant();
        if (await write.Db.Users.AnyAsync(m => m.NormalizedEmail == normalized || m.NormalizedUserName == normalized, stop))
            return Outcome.Refused(Words.EmailTaken);
        foreach (var grant in roles.Distinct())
            if (await ScopeRefusalAsync(write.Db, grant, stop) is { } refusal)
                return Outcome.Refused(refusal);

        var member = new Member
        {
            DisplayName = name,
            UserName = address,
            NormalizedUserName = normalized,
            Email = address,
            NormalizedEmail = normalized,
            SecurityStamp = NewStamp(),
            LockoutEnabled = true,
        };
        member.Assignments.AddRange(roles.Distinct().Select(g => new RoleAssignment { Role = g.Role, UnitId = g.UnitId, CategoryId = g.CategoryId }));
        write.Db.Users.Add(member);
        await write.Db.SaveChangesAsync(stop);
        var path = AddLink(write.Db, member.Id);
        await write.RecordAsync(new Act(ActKind.MemberInvited, actorId)
        {
            Detail = new Dictionary<string, string?> { ["member"] = Id(member.Id), ["roles"] = string.Join(',', roles.Distinct().Select(Fact)) },
        }, clock, stop);
        await write.CommitAsync(stop);
        return path;
    }

    /// <summary>
    /// A new link in place of the old ones. Only for a member without a password: a link for anyone else would let
    /// an administrator sign in as them.
    /// </summary>
    public async Task<Outcome<string>> ReissueLinkAsync(int actorId, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.Users.SingleOrDefaultAsync(m => m.Id == memberId, stop) is not { } member)
            return Outcome.Refused(Words.MemberUnknown);
        if (member.PasswordHash is not null || member.DisabledAt is not null)
            return Outcome.Refused(Words.LinkNotNeeded);
        await EndLinksAsync(write.Db, memberId, stop);
        var path = AddLink(write.Db, memberId);
        await write.RecordAsync(ActOn(ActKind.MemberInvited, actorId, memberId, ("link", "reissued")), clock, stop);
        await write.CommitAsync(stop);
        return path;
    }

    public async Task<Outcome> RenameAsync(int actorId, int memberId, string? displayName, CancellationToken stop = default)
    {
        var name = NameText.Of(displayName);
        if (NameText.Refusal(name) is { } unfit)
            return Outcome.Refused(unfit);
        await using var write = await gate.BeginAsync(stop);
        if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (await write.Db.Users.SingleOrDefaultAsync(m => m.Id == memberId, stop) is not { } member)
            return Outcome.Refused(Words.MemberUnknown);
        if (member.DisplayName == name)
            return Outcome.Done;
        member.DisplayName = name;
        member.ConcurrencyStamp = NewStamp();
        await write.RecordAsync(ActOn(ActKind.MemberChanged, actorId, memberId, ("name", "changed")), clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    public async Task<Outcome> GrantAsync(int actorId, int memberId, RoleGrant grant, CancellationToken stop = default)
    {
        await using (var write = await gate.BeginAsync(stop))
        {
            var actor = await MemberRoles.LoadAsync(write.Db, actorId, stop);
            if (RoleRules.GrantRefusal(actor, memberId, grant.Role) is { } refusal)
                return Outcome.Refused(refusal);
            if (await LoadAsync(write.Db, memberId, stop) is not { } member)
                return Outcome.Refused(Words.MemberUnknown);
            if (await ScopeRefusalAsync(write.Db, grant, stop) is { } unfit)
                return Outcome.Refused(unfit);
            if (member.Assignments.Any(a => new RoleGrant(a.Role, a.UnitId, a.CategoryId) == grant))
                return Outcome.Done;
            member.Assignments.Add(new RoleAssignment { Role = grant.Role, UnitId = grant.UnitId, CategoryId = grant.CategoryId });
            Rotate(member);
            await write.RecordAsync(ActOn(ActKind.MemberChanged, actorId, memberId, ("granted", Fact(grant))), clock, stop);
            await write.CommitAsync(stop);
        }
        watch.Changed(memberId);
        return Outcome.Done;
    }

    public async Task<Outcome> WithdrawAsync(int actorId, int memberId, int assignmentId, CancellationToken stop = default)
    {
        IReadOnlyList<int> deputies = [];
        await using (var write = await gate.BeginAsync(stop))
        {
            var actor = await MemberRoles.LoadAsync(write.Db, actorId, stop);
            if (!actor.Is(Role.Administrator) && !actor.Is(Role.Chair))
                return Outcome.Refused(Words.AdministratorsOnly);
            var member = await LoadAsync(write.Db, memberId, stop);
            if (member?.Assignments.SingleOrDefault(a => a.Id == assignmentId) is not { } held)
                return Outcome.Refused(Words.RoleGone);
            if (RoleRules.WithdrawRefusal(actor, held.Role) is { } refusal)
                return Outcome.Refused(refusal);
            if (held.Role is Role.Administrator && await IsLastAdministratorAsync(write.Db, memberId, stop))
                return Outcome.Refused(Words.LastAdministrator);
            member.Assignments.Remove(held);
            Rotate(member);
            if (!member.Assignments.Any(a => a.Role.Decides()))
                deputies = await write.EndDelegationsAsync(memberId, lentOnly: member.Assignments.Count > 0, actorId, clock, stop);
            var fact = Fact(new RoleGrant(held.Role, held.UnitId, held.CategoryId));
            await write.RecordAsync(ActOn(ActKind.MemberChanged, actorId, memberId, ("withdrawn", fact)), clock, stop);
            await write.CommitAsync(stop);
        }
        foreach (var changed in deputies.Append(memberId))
            watch.Changed(changed);
        return Outcome.Done;
    }

    /// <summary>Shuts the member out at once, open links included; roles and what they wrote stay.</summary>
    public async Task<Outcome> DisableAsync(int actorId, int memberId, CancellationToken stop = default)
    {
        IReadOnlyList<int> deputies;
        await using (var write = await gate.BeginAsync(stop))
        {
            if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
                return Outcome.Refused(refusal);
            if (await LoadAsync(write.Db, memberId, stop) is not { } member)
                return Outcome.Refused(Words.MemberUnknown);
            if (member.DisabledAt is not null)
                return Outcome.Done;
            if (await IsLastAdministratorAsync(write.Db, memberId, stop))
                return Outcome.Refused(Words.LastAdministrator);
            member.DisabledAt = clock.UtcNow();
            Rotate(member);
            await EndLinksAsync(write.Db, memberId, stop);
            deputies = await write.EndDelegationsAsync(memberId, lentOnly: false, actorId, clock, stop);
            await write.RecordAsync(ActOn(ActKind.MemberDisabled, actorId, memberId), clock, stop);
            await write.CommitAsync(stop);
        }
        foreach (var changed in deputies.Append(memberId))
            watch.Changed(changed);
        return Outcome.Done;
    }

    public async Task<Outcome> EnableAsync(int actorId, int memberId, CancellationToken stop = default)
    {
        await using (var write = await gate.BeginAsync(stop))
        {
            if (await Administration.RefusalAsync(write.Db, actorId, stop) is { } refusal)
                return Outcome.Refused(refusal);
            if (await LoadAsync(write.Db, memberId, stop) is not { } member)
                return Outcome.Refused(Words.MemberUnknown);
            if (member.DisabledAt is null)
                return Outcome.Done;
            member.DisabledAt = null;
            Rotate(member);
            await write.RecordAsync(ActOn(ActKind.MemberEnabled, actorId, memberId), clock, stop);
            await write.CommitAsync(stop);
        }
        watch.Changed(memberId);
        return Outcome.Done;
    }

    private static Task<Member?> LoadAsync(EditorialDb db, int memberId, CancellationToken stop) =>
        db.Users.Include(m => m.Assignments).SingleOrDefaultAsync(m => m.Id == memberId, stop);

    private async Task<string?> ScopeRefusalAsync(EditorialDb db, RoleGrant grant, CancellationToken stop)
    {
        if (!grant.IsWhole)
            return grant.Role is Role.Contributor ? Words.RoleNeedsUnit : Words.RoleNeedsCategory;
        var today = clock.Today();
        if (grant.UnitId is { } unit && !await db.Units.AnyAsync(u => u.Id == unit && (u.Until == null || u.Until > today), stop))
            return Words.RoleNeedsUnit;
        if (grant.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category && c.RetiredAt == null, stop))
            return Words.RoleNeedsCategory;
        return null;
    }

    // An administrator who never set a password cannot open the door for anyone, so such a one does not count.
    private static async Task<bool> IsLastAdministratorAsync(EditorialDb db, int memberId, CancellationToken stop)
    {
        var working = await db.RoleAssignments
            .Where(a => a.Role == Role.Administrator && a.Member.DisabledAt == null && a.Member.PasswordHash != null)
            .Select(a => a.MemberId).Distinct().ToListAsync(stop);
        return working is [var only] && only == memberId;
    }

    private string AddLink(EditorialDb db, int memberId)
    {
        var (token, hash) = InvitationTokens.New();
        db.Invitations.Add(new Invitation
        {
            MemberId = memberId,
            TokenHash = hash,
            CreatedAt = clock.UtcNow(),
            ExpiresAt = clock.UtcNow() + LinkLife,
        });
        return "/tai-khoan/loi-moi?ma=" + token;
    }

    private async Task EndLinksAsync(EditorialDb db, int memberId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        foreach (var open in await db.Invitations.Where(i => i.MemberId == memberId && i.AcceptedAt == null && i.ExpiresAt > now).ToListAsync(stop))
            open.ExpiresAt = now;
    }

    // Identity's cookies carry the stamp: a new one ends every session that was opened under the old rights.
    private static void Rotate(Member member)
    {
        member.SecurityStamp = NewStamp();
        member.ConcurrencyStamp = NewStamp();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    private static Act ActOn(ActKind kind, int by, int memberId, params (string Name, string Value)[] facts) => new(kind, by)
    {
        Detail = facts.Append(("member", Id(memberId))).ToDictionary(f => f.Item1, string? (f) => f.Item2),
    };

    private static string Fact(RoleGrant grant) =>
        grant.UnitId is { } unit ? $"{grant.Role}:{Id(unit)}" : grant.CategoryId is { } category ? $"{grant.Role}:{Id(category)}" : grant.Role.ToString();

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
