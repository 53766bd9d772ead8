namespace PhuocLong.Editorial.Notifications;

/// <summary>How a member wants to be told by mail.</summary>
public sealed class MailChoice
{
    /// <summary>Before the working day begins, so that what waits is read with the first coffee.</summary>
    public const int UsualHour = 7;

    /// <summary>Reminders are written earlier than any of these.</summary>
    public const int FirstHour = 6;

    public const int LastHour = 21;

    public int MemberId { get; set; }

    /// <summary>Once a day unless chosen otherwise: a mail for every move would teach people to read none.</summary>
    public MailWay Way { get; set; } = MailWay.Daily;

    /// <summary>Vietnam's hour of the daily mail.</summary>
    public int Hour { get; set; } = UsualHour;

    /// <summary>The address that a mail server refused for good; nothing more goes there.</summary>
    public string? RefusedAddress { get; set; }

    /// <summary>The moment the daily mail goes that can carry something told at <paramref name="utc"/>.</summary>
    public DateTime NextDaily(DateTime utc)
    {
        var today = NewsroomHour(utc);
        return today >= utc ? today : today.AddDays(1);
    }

    // Vietnam's clock is never put forward or back.
    private DateTime NewsroomHour(DateTime utc) => Calendar.NewsroomTime.StartOfDay(Calendar.NewsroomTime.Day(utc)).AddHours(Hour);
}

public enum MailWay
{
    /// <summary>Ngay khi có việc.</summary>
    AtOnce,

    /// <summary>Tổng hợp mỗi ngày.</summary>
    Daily,

    /// <summary>Không gửi thư.</summary>
    Never,
}
