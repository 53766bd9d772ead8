using System.Globalization;

namespace PhuocLong.Editorial.Calendar;

/// <summary>The edge between UTC in the database and Vietnam's clock on screens and in reports.</summary>
public static class NewsroomTime
{
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>UTC+7 all year round; the name is the tz database's.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Sorts names as a Vietnamese dictionary does: a, ă, â, … d, đ, e, ê …</summary>
    public static readonly StringComparer Alphabet = StringComparer.Create(Vietnamese, ignoreCase: true);

    /// <summary>Sorts a long list as the <see cref="Alphabet"/> does; each name is weighed once and not at every comparison.</summary>
    public static IEnumerable<T> InAlphabet<T>(this IEnumerable<T> list, Func<T, string> name)
    {
        var weighed = list.Select(x => (Item: x, Key: Vietnamese.CompareInfo.GetSortKey(name(x), CompareOptions.IgnoreCase))).ToList();
        weighed.Sort((a, b) => SortKey.Compare(a.Key, b.Key));
        return weighed.Select(w => w.Item);
    }

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    public static DateOnly Today(this TimeProvider clock) => Day(clock.GetUtcNow().UtcDateTime);

    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The UTC moment at which a Vietnamese day begins.</summary>
    public static DateTime StartOfDay(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>As "23/06/2021".</summary>
    public static string Date(DateTime utc) => Local(utc).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>As "23/06/2021 14:05".</summary>
    public static string DateAndTime(DateTime utc) => Local(utc).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
