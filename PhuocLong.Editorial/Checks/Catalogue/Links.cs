using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>Only web pages and mail can be followed without harm; the address must also be one. Nothing is fetched.</summary>
public sealed class UnsafeLink : ICheck
{
    public string Code => "UnsafeLink";

    public CheckKind Kind => CheckKind.Links;

    public CheckLevels Usual => CheckLevels.Required;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        from link in block.Links
        where link.Length > 0 && !IsGood(link.Address)
        select article.Text.At(Code, Words.UnsafeLink.With(Shortened(link.Address)), block, link.Start, link.Length);

    private static bool IsGood(string address)
    {
        if (address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return false;
        return uri.Scheme switch
        {
            "http" or "https" => uri.HostNameType is UriHostNameType.Dns && uri.Host.Contains('.') && uri.UserInfo.Length == 0 || uri.HostNameType is UriHostNameType.IPv4,
            "mailto" => address["mailto:".Length..].Split('?')[0].Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.'),
            _ => false,
        };
    }

    private static string Shortened(string address) => address.Length <= 60 ? address : address[..60] + "…";
}

/// <summary>A link on nothing but a space or a mark cannot be seen, and a screen reader reads its address aloud.</summary>
public sealed class EmptyLink : ICheck
{
    public string Code => "EmptyLink";

    public CheckKind Kind => CheckKind.Links;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        from link in block.Links
        where link.Length > 0 && !block.Text.AsSpan(link.Start, link.Length).ContainsLetterOrDigit()
        select article.Text.At(Code, Words.EmptyLink.With(Snippet.Around(block.Text, link.Start, link.Length)), block, link.Start, link.Length);
}

internal static class LinkWords
{
    public static bool ContainsLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }
}
