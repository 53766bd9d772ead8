using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Account;

/// <summary>What the first person of a newsroom types.</summary>
public sealed class FirstRunForm
{
    public string? Code { get; set; }

    public string? Newsroom { get; set; }

    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public string? Wanted { get; set; }

    public string? Again { get; set; }
}

/// <summary>The door of the first run: opens the newsroom and makes its administrator, once.</summary>
public sealed class FirstRunDesk(WriteGate gate, UserManager<Member> members, FirstRunCode code, SignInDesk sessions, TimeProvider clock)
{
    public async Task<Outcome> OpenAsync(FirstRunForm form, CancellationToken stop = default)
    {
        if (!code.Matches(form.Code))
            return Outcome.Refused(Words.FirstRunWrongCode);
        var (newsroom, name, email, password) = (Clean(form.Newsroom), Clean(form.DisplayName), Clean(form.Email), (form.Wanted ?? "").Normalize());
        if (newsroom.Length is 0 or > OwnAccount.LongestName || name.Length is 0 or > OwnAccount.LongestName)
            return Outcome.Refused(Words.NameNeeded);
        if (!email.Contains('@', StringComparison.Ordinal))
            return Outcome.Refused(Words.EmailNeeded);
        if (form.Wanted != form.Again)
            return Outcome.Refused(Words.PasswordsDiffer);
        if (await Passwords.RefusalAsync(members, password) is { } weak)
            return Outcome.Refused(weak);

        await using var write = await gate.BeginAsync(stop);
        if (await write.Db.Users.AnyAsync(stop))
            return Outcome.Refused(Words.FirstRunDone);
        var administrator = new Member
        {
            DisplayName = name,
            UserName = email,
            NormalizedUserName = members.NormalizeName(email),
            Email = email,
            NormalizedEmail = members.NormalizeEmail(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        administrator.PasswordHash = members.PasswordHasher.HashPassword(administrator, password);
        administrator.Assignments.Add(new RoleAssignment { Role = Role.Administrator });
        write.Db.Users.Add(administrator);
        await write.Db.SaveChangesAsync(stop);
        await FirstRun.OpenAsync(write, newsroom, administrator.Id, clock, stop);
        await write.CommitAsync(stop);
        await sessions.BeginAsync(administrator, remember: false);
        return Outcome.Done;
    }

    private static string Clean(string? text) => text?.Trim().Normalize() ?? "";
}
