using System.Security.Cryptography;
using PhuocLong.Editorial.Media;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Media;

/// <summary>What the tests of this room ask of a newsroom.</summary>
internal static class MediaRoom
{
    public static async Task<Outcome<StoredImage>> SendImageAsync(this TestNewsroom newsroom, int article, byte[] bytes, string name = "anh.jpg", int? by = null)
    {
        using var content = new MemoryStream(bytes);
        return await newsroom.Get<MediaDesk>().StoreImageAsync(article, by ?? newsroom.Author, content, name, TestNewsroom.Stop);
    }

    public static async Task<StoredImage> StoreAsync(this TestNewsroom newsroom, int article, byte[] bytes, string name = "anh.jpg")
    {
        var stored = await newsroom.SendImageAsync(article, bytes, name);
        Assert.True(stored.Succeeded, stored.Refusal);
        return stored.Value!;
    }

    public static async Task<Outcome<int>> SendFileAsync(this TestNewsroom newsroom, int article, byte[] bytes, string name = "ke-hoach.pdf", int? by = null)
    {
        using var content = new MemoryStream(bytes);
        return await newsroom.Get<MediaDesk>().AttachAsync(article, by ?? newsroom.Author, content, name, TestNewsroom.Stop);
    }

    public static byte[] Bytes(this TestNewsroom newsroom, string sha256) => File.ReadAllBytes(newsroom.Get<MediaStore>().PathOf(sha256));

    /// <summary>Every file of the store, each under the name its bytes give it; nothing half-received among them.</summary>
    public static List<string> StoredFiles(this TestNewsroom newsroom)
    {
        var folder = Path.Combine(newsroom.Folder, "media");
        if (!Directory.Exists(folder))
            return [];
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        foreach (var file in files)
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), Path.GetRelativePath(folder, file).Replace($"{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal));
        return [.. files.Select(f => Path.GetRelativePath(folder, f))];
    }
}
