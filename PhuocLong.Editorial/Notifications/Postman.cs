using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Notifications;

/// <summary>
/// Takes what is due out of the outbox to the mail server. A mail is marked as sent only after the server has answered
/// for it; one whose answer was lost goes again under the same Message-Id.
/// </summary>
public sealed class Postman(
    IDbContextFactory<EditorialDb> contexts, WriteGate gate, MailComposer composer, NoticeWriter notices, MailSettings settings, TimeProvider clock, ILogger<Postman> log)
{
    private const int AtOnce = 50;

    /// <summary>With the pauses between them, about a day.</summary>
    private const int MostTries = 30;

    private static readonly TimeSpan firstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan longestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends what is due. False when the server could not be reached or broke off: then everything left waits, untouched.</summary>
    public async Task<bool> DeliverAsync(CancellationToken stop = default)
    {
        while (await DueAsync(stop) is { Count: > 0 } due)
        {
            using var server = new SmtpClient();
            if (!await ReachAsync(server, stop))
                return false;
            foreach (var mail in due)
            {
                if (!await SendAsync(server, mail, stop))
                    return false;
            }
            await server.DisconnectAsync(quit: true, stop);
        }
        return true;
    }

    private async Task<List<OutgoingMail>> DueAsync(CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var now = clock.UtcNow();
        return await db.OutgoingMails.AsNoTracking().Where(m => m.State == MailState.Waiting && m.NotBefore <= now)
            .OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Take(AtOnce).ToListAsync(stop);
    }

    private async Task<bool> ReachAsync(SmtpClient server, CancellationToken stop)
    {
        try
        {
            using var patient = Patient(stop);
            await server.ConnectAsync(settings.Host, settings.Port, settings.Security, patient.Token);
            if (settings.User.Length > 0)
                await server.AuthenticateAsync(settings.User, settings.Password, patient.Token);
            return true;
        }
        catch (Exception e) when (IsTheServers(e, stop) || e is AuthenticationException or SslHandshakeException or SmtpCommandException or NotSupportedException)
        {
            log.LogWarning("The mail server {Host} cannot be used now, mails wait: {Reason}", settings.Host, e.Message);
            return false;
        }
    }

    /// <summary>False when the connection is no longer any good.</summary>
    private async Task<bool> SendAsync(SmtpClient server, OutgoingMail mail, CancellationToken stop)
    {
        MimeMessage? message;
        await using (var db = await contexts.CreateDbContextAsync(stop))
            message = await composer.ComposeAsync(db, mail, stop);
        if (message is null)
        {
            await DoneAsync(mail, MailState.Dropped);
            return true;
        }
        try
        {
            using var patient = Patient(stop);
            await server.SendAsync(message, patient.Token);
            await DoneAsync(mail, MailState.Sent);
            return true;
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 500)
        {
            log.LogWarning("The mail server refuses the address of member {Member} for good: {Answer}", mail.MemberId, e.Message);
            await RefuseAsync(mail);
            return server.IsConnected;
        }
        catch (SmtpCommandException e)
        {
            await PutOffAsync(mail, e.Message);
            return server.IsConnected;
        }
        catch (Exception e) when (IsTheServers(e, stop))
        {
            await PutOffAsync(mail, e.Message);
            return false;
        }
    }

    // What is done is written down even while the app is stopping: otherwise it would be done again.
    private async Task DoneAsync(OutgoingMail mail, MailState state)
    {
        await using var write = await gate.BeginAsync(CancellationToken.None);
        await MarkAsync(write, mail, state);
        await write.CommitAsync(CancellationToken.None);
    }

    private Task<int> MarkAsync(Write write, OutgoingMail mail, MailState state)
    {
        var now = clock.UtcNow();
        return write.Db.OutgoingMails.Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, state).SetProperty(x => x.DoneAt, now), CancellationToken.None);
    }

    /// <summary>Later, after a pause that grows; at last never, and then the administrators hear of it.</summary>
    private async Task PutOffAsync(OutgoingMail mail, string reason)
    {
        if (mail.Tries + 1 >= MostTries)
        {
            log.LogError("Mail {Mail} was never taken and is given up: {Reason}", mail.Id, reason);
            await RefuseAsync(mail);
            return;
        }
        var pause = TimeSpan.FromTicks(Math.Min(firstPause.Ticks << Math.Min(mail.Tries, 10), longestPause.Ticks));
        log.LogWarning("Mail {Mail} waits {Pause}: {Reason}", mail.Id, pause, reason);
        var (tries, at) = (mail.Tries + 1, clock.UtcNow() + pause);
        await using var write = await gate.BeginAsync(CancellationToken.None);
        await write.Db.OutgoingMails.Where(m => m.Id == mail.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Tries, tries).SetProperty(x => x.NotBefore, at), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    /// <summary>Nothing more goes to this address; its member and the administrators are told once.</summary>
    private async Task RefuseAsync(OutgoingMail mail)
    {
        await using var write = await gate.BeginAsync(CancellationToken.None);
        var db = write.Db;
        await MarkAsync(write, mail, MailState.Refused);
        var address = await db.Users.Where(m => m.Id == mail.MemberId).Select(m => m.Email).SingleAsync();
        var choice = await db.MailChoices.SingleOrDefaultAsync(c => c.MemberId == mail.MemberId);
        if (choice is null)
            db.MailChoices.Add(choice = new() { MemberId = mail.MemberId });
        if (choice.RefusedAddress != address)
        {
            choice.RefusedAddress = address;
            var now = clock.UtcNow();
            var administrators = await db.RoleAssignments.Where(a => a.Role == Role.Administrator).Select(a => a.MemberId).Distinct().ToListAsync();
            await notices.AddAsync(
                write,
                administrators.Select(id => new Notice { MemberId = id, Kind = NoticeKind.MailRefused, AboutMemberId = mail.MemberId, At = now }),
                CancellationToken.None);
        }
        await write.CommitAsync(CancellationToken.None);
    }

    private static CancellationTokenSource Patient(CancellationToken stop)
    {
        var patient = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patient.CancelAfter(patience);
        return patient;
    }

    private static bool IsTheServers(Exception e, CancellationToken stop) =>
        e is IOException or SocketException or ProtocolException or ServiceNotConnectedException or TimeoutException
        || (e is OperationCanceledException && !stop.IsCancellationRequested);
}
