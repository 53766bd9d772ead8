using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Handling;

/// <summary>Until when an article should move on from its step, as it looks today.</summary>
/// <param name="DaysLeft">Working days from today to that day; 0 on the day itself.</param>
/// <param name="DaysLate">Working days since; 0 while there is time.</param>
public readonly record struct DueDate(DateOnly On, int DaysLeft, int DaysLate)
{
    public bool IsOverdue => DaysLate > 0;

    /// <summary>
    /// The date a person set, or the step's working days after the article came; working days on hold do not count.
    /// </summary>
    public static DueDate Of(DateTime since, int targetDays, Stay? stay, WorkingDays days, DateOnly today)
    {
        var on = stay?.DueOn ?? days.Add(NewsroomTime.Day(since), targetDays);
        on = days.Add(on, stay?.DaysHeldUpTo(today, days) ?? 0);
        return new(on, days.Between(today, on), days.Between(on, today));
    }
}
