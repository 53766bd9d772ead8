using System.Text;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Tests.Support;
using SkiaSharp;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Media.Words;

namespace PhuocLong.Editorial.Tests.Media;

/// <summary>What is refused, with which sentence, and that nothing of it stays behind.</summary>
public sealed class BadImageTests
{
    public static TheoryData<string> Kinds => [.. Bad.Keys];

    private static readonly Dictionary<string, (byte[] Bytes, string Name, string Refusal)> Bad = new()
    {
        ["a file without bytes"] = ([], "anh.jpg", Words.FileEmpty),
        ["a page called photograph"] = (Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"), "anh.jpg", Words.ImageUnknown),
        ["a drawing of markup"] = (Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"), "anh.png", Words.ImageSvg),
        ["a phone's HEIC"] = ([0, 0, 0, 24, .. "ftypheic\0\0\0\0mif1heic"u8], "IMG_0001.HEIC", Words.ImageHeic),
        ["a phone's HEIC called JPEG"] = ([0, 0, 0, 24, .. "ftypmif1\0\0\0\0mif1heic"u8], "IMG_0001.jpg", Words.ImageHeic),
        ["half a photograph"] = (Pictures.Noise(400, 300, SKEncodedImageFormat.Jpeg)[..20_000], "anh.jpg", Words.ImageBroken),
        ["half a drawing"] = (Pictures.Noise(400, 300, SKEncodedImageFormat.Png)[..100_000], "anh.png", Words.ImageBroken),
        ["a beginning and nothing after it"] = ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "anh.jpg", Words.ImageBroken),
        ["a bomb of nine hundred million pixels"] = (Pictures.PngClaiming(30_000, 30_000), "anh.png", "Ảnh có 30.000 × 30.000 điểm"),
        ["a strip without end"] = (Pictures.PngClaiming(1, 900_000), "anh.png", "Ảnh có 1 × 900.000 điểm"),
        ["a size beyond all sense"] = (Pictures.PngClaiming(int.MaxValue, int.MaxValue), "anh.png", Words.ImageBroken),
        ["a file too heavy"] = (new byte[MediaDesk.MostImageBytes + 1], "anh.jpg", Words.ImageTooLarge),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_refused_with_its_sentence_and_leaves_nothing_behind(string kind)
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.DraftAsync();
        var (bytes, name, refusal) = Bad[kind];
        System.Globalization.CultureInfo.CurrentCulture = PhuocLong.Editorial.Calendar.NewsroomTime.Vietnamese;
        var answer = await newsroom.SendImageAsync(article, bytes, name);
        Assert.StartsWith(refusal, answer.Refusal, StringComparison.Ordinal);
        Assert.Empty(newsroom.StoredFiles());
        await using var db = await newsroom.DbAsync();
        Assert.Empty(db.MediaFiles);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    public async Task Markup_hidden_behind_an_image_does_not_get_in_with_it(SKEncodedImageFormat format)
    {
        await using var newsroom = await OpenAsync();
        var hidden = "<html><script>alert(document.cookie)</script></html>"u8.ToArray();
        var image = await newsroom.StoreAsync(await newsroom.DraftAsync(), [.. Pictures.RedBlue(600, 400, format), .. hidden], "anh.html");
        Assert.NotEmpty(newsroom.StoredFiles());
        Assert.Equal(-1, newsroom.Bytes(image.Sha256).AsSpan().IndexOf("script"u8));
    }

    [Fact]
    public async Task A_sender_who_vanishes_leaves_no_half_file()
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.DraftAsync();
        using var torn = new TornStream();
        await Assert.ThrowsAsync<IOException>(() => newsroom.Get<MediaDesk>().AttachAsync(article, newsroom.Author, torn, "tep.pdf", Stop));
        Assert.Empty(newsroom.StoredFiles());
    }

    /// <summary>Gives a little and breaks.</summary>
    private sealed class TornStream : MemoryStream
    {
        private bool given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (given)
                throw new IOException("gone");
            given = true;
            buffer.Span[..100].Fill(1);
            return ValueTask.FromResult(100);
        }
    }
}
