using MailKit.Security;

namespace PhuocLong.Editorial.Notifications;

/// <summary>The operator's <c>Mail</c> settings. Without a host no mail is written at all.</summary>
public sealed record MailSettings
{
    private const int UsualPort = 587;

    public static readonly MailSettings Off = new();

    public string Host { get; init; } = "";

    public int Port { get; init; } = UsualPort;

    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.Auto;

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The address mails come from.</summary>
    public string Sender { get; init; } = "";

    /// <summary>The app's public address: mails are written where no request says it.</summary>
    public Uri? Site { get; init; }

    public bool IsOn => Host.Length > 0;

    /// <summary>What stands behind the @ of Message-Ids.</summary>
    public string Domain => Sender[(Sender.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Reads the settings; an incomplete set ends the start with a sentence rather than the first mail at night.</summary>
    public static MailSettings From(IConfiguration settings)
    {
        var mail = settings.GetSection("Mail");
        if (string.IsNullOrWhiteSpace(mail["Host"]))
            return Off;
        return new()
        {
            Host = mail["Host"]!.Trim(),
            Port = mail.GetValue("Port", UsualPort),
            User = mail["User"] ?? "",
            Password = mail["Password"] ?? "",
            Sender = mail["From"] is { } from && from.Contains('@', StringComparison.Ordinal)
                ? from.Trim()
                : throw new InvalidOperationException("Mail:From must be the address that mails come from, as long as Mail:Host is set."),
            Site = Uri.TryCreate(mail["Site"], UriKind.Absolute, out var site) && site.Scheme is ("http" or "https")
                ? site
                : throw new InvalidOperationException("Mail:Site must be the app's public address (https://…), as long as Mail:Host is set."),
            Security = mail["Security"]?.ToUpperInvariant() switch
            {
                null or "" or "AUTO" => SecureSocketOptions.Auto,
                "NONE" => SecureSocketOptions.None,
                "STARTTLS" => SecureSocketOptions.StartTls,
                "TLS" => SecureSocketOptions.SslOnConnect,
                _ => throw new InvalidOperationException("Mail:Security is auto, none, starttls or tls."),
            },
        };
    }
}
