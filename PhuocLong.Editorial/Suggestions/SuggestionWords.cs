using System.Globalization;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Suggestions;

/// <summary>A suggestion in plain Vietnamese.</summary>
internal static class SuggestionWords
{
    public static string Of(PendingSuggestion one) => one switch
    {
        { Added.Length: > 0, Removed.Length: > 0 } => Fill(Words.Replaced, one.Removed, one.Added),
        { Added.Length: > 0 } => Fill(Words.Added, one.Added),
        _ => Fill(Words.Removed, one.Removed),
    };

    public static string When(PendingSuggestion one) =>
        NewsroomTime.DateAndTime(DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Clamp(one.At, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - 1)).UtcDateTime);

    public static string Place(PendingSuggestion one) => one.Field switch
    {
        "title" => Words.PlaceTitle,
        "lead" => Words.PlaceLead,
        _ => Words.PlaceBody,
    };

    private static string Fill(string sentence, params object[] parts) => string.Format(CultureInfo.CurrentCulture, sentence, parts);
}
