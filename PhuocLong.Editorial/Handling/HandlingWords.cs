using System.Globalization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Handling;

/// <summary>What this room's acts, dates and standings are called on screen.</summary>
public static class HandlingWords
{
    /// <param name="handedByMe">Whoever handed an article on takes it back rather than over.</param>
    public static string Of(HandlingKind kind, bool handedByMe = false) =>
        kind == HandlingKind.TakeOver && handedByMe ? Words.TakeBack : Words.ResourceManager.GetString(kind.ToString(), Words.Culture)!;

    public static string Done(HandlingKind kind) => Words.ResourceManager.GetString("Done" + kind, Words.Culture)!;

    /// <summary>As "Trần Thị B đang xem bài này từ 10:42."</summary>
    public static string Claimed(string name, DateTime at, DateOnly today) => Words.ClaimedSince.With(name, Moment(at, today));

    public static string Held(Stay stay) =>
        stay.HeldUntil is { } until ? Words.HeldUntil.With(DayAndMonth(until), stay.HoldReason) : Words.HeldOpen.With(stay.HoldReason);

    /// <summary>As "hạn 05/11", "hạn hôm nay", "quá hạn 2 ngày": for a line of a list.</summary>
    public static string Brief(DueDate due) =>
        due.IsOverdue ? Words.BriefLate.With(due.DaysLate) : due.DaysLeft == 0 ? Words.BriefToday : Words.BriefDue.With(DayAndMonth(due.On));

    /// <summary>As "Hạn 05/11/2026, còn 2 ngày làm việc."</summary>
    public static string Full(DueDate due)
    {
        var day = due.On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return due.IsOverdue ? Words.FullLate.With(day, due.DaysLate) : due.DaysLeft == 0 ? Words.FullToday.With(day) : Words.FullDue.With(day, due.DaysLeft);
    }

    /// <summary>As "05/11".</summary>
    public static string DayAndMonth(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    private static string Moment(DateTime utc, DateOnly today)
    {
        var time = NewsroomTime.Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);
        var day = NewsroomTime.Day(utc);
        return day == today ? time : Words.TimeOfDay.With(time, DayAndMonth(day));
    }
}
