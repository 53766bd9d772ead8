using System.Globalization;
using SkiaSharp;

namespace PhuocLong.Editorial.Media;

/// <summary>One finished picture: nothing but its pixels, encoded anew.</summary>
internal sealed record Print(ReadOnlyMemory<byte> Bytes, int Width, int Height);

/// <summary>An image as it is stored, and its small rendition (the same one when it is small already).</summary>
internal sealed record Developed(string ContentType, Print Full, Print Small);

/// <summary>
/// Makes of an uploaded file an image of our own: upright, in sRGB, bounded, without metadata or anything else that
/// came with it. Whatever was hidden in the file stays behind, because only pixels pass.
/// </summary>
public sealed class Darkroom : IDisposable
{
    /// <summary>About what a camera of today makes. Decoded, each costs four bytes, and a fourth of them once more while it is halved: 180 MB.</summary>
    public const int MostPixels = 36_000_000;

    /// <summary>Longer strips are no photographs.</summary>
    public const int LongestSide = 20_000;

    /// <summary>The long side of a stored image.</summary>
    public const int LongestStored = 2400;

    /// <summary>The width of a small rendition.</summary>
    public const int SmallWidth = 480;

    // One at a time: the memory of one large picture is what the server sets aside for all of them.
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    /// <summary>Develops the file off the request's thread, or says in a sentence why it is no image for us.</summary>
    internal async Task<Outcome<Developed>> DevelopAsync(string file, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Develop(file), stop);
        }
        finally
        {
            turn.Release();
        }
    }

    private static Outcome<Developed> Develop(string file)
    {
        using var data = SKData.Create(file);
        if (data is null)
            return Outcome.Refused(Words.ImageBroken);
        var kind = ImageKinds.Of(data.AsSpan());
        if (ImageKinds.FormatOf(kind) is not { } format)
            return Outcome.Refused(ImageKinds.WhyNot(kind));
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format)
            return Outcome.Refused(Words.ImageBroken);
        // The header alone decides: nothing as large as it claims is ever set up in memory.
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostPixels || Math.Max(width, height) > LongestSide)
            return Outcome.Refused(string.Format(CultureInfo.CurrentCulture, Words.ImageTooManyPixels, width, height));

        using var pixels = Pixels.Decode(codec, LongestStored);
        if (pixels is null)
            return Outcome.Refused(Words.ImageBroken);
        var (contentType, full) = pixels.Print(photograph: format == SKEncodedImageFormat.Jpeg);
        if (full.Width <= SmallWidth)
            return new Developed(contentType, full, full);
        using var small = pixels.ShrunkTo(SmallWidth);
        return new Developed(contentType, full, small.PrintAs(contentType));
    }
}
