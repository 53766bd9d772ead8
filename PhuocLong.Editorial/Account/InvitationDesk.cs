using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Account;

/// <summary>The door of an invited member: the link opens once, until its day.</summary>
public sealed class InvitationDesk(
    IDbContextFactory<EditorialDb> contexts, WriteGate gate, UserManager<Member> members, SignInDesk sessions, TimeProvider clock)
{
    /// <summary>Who is invited by the token, or why the link no longer opens.</summary>
    public async Task<Outcome<Member>> FindAsync(string? token, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var (invitation, member) = await LookUpAsync(db, token, stop);
        return WhyNot(invitation, member) is { } refusal ? Outcome.Refused(refusal) : member!;
    }

    public async Task<Outcome> AcceptAsync(string? token, string? password, string? again, CancellationToken stop = default)
    {
        if (password != again)
            return Outcome.Refused(Words.PasswordsDiffer);
        var chosen = (password ?? "").Normalize();
        if (await Passwords.RefusalAsync(members, chosen) is { } weak)
            return Outcome.Refused(weak);
        await using var write = await gate.BeginAsync(stop);
        var (invitation, member) = await LookUpAsync(write.Db, token, stop);
        if (WhyNot(invitation, member) is { } refusal)
            return Outcome.Refused(refusal);
        member!.PasswordHash = members.PasswordHasher.HashPassword(member, chosen);
        member.SecurityStamp = Guid.NewGuid().ToString("N");
        member.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        invitation!.AcceptedAt = clock.UtcNow();
        await write.RecordAsync(new Act(ActKind.InvitationAccepted, member.Id)
        {
            Detail = new Dictionary<string, string?> { ["member"] = $"{member.Id}" },
        }, clock, stop);
        await write.CommitAsync(stop);
        await sessions.BeginAsync(member, remember: false);
        return Outcome.Done;
    }

    private string? WhyNot(Invitation? invitation, Member? member) =>
        invitation is null || member is null ? Words.InvitationUnknown
        : invitation.AcceptedAt is not null ? Words.InvitationUsed
        : invitation.ExpiresAt <= clock.UtcNow() ? Words.InvitationOver
        : member.DisabledAt is not null ? Words.SignInDisabled
        : null;

    private static async Task<(Invitation?, Member?)> LookUpAsync(EditorialDb db, string? token, CancellationToken stop)
    {
        var hash = InvitationTokens.HashOf(token ?? "");
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, stop);
        return (invitation, invitation is null ? null : await db.Users.SingleOrDefaultAsync(m => m.Id == invitation.MemberId, stop));
    }
}
