using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Which addresses a link from a file may keep: the same the editor accepts.</summary>
internal static partial class Addresses
{
    private const int Longest = 2_000;

    /// <summary>The address as it may stand in an article; null when a reader could not follow it without harm.</summary>
    public static string? Safe(string address)
    {
        address = address.Trim().Replace(" ", "%20", StringComparison.Ordinal);
        return address.Length <= Longest && SafeForm().IsMatch(address) && !address.Any(char.IsControl) ? address : null;
    }

    [GeneratedRegex(@"^(?:https?://|mailto:)[^\s<>""]+$", RegexOptions.IgnoreCase)]
    private static partial Regex SafeForm();
}
