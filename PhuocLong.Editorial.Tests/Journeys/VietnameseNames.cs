using System.Text;
using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Tells a word that cannot be Vietnamese, by the shape every Vietnamese syllable has.</summary>
internal static partial class VietnameseNames
{
    /// <summary>Words of other languages that Vietnamese readers know these things by.</summary>
    private static readonly HashSet<string> Borrowed = new(StringComparer.OrdinalIgnoreCase) { "sapo", "email", "facebook", "zalo", "video", "link", "excel", "word", "web", "html" };

    /// <summary>The first word of a name that no Vietnamese syllable looks like; addresses, names of files, numbers and abbreviations are nobody's words.</summary>
    public static string? StrangerIn(string name) =>
        name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.Contains('@', StringComparison.Ordinal) && !part.Contains("://", StringComparison.Ordinal) && !Dotted().IsMatch(part))
            .SelectMany(part => Letters().Matches(part).Select(m => m.Value))
            .FirstOrDefault(word => !IsVietnamese(word));

    private static bool IsVietnamese(string word) =>
        word.Length == 1 || Borrowed.Contains(word) || word.All(c => char.IsUpper(c) || char.IsDigit(c)) || Syllable().IsMatch(Unmarked(word));

    private static string Unmarked(string word) => string.Concat(
        word.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(char.IsLetter).Select(c => c == 'đ' ? 'd' : c));

    [GeneratedRegex(@"\.\p{L}")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"[\p{L}\p{M}\d]+")]
    private static partial Regex Letters();

    [GeneratedRegex("^(?:[bcdghklmnprstvx]|ch|gh|gi|kh|nh|ng|ngh|ph|qu|th|tr)?[aeiouy]{1,3}(?:[cmnpt]|ch|ng|nh)?$")]
    private static partial Regex Syllable();
}

public sealed class VietnameseNamesTests
{
    [Theory]
    [InlineData("Việc của tôi")]
    [InlineData("Xuất bản 23/11/2026 10:42")]
    [InlineData("Phòng Y tế – UBND thị xã, nghiêng, khuỷu, quyết, giữ")]
    [InlineData("Gửi email cho bbt@phuoclong.example")]
    [InlineData("Trang long-thuy.example.vn, tệp thong-ke.csv")]
    public void Vietnamese_names_pass(string name) => Assert.Null(VietnameseNames.StrangerIn(name));

    [Theory]
    [InlineData("Close", "Close")]
    [InlineData("Chọn Date", "Date")]
    [InlineData("Toggle menu", "Toggle")]
    [InlineData("Next page", "Next")]
    [InlineData("Clear input", "Clear")]
    public void English_names_are_noticed(string name, string word) => Assert.Equal(word, VietnameseNames.StrangerIn(name));
}
