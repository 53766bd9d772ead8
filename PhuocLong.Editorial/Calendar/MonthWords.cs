namespace PhuocLong.Editorial.Calendar;

/// <summary>Names a month within a sentence.</summary>
public static class MonthWords
{
    /// <summary>As "tháng 11/2026".</summary>
    public static string Within(DateOnly label) => Words.MonthWithin.With(label.Month, label.Year);
}
