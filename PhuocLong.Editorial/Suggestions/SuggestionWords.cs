using System.Globalization;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Suggestions;

/// <summary>A suggestion in plain Vietnamese.</summary>
internal static class SuggestionWords
{
    public static string Of(PendingSuggestion one) => one switch
    {
        { Added.Length: > 0, Removed.Length: > 0 } => Fill(Words.Replaced, Shown(one.Removed), Shown(one.Added)),
        { Added.Length: > 0 } => Fill(Words.Added, Shown(one.Added)),
        _ => Fill(Words.Removed, Shown(one.Removed)),
    };

    public static string When(PendingSuggestion one) =>
        NewsroomTime.DateAndTime(DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Clamp(one.At, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - 1)).UtcDateTime);

    public static string Place(PendingSuggestion one) => one.Field switch
    {
        "title" => Words.PlaceTitle,
        "lead" => Words.PlaceLead,
        _ => Words.PlaceBody,
    };

    /// <summary>Spaces around words go without saying; spaces alone are drawn.</summary>
    private static string Shown(string words) => words.Trim() is { Length: > 0 } trimmed ? trimmed : "␣";

    private static string Fill(string sentence, params object[] parts) => string.Format(CultureInfo.CurrentCulture, sentence, parts);
}
