using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// When an article was published, as files say it: 23/06/2021, 23-6-2021 14:05, "Thứ tư, 23 tháng 6 năm 2021", 2021-06-23T14:05+07:00,
/// a feed's Wed, 23 Jun 2021, or Excel's number of a day. The day stands before the month, as in Vietnam. Without an hour it is the
/// day's beginning.
/// </summary>
internal static partial class PastDate
{
    private const int FirstSerial = 20_000, LastSerial = 80_000;

    /// <summary>UTC; null for what is not clearly a day.</summary>
    public static DateTime? Read(string cell)
    {
        cell = cell.Trim();
        if (cell.Length is 0 or > 80)
            return null;
        if (double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial))
            return serial is > FirstSerial and < LastSerial ? FromSerial(serial) : null;
        if (Iso().Match(cell) is { Success: true } iso)
            return FromIso(iso);
        if (Feed().IsMatch(cell))
            return DateTimeOffset.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.UtcDateTime : null;
        return FromWords(cell);
    }

    /// <summary>Whether the first number could only be a month and the second only a day: somebody else's order.</summary>
    public static bool HasMonthFirst(string cell) => DayFirst().Match(cell) is { Success: true } found && Number(found, "d") <= 12 && Number(found, "m") > 12;

    /// <summary>Whether the first number could only be a day.</summary>
    public static bool HasDayFirst(string cell) => DayFirst().Match(cell) is { Success: true } found && Number(found, "d") > 12;

    /// <summary>A day as workbooks count them, in the newsroom's time.</summary>
    public static DateTime FromSerial(double serial) => Utc(Rounded(DateTime.FromOADate(serial)))!.Value;

    private static DateTime? FromIso(Match found)
    {
        if (Moment(found) is not { } local)
            return null;
        var zone = found.Groups["zone"].Value;
        if (zone.Length == 0)
            return Utc(local);
        return zone is "Z" or "z" ? DateTime.SpecifyKind(local, DateTimeKind.Utc)
            : TimeSpan.TryParseExact(zone[1..].Replace(":", "", StringComparison.Ordinal), "hhmm", CultureInfo.InvariantCulture, out var ahead)
                ? DateTime.SpecifyKind(zone[0] == '-' ? local + ahead : local - ahead, DateTimeKind.Utc)
                : null;
    }

    private static DateTime? FromWords(string cell)
    {
        var day = DayFirst().Match(cell) is { Success: true } numbers ? numbers : DayInWords().Match(cell);
        if (!day.Success)
            return null;
        var rest = Zone().Replace(cell.Remove(day.Index, day.Length), " ");
        var time = Time().Match(rest);
        if (time.Success)
            rest = rest.Remove(time.Index, time.Length);
        // "ngày", "thứ tư", a dash: words may stand around it, other numbers may not.
        return rest.Any(char.IsDigit) || Moment(day, time) is not { } local ? null : Utc(local);
    }

    private static DateTime? Moment(Match day, Match? time = null)
    {
        time ??= day;
        var (hour, half) = (Number(time, "h"), time.Groups["half"].Value.ToUpperInvariant());
        if (half.Length > 0 && hour is < 1 or > 12)
            return null;
        hour = half is "PM" or "CH" && hour < 12 ? hour + 12 : half is "AM" or "SA" && hour == 12 ? 0 : hour;
        var (year, month, date, minute, second) = (Number(day, "y"), Number(day, "m"), Number(day, "d"), Number(time, "min"), Number(time, "s"));
        return year is < 1900 or > 2200 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59
            ? null
            : new(year, month, date, hour, minute, second);
    }

    private static DateTime? Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), NewsroomTime.Zone);

    // Five past two is 14:04:59.999 in a fraction of a day.
    private static DateTime Rounded(DateTime at) => new((at.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    private static int Number(Match found, string group) =>
        found.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[T\s]+(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2})(?:\.\d+)?)?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\s*[/.\-]\s*(?<m>\d{1,2})\s*[/.\-]\s*(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\s*tháng\s*(?<m>\d{1,2})\s*,?\s*năm\s*(?<y>\d{4})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayInWords();

    [GeneratedRegex(@"(?<!\d)(?<h>\d{1,2})\s*(?::|h|giờ)\s*(?<min>\d{2})(?!\d)(?::(?<s>\d{2}))?\s*(?<half>AM|PM|SA|CH)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\(?\s*(?:GMT|UTC)\s*\+\s*0?7(?::?00)?\s*\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"^[A-Za-z]{3},\s*\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Feed();
}
