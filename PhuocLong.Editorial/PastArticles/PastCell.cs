using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>A value as it enters from a file: composed Unicode on one line, nothing invisible, and no longer than any title.</summary>
internal static class PastCell
{
    private const int Longest = 2_000;

    public static string Of(string text) => NameText.Of(text.Length > Longest ? text[..Longest] : text);
}
