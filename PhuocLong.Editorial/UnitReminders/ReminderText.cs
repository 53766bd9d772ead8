using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.UnitReminders;

/// <summary>The words of a reminder, with places that are filled for each unit: {đơn vị}, {tháng}, {số bài}, {hạn}.</summary>
public static partial class ReminderText
{
    public const int Longest = 600;

    /// <summary>Why the text cannot be sent; null when it can.</summary>
    public static string? WhyBad(string text)
    {
        if (text.Length == 0)
            return Words.TextMissing;
        if (text.Length > Longest)
            return Words.TextTooLong.With(Longest);
        var unknown = Places().Matches(text).Select(m => m.Value).FirstOrDefault(p => !Known.Contains(p, StringComparer.OrdinalIgnoreCase));
        return unknown is null ? null : Words.PlaceUnknown.With(unknown, string.Join(", ", Known));
    }

    /// <summary>As typed and as it is kept: composed letters, no space around.</summary>
    public static string Clean(string? text) => (text ?? "").Trim().Normalize(NormalizationForm.FormC);

    /// <summary>The text as one unit reads it.</summary>
    public static string For(string text, ReminderChoice unit, ReportingMonth month) => Places().Replace(text, place => place.Value.ToLower(NewsroomTime.Vietnamese) switch
    {
        "{đơn vị}" => unit.Name,
        "{tháng}" => Words.MonthWithin.With(month.Month, month.Year),
        "{số bài}" => unit.Missing.ToString(CultureInfo.InvariantCulture),
        "{hạn}" => unit.DueOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => place.Value,
    });

    private static readonly string[] Known = ["{đơn vị}", "{tháng}", "{số bài}", "{hạn}"];

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Places();
}
