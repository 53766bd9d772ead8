using PhuocLong.Editorial.PortalFigures;

namespace PhuocLong.Editorial.Royalties;

/// <summary>An amount of đồng as people type it: whole, with points between thousands, a minus before what is taken off.</summary>
internal static class TypedDong
{
    /// <summary>Null for what is clearly no amount.</summary>
    public static long? Of(string? typed)
    {
        var text = (typed ?? "").Trim().TrimEnd('đ', 'Đ').TrimEnd();
        return text.Length > 0 && text[0] is '-' or '−' or '–' ? -TypedNumber.Of(text[1..]) : TypedNumber.Of(text);
    }
}
