using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Notifications;

/// <summary>What the account page shows of a member's mails.</summary>
/// <param name="IsOn">Whether the newsroom sends mail at all.</param>
/// <param name="Refused">Whether the member's present address takes none.</param>
public sealed record MailStanding(bool IsOn, string Address, MailWay Way, int Hour, bool Refused);

/// <summary>The door to how a member is told by mail.</summary>
public sealed class MailChoiceDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, MailSettings mail, TimeProvider clock)
{
    public async Task<MailStanding> OfAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var choice = await db.MailChoices.AsNoTracking().SingleOrDefaultAsync(c => c.MemberId == memberId, stop) ?? new();
        var address = await db.Users.Where(m => m.Id == memberId).Select(m => m.Email).SingleOrDefaultAsync(stop) ?? "";
        return new(mail.IsOn, address, choice.Way, choice.Hour, choice.RefusedAddress is not null && choice.RefusedAddress == address);
    }

    /// <summary>Chooses anew; what is still on its way goes by the new choice, and a refused address is tried again.</summary>
    public async Task<Outcome> ChooseAsync(int memberId, MailWay way, int hour, CancellationToken stop = default)
    {
        if (!Enum.IsDefined(way) || hour is < MailChoice.FirstHour or > MailChoice.LastHour)
            return Outcome.Refused(Words.MailUnknownChoice);
        await using var write = await gate.BeginAsync(stop);
        if (!await write.Db.Users.AnyAsync(m => m.Id == memberId && m.DisabledAt == null, stop))
            return Outcome.Refused(Words.MailNotYours);
        var choice = await write.Db.MailChoices.SingleOrDefaultAsync(c => c.MemberId == memberId, stop);
        if (choice is null)
            write.Db.MailChoices.Add(choice = new() { MemberId = memberId });
        (choice.Way, choice.Hour, choice.RefusedAddress) = (way, hour, null);
        var now = clock.UtcNow();
        var waiting = await write.Db.OutgoingMails
            .Where(m => m.MemberId == memberId && m.IsDigest && m.State == MailState.Waiting && m.Tries == 0 && m.NotBefore > now)
            .ToListAsync(stop);
        foreach (var daily in waiting)
            daily.NotBefore = way == MailWay.Daily ? choice.NextDaily(now) : now;
        await write.CommitAsync(stop);
        return Outcome.Done;
    }
}
