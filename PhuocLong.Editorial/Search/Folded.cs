using System.Globalization;
using System.Text;

namespace PhuocLong.Editorial.Search;

/// <summary>
/// One form for what people mean by the same words: no marks, đ as d, lower case, single spaces. With the marks
/// gone, <c>hoà</c> and <c>hòa</c> are one too. SQLite's own folding misses đ, ư and ơ, so both the stored text and
/// the query are folded here.
/// </summary>
public static class Folded
{
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
                continue;
            }
            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }
        return folded.ToString().TrimEnd();
    }
}
