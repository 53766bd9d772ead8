using System.Text;
using SkiaSharp;

namespace PhuocLong.Editorial.Media;

/// <summary>What a file's own first bytes say it is; names and declared types are not believed.</summary>
internal enum ImageKind
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Gif,
    Heic,
    Svg,
}

internal static class ImageKinds
{
    private const int HeadSize = 1024;

    public static ImageKind Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => ImageKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ImageKind.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => ImageKind.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ImageKind.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] when IsHeic(brand) => ImageKind.Heic,
        _ => IsSvg(content) ? ImageKind.Svg : ImageKind.Unknown,
    };

    public static SKEncodedImageFormat? FormatOf(ImageKind kind) => kind switch
    {
        ImageKind.Jpeg => SKEncodedImageFormat.Jpeg,
        ImageKind.Png => SKEncodedImageFormat.Png,
        ImageKind.WebP => SKEncodedImageFormat.Webp,
        ImageKind.Gif => SKEncodedImageFormat.Gif,
        _ => null,
    };

    public static string WhyNot(ImageKind kind) => kind switch
    {
        ImageKind.Heic => Words.ImageHeic,
        ImageKind.Svg => Words.ImageSvg,
        _ => Words.ImageUnknown,
    };

    // The brands of phones' photographs (HEIF), AVIF's among them: the same box, and the same advice.
    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8) || brand.StartsWith("avi"u8);

    private static bool IsSvg(ReadOnlySpan<byte> content)
    {
        var head = Encoding.UTF8.GetString(content[..Math.Min(content.Length, HeadSize)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head.StartsWith('<') && head.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }
}
