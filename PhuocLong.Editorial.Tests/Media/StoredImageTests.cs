using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Tests.Support;
using SkiaSharp;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Media.Words;

namespace PhuocLong.Editorial.Tests.Media;

/// <summary>What becomes of an image that is taken in.</summary>
public sealed class StoredImageTests
{
    [Theory]
    [InlineData(1, 300, 200, "left")]
    [InlineData(2, 300, 200, "right")]
    [InlineData(3, 300, 200, "right")]
    [InlineData(4, 300, 200, "left")]
    [InlineData(5, 200, 300, "top")]
    [InlineData(6, 200, 300, "top")]
    [InlineData(7, 200, 300, "bottom")]
    [InlineData(8, 200, 300, "bottom")]
    public async Task It_stands_the_way_the_camera_was_held_and_says_nothing_else_of_the_camera(int orientation, int width, int height, string red)
    {
        await using var newsroom = await OpenAsync();
        var sent = Pictures.WithExif(Pictures.RedBlue(300, 200), (ushort)orientation, "Nha rieng cua chi Lan");
        var image = await newsroom.StoreAsync(await newsroom.DraftAsync(), sent);
        Assert.Equal((width, height), (image.Width, image.Height));
        var bytes = newsroom.Bytes(image.Sha256);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("Nha rieng")));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
        using var codec = SKCodec.Create(SKData.CreateCopy(bytes));
        Assert.Equal(SKEncodedOrigin.TopLeft, codec.EncodedOrigin);
        using var seen = SKBitmap.Decode(bytes);
        var (x, y) = red switch { "left" => (20, height / 2), "right" => (width - 20, height / 2), "top" => (width / 2, 20), _ => (width / 2, height - 20) };
        Assert.True(seen.GetPixel(x, y) is { Red: > 200, Blue: < 60 }, $"{red} is {seen.GetPixel(x, y)}");
        Assert.True(seen.GetPixel(width - 1 - x, height - 1 - y) is { Blue: > 200, Red: < 60 }, $"opposite {red} is {seen.GetPixel(width - 1 - x, height - 1 - y)}");
    }

    [Fact]
    public async Task A_large_one_is_bounded_and_has_a_small_rendition()
    {
        await using var newsroom = await OpenAsync();
        var image = await newsroom.StoreAsync(await newsroom.DraftAsync(), Pictures.RedBlue(4000, 3000));
        Assert.Equal((2400, 1800), (image.Width, image.Height));
        await using var db = await newsroom.DbAsync();
        var file = await db.MediaFiles.SingleAsync(Stop);
        Assert.Equal(newsroom.Bytes(file.Sha256).Length, file.ByteSize);
        using var small = SKBitmap.Decode(newsroom.Bytes(file.SmallSha256));
        Assert.Equal((480, 360), (small.Width, small.Height));
        Assert.Equal(2, newsroom.StoredFiles().Count);
    }

    [Fact]
    public async Task A_strip_one_pixel_thin_survives_being_bounded()
    {
        await using var newsroom = await OpenAsync();
        var image = await newsroom.StoreAsync(await newsroom.DraftAsync(), Pictures.RedBlue(9000, 1, SKEncodedImageFormat.Png));
        Assert.Equal((2400, 1), (image.Width, image.Height));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 255, "image/jpeg")]
    [InlineData(SKEncodedImageFormat.Webp, 255, "image/png")]
    [InlineData(SKEncodedImageFormat.Png, 255, "image/png")]
    [InlineData(SKEncodedImageFormat.Png, 120, "image/png")]
    [InlineData(SKEncodedImageFormat.Webp, 120, "image/png")]
    public async Task It_keeps_what_can_be_seen_through_and_is_of_a_kind_every_portal_shows(SKEncodedImageFormat sent, byte alpha, string kept)
    {
        await using var newsroom = await OpenAsync();
        var image = await newsroom.StoreAsync(await newsroom.DraftAsync(), Pictures.RedBlue(300, 200, sent, alpha), "anh.gif");
        await using var db = await newsroom.DbAsync();
        Assert.Equal(kept, (await db.MediaFiles.SingleAsync(Stop)).ContentType);
        using var seen = SKBitmap.Decode(newsroom.Bytes(image.Sha256));
        Assert.InRange(seen.GetPixel(20, 100).Alpha, alpha - 2, alpha);
    }

    [Fact]
    public async Task A_photograph_saved_as_PNG_is_kept_as_the_photograph_it_is()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.StoreAsync(await newsroom.DraftAsync(), Pictures.Noise(400, 300, SKEncodedImageFormat.Png), "anh.png");
        await using var db = await newsroom.DbAsync();
        Assert.Equal("image/jpeg", (await db.MediaFiles.SingleAsync(Stop)).ContentType);
    }

    [Fact]
    public async Task Of_a_moving_image_the_first_picture_stays()
    {
        await using var newsroom = await OpenAsync();
        var image = await newsroom.StoreAsync(await newsroom.DraftAsync(), Pictures.AnimatedGif(), "anh.gif");
        using var codec = SKCodec.Create(SKData.CreateCopy(newsroom.Bytes(image.Sha256)));
        Assert.InRange(codec.FrameCount, 0, 1);
        using var seen = SKBitmap.Decode(newsroom.Bytes(image.Sha256));
        Assert.Equal(new SKColor(255, 0, 0), seen.GetPixel(0, 0));
    }

    [Fact]
    public async Task The_same_image_sent_twice_is_one_file_and_each_article_holds_it()
    {
        await using var newsroom = await OpenAsync();
        var (one, other) = (await newsroom.DraftAsync(), await newsroom.DraftAsync());
        var sent = Pictures.RedBlue(300, 200);
        var first = await newsroom.StoreAsync(one, sent, "so-ket.jpg");
        Assert.Equal(first, await newsroom.StoreAsync(one, sent, "so-ket (1).jpg"));
        Assert.Equal(first, await newsroom.StoreAsync(other, sent));
        Assert.Single(newsroom.StoredFiles());
        await using var db = await newsroom.DbAsync();
        Assert.Equal(1, await db.MediaFiles.CountAsync(Stop));
        Assert.Equal([one, other], await db.ArticleImages.OrderBy(i => i.ArticleId).Select(i => i.ArticleId).ToListAsync(Stop));
    }

    [Fact]
    public async Task Many_at_once_all_arrive()
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.DraftAsync();
        var images = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => newsroom.StoreAsync(article, Pictures.RedBlue(300 + (i % 4 * 10), 200))));
        Assert.Equal(4, images.Distinct().Count());
        Assert.Equal(4, newsroom.StoredFiles().Count);
    }

    [Fact]
    public async Task A_damaged_file_is_mended_by_sending_the_image_again()
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.DraftAsync();
        var image = await newsroom.StoreAsync(article, Pictures.RedBlue(300, 200));
        await File.WriteAllBytesAsync(newsroom.Get<MediaStore>().PathOf(image.Sha256), [1, 2, 3], Stop);
        await newsroom.StoreAsync(article, Pictures.RedBlue(300, 200));
        Assert.Single(newsroom.StoredFiles());
    }

    [Fact]
    public async Task A_disk_that_refuses_is_told_in_a_sentence()
    {
        await using var newsroom = await OpenAsync();
        var article = await newsroom.DraftAsync();
        await File.WriteAllTextAsync(Path.Combine(newsroom.Folder, "media"), "in the way", Stop);
        Assert.Equal(Words.Unwritten, (await newsroom.SendImageAsync(article, Pictures.RedBlue(300, 200))).Refusal);
        Assert.Equal(Words.Unwritten, (await newsroom.SendFileAsync(article, [1, 2, 3])).Refusal);
    }

    [Fact]
    public async Task Nobody_names_a_file_of_the_store_by_a_path()
    {
        await using var newsroom = await OpenAsync();
        foreach (var name in (string[])["../editorial.db", "", new string('A', 64), new string('/', 64)])
            Assert.Throws<ArgumentException>(() => newsroom.Get<MediaStore>().PathOf(name));
    }
}
