using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Notifications;

/// <summary>Lays what is told into mails, within the transaction of the telling: one of its own, or the day's.</summary>
public sealed class NoticeMails(MailSettings mail, TimeProvider clock)
{
    /// <summary>Gives each notice the mail its reader wants, if any.</summary>
    public async Task LayInAsync(EditorialDb db, IReadOnlyList<Notice> told, CancellationToken stop)
    {
        if (!mail.IsOn)
            return;
        var people = told.Select(n => n.MemberId).ToArray();
        var now = clock.UtcNow();
        var choices = await db.MailChoices.AsNoTracking().Where(c => people.Contains(c.MemberId)).ToDictionaryAsync(c => c.MemberId, stop);
        // One that is already being tried takes in nothing more: it may have arrived.
        var dailies = await db.OutgoingMails
            .Where(m => people.Contains(m.MemberId) && m.IsDigest && m.State == MailState.Waiting && m.Tries == 0 && m.NotBefore > now)
            .ToListAsync(stop);
        foreach (var notice in told)
        {
            var choice = choices.GetValueOrDefault(notice.MemberId) ?? new MailChoice { MemberId = notice.MemberId };
            notice.Mail = choice.Way switch
            {
                MailWay.AtOnce => New(notice.MemberId, notice.NotBefore, isDigest: false),
                MailWay.Daily => Daily(notice.MemberId, choice.NextDaily(notice.NotBefore)),
                _ => null,
            };
        }

        OutgoingMail Daily(int member, DateTime at)
        {
            if (dailies.Find(m => m.MemberId == member && m.NotBefore == at) is { } standing)
                return standing;
            var begun = New(member, at, isDigest: true);
            dailies.Add(begun);
            return begun;
        }

        OutgoingMail New(int member, DateTime at, bool isDigest) => new()
        {
            MemberId = member,
            MessageId = $"{Guid.NewGuid():N}@{mail.Domain}",
            IsDigest = isDigest,
            At = now,
            NotBefore = at,
        };
    }
}
