namespace PhuocLong.Editorial.Articles;

/// <summary>Addresses on the portal, compared as people mean them.</summary>
public static class PortalAddress
{
    /// <summary>An address as two people write the same one: without scheme, "www.", fragment and closing slash, in small letters.</summary>
    public static string KeyOf(string? typed)
    {
        var address = (typed ?? "").Trim();
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        address = (scheme >= 0 ? address[(scheme + 3)..] : address).Split('#')[0].TrimEnd('/').ToLowerInvariant();
        return address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address;
    }
}
