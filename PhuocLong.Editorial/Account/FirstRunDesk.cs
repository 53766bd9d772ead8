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
        var hash = members.PasswordHasher.HashPassword(new Member { DisplayName = name }, password);
        var administrator = await FirstRun.OpenAsync(write, newsroom, new FirstAdministrator(name, email, hash), clock, stop);
        await write.CommitAsync(stop);
        await sessions.BeginAsync(administrator, remember: false);
        return Outcome.Done;
    }

    private static string Clean(string? text) => text?.Trim().Normalize() ?? "";
}
