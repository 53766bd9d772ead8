using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.PortalFigures;

/// <summary>An address of the web as somebody typed it; nothing else is ever made a link of.</summary>
internal static class WebAddress
{
    private const int Longest = 500;

    /// <summary>Empty where nothing was typed; null where it is no address of the web.</summary>
    public static string? Of(string? typed)
    {
        var address = NameText.Of(typed);
        if (address.Length == 0)
            return "";
        return address.Length <= Longest && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? uri.AbsoluteUri
            : null;
    }
}
