using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace PhuocLong.Editorial.Tests.Media;

/// <summary>Pictures as people and mischief-makers send them.</summary>
internal static class Pictures
{
    /// <summary>Left half red, right half blue: one can see afterwards which way it was turned.</summary>
    public static byte[] RedBlue(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, byte alpha = 255)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, alpha == 255 ? SKAlphaType.Opaque : SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Blue.WithAlpha(alpha));
        using var red = new SKPaint { Color = SKColors.Red.WithAlpha(alpha), BlendMode = SKBlendMode.Src };
        canvas.DrawRect(0, 0, width / 2, height, red);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>No two neighbours alike, as a photograph's are not.</summary>
    public static byte[] Noise(int width, int height, SKEncodedImageFormat format)
    {
        var random = new Random(7);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = new byte[width * height * 4];
        random.NextBytes(pixels);
        System.Runtime.InteropServices.Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A whole little GIF of one pixel, with a second frame of another colour.</summary>
    public static byte[] AnimatedGif() => Convert.FromHexString(
        "474946383961010001008000" + "00FF0000" + "0000FF"
        + "2C00000000010001000002024401" + "00" + "2C000000000100010000" + "02024C0100" + "3B");

    /// <summary>A JPEG with an EXIF block: an orientation, and words nobody should find again.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation, string secret)
    {
        var words = Encoding.ASCII.GetBytes(secret + '\0');
        var tiff = new byte[8 + 2 + 24 + 4 + words.Length];
        "II*\0"u8.CopyTo(tiff);
        BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(4), 8);
        BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(8), 2);
        Entry(10, tag: 0x0112, type: 3, count: 1, orientation);
        Entry(22, tag: 0x010E, type: 2, (uint)words.Length, 38);
        words.CopyTo(tiff, 38);
        var length = 2 + 6 + tiff.Length;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. "Exif\0\0"u8, .. tiff, .. jpeg[2..]];

        void Entry(int at, ushort tag, ushort type, uint count, uint value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), tag);
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at + 2), type);
            BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at + 4), count);
            BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at + 8), value);
        }
    }

    /// <summary>A PNG of a hundred bytes that says it is as large as this.</summary>
    public static byte[] PngClaiming(uint width, uint height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [.. Convert.FromHexString("89504E470D0A1A0A"), .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, Convert.FromHexString("789C030000000001")), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
