using System.Globalization;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>A value as it enters from a file: composed Unicode on one line, nothing invisible, and no longer than any title.</summary>
internal static class PastCell
{
    private const int Longest = 2_000;

    /// <summary>A day as it is written everywhere, a number without the signs that part its digits.</summary>
    public static string Of(TableCell cell) =>
        cell.Moment?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? Of(cell.Text ?? "");

    public static string Of(string text) => NameText.Of(text.Length > Longest ? text[..Longest] : text);
}
