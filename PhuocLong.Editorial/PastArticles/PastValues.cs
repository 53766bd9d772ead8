using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>What single values of a row mean. What cannot be read is left out of the article, and its row says so.</summary>
internal static partial class PastValues
{
    private const int LongestAddress = 500, LongestName = 120;

    public static Genre Genre(string typed, List<string> notes)
    {
        switch (Folded.Of(typed))
        {
            case "" or "tin" or "tin tuc" or "tin ngan" or "tin bai" or "news":
                return Articles.Genre.News;
            case "bai ngan":
                return Articles.Genre.ShortFeature;
            case "bai" or "bai dai" or "bai viet" or "phong su" or "ky su" or "phong van" or "feature":
                return Articles.Genre.Feature;
            case "van ban" or "thu tuc" or "van ban, thu tuc" or "thu tuc hanh chinh" or "thong bao" or "document":
                return Articles.Genre.Document;
            default:
                notes.Add(Words.NoteGenre.With(typed));
                return Articles.Genre.News;
        }
    }

    /// <summary>"Bài, ảnh: Ngọc Nhật; Bằng Lăng": what they made stands in front, and a sign between the names.</summary>
    public static IReadOnlyList<(BylineKind Kind, string Name)> Signatures(string typed)
    {
        var kind = BylineKind.Text;
        if (Made().Match(typed) is { Success: true } made)
        {
            typed = typed[made.Length..];
            var (words, photo) = (made.Groups["words"].Success, made.Groups["photo"].Success);
            kind = words && photo ? BylineKind.TextAndPhoto : photo ? BylineKind.Photo : BylineKind.Text;
        }
        return [.. typed.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => name.Length > LongestName ? name[..LongestName] : name).Distinct().Select(name => (kind, name))];
    }

    public static string? Address(string typed, List<string> notes)
    {
        if (typed.Length == 0)
            return null;
        if (typed.Length <= LongestAddress && Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsoluteUri.Length <= LongestAddress)
            return uri.AbsoluteUri;
        notes.Add(Words.NoteAddress.With(typed.Length > 80 ? typed[..80] + "…" : typed));
        return null;
    }

    public static long? Views(string typed, List<string> notes)
    {
        if (typed.Length == 0)
            return null;
        var digits = typed.EndsWith(".0", StringComparison.Ordinal) ? typed[..^2] : typed;
        if (Whole().IsMatch(digits) && long.TryParse(string.Concat(digits.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        notes.Add(Words.NoteViews.With(typed));
        return null;
    }

    [GeneratedRegex(@"^\s*(?:(?:(?<words>tin|bài|bài viết|thực hiện|tác giả)|(?<photo>ảnh))\s*(?:,|và|-|&|/)?\s*)+:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Made();

    [GeneratedRegex(@"^(?:\d{1,12}|\d{1,3}(?:[., ]\d{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
