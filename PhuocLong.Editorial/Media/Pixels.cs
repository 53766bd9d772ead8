using SkiaSharp;

namespace PhuocLong.Editorial.Media;

/// <summary>A decoded picture, upright and in sRGB.</summary>
internal sealed class Pixels : IDisposable
{
    private const int Quality = 85;
    private const string Jpeg = "image/jpeg", Png = "image/png";

    private readonly SKBitmap bitmap;

    private Pixels(SKBitmap bitmap) => this.bitmap = bitmap;

    public void Dispose() => bitmap.Dispose();

    /// <summary>The first frame, its long side at most <paramref name="longest"/>; null when the file is broken or not all there.</summary>
    public static Pixels? Decode(SKCodec codec, int longest)
    {
        var info = codec.Info;
        var scale = Math.Min(1.0, (double)longest / Math.Max(info.Width, info.Height));
        // JPEG and WebP decode at eighths of their size for a fraction of the memory; the others answer with all of it.
        var size = codec.GetScaledDimensions((float)(Math.Ceiling(scale * 8) / 8));
        var decoded = new SKBitmap();
        try
        {
            var alpha = info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
            using var srgb = SKColorSpace.CreateSrgb();
            var wanted = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, srgb);
            if (!decoded.TryAllocPixels(wanted) || codec.GetPixels(wanted, decoded.GetPixels()) != SKCodecResult.Success)
                return null;
            var (width, height) = (Scaled(info.Width, scale), Scaled(info.Height, scale));
            if (Halved(decoded, width, height) is { } halved)
            {
                // The largest of all goes before the next one is set up.
                decoded.Dispose();
                decoded = halved;
            }
            return new(Drawn(decoded, width, height, codec.EncodedOrigin));
        }
        finally
        {
            decoded.Dispose();
        }
    }

    /// <summary>The same picture, so many pixels wide.</summary>
    public Pixels ShrunkTo(int width)
    {
        var height = Scaled(bitmap.Height, (double)width / bitmap.Width);
        using var halved = Halved(bitmap, width, height);
        return new(Drawn(halved ?? bitmap, width, height, SKEncodedOrigin.TopLeft));
    }

    /// <summary>
    /// Photographs become JPEG, and what can be seen through stays PNG. A drawing or a screenshot is whichever is
    /// smaller: flat colours are so as PNG, a photograph saved as PNG is not.
    /// </summary>
    public (string ContentType, Print Print) Print(bool photograph)
    {
        if (!IsOpaque())
            return (Png, PrintAs(Png));
        var jpeg = PrintAs(Jpeg);
        if (photograph)
            return (Jpeg, jpeg);
        var png = PrintAs(Png);
        return png.Bytes.Length <= jpeg.Bytes.Length ? (Png, png) : (Jpeg, jpeg);
    }

    public Print PrintAs(string contentType)
    {
        // Without a colour space the encoders write no profile; browsers take untagged pixels for the sRGB they are.
        using var pixels = new SKPixmap(new SKImageInfo(bitmap.Width, bitmap.Height, bitmap.ColorType, bitmap.AlphaType), bitmap.GetPixels(), bitmap.RowBytes);
        using var data = contentType == Jpeg
            ? pixels.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
            : pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6));
        if (data is null)
            throw new InvalidOperationException($"A picture of {bitmap.Width} × {bitmap.Height} could not be encoded as {contentType}.");
        return new(data.ToArray(), bitmap.Width, bitmap.Height);
    }

    private bool IsOpaque()
    {
        if (bitmap.AlphaType == SKAlphaType.Opaque)
            return true;
        var bytes = bitmap.GetPixelSpan();
        for (var i = 3; i < bytes.Length; i += 4)
            if (bytes[i] != byte.MaxValue)
                return false;
        return true;
    }

    private static int Scaled(int side, double scale) => Math.Max(1, (int)Math.Round(side * scale));

    /// <summary>Draws it anew at the given size (before turning), turned the way the camera was held.</summary>
    private static SKBitmap Drawn(SKBitmap source, int width, int height, SKEncodedOrigin origin)
    {
        var lies = origin >= SKEncodedOrigin.LeftTop;
        var drawn = new SKBitmap(source.Info.WithSize(lies ? height : width, lies ? width : height));
        using var canvas = new SKCanvas(drawn);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(Turn(origin, drawn.Width, drawn.Height));
        canvas.Scale((float)width / source.Width, (float)height / source.Height);
        using var image = SKImage.FromPixels(source.PeekPixels());
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        return drawn;
    }

    // Sampling reaches two pixels far: anything reduced by more is first halved exactly, or fine lines would flicker.
    private static SKBitmap? Halved(SKBitmap from, int width, int height)
    {
        SKBitmap? halved = null;
        for (var (w, h) = (from.Width / 2, from.Height / 2); w >= width && h >= height && w > 0 && h > 0; (w, h) = (w / 2, h / 2))
        {
            var next = new SKBitmap(from.Info.WithSize(w, h));
            (halved ?? from).ScalePixels(next, new SKSamplingOptions(SKFilterMode.Linear));
            halved?.Dispose();
            halved = next;
        }
        return halved;
    }

    /// <summary>From the pixels as they were recorded to the picture as it is seen, <paramref name="w"/> × <paramref name="h"/>.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, w, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, w, -1, 0, h, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, h, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
