using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Account;

/// <summary>The door of a member's own page.</summary>
public sealed class OwnAccount(WriteGate gate, UserManager<Member> members, SignInDesk sessions, LiveSessions live, TimeProvider clock)
{
    public const int LongestName = 120;

    public async Task<Outcome> RenameAsync(int memberId, string? name, CancellationToken stop = default)
    {
        var chosen = name?.Trim().Normalize() ?? "";
        if (chosen.Length is 0 or > LongestName)
            return Outcome.Refused(Words.NameNeeded);
        await using var write = await gate.BeginAsync(stop);
        var member = await write.Db.Users.SingleAsync(m => m.Id == memberId, stop);
        if (member.DisabledAt is not null)
            return Outcome.Refused(Words.SignInDisabled);
        if (member.DisplayName == chosen)
            return Outcome.Done;
        member.DisplayName = chosen;
        await write.RecordAsync(new Act(ActKind.MemberChanged, memberId)
        {
            Detail = new Dictionary<string, string?> { ["member"] = $"{memberId}", ["changed"] = "name" },
        }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Ends every other session of the member; this one begins anew.</summary>
    public async Task<Outcome> ChangePasswordAsync(int memberId, string? current, string? wanted, string? again)
    {
        if (wanted != again)
            return Outcome.Refused(Words.PasswordsDiffer);
        var member = (await members.FindByIdAsync($"{memberId}"))!;
        if (member.DisabledAt is not null)
            return Outcome.Refused(Words.SignInDisabled);
        var changed = await members.ChangePasswordAsync(member, (current ?? "").Normalize(), (wanted ?? "").Normalize());
        if (!changed.Succeeded)
            return Outcome.Refused(string.Join(" ", changed.Errors.Select(e => e.Description)));
        live.End(memberId);
        await sessions.BeginAsync(member, remember: false);
        return Outcome.Done;
    }
}
