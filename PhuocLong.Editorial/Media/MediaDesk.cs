namespace PhuocLong.Editorial.Media;

/// <summary>Stands in until the real one is merged.</summary>
public sealed class MediaDesk
{
    public Task<Outcome<StoredImage>> StoreImageAsync(int articleId, int memberId, Stream content, string fileName, CancellationToken stop) => Task.FromResult<Outcome<StoredImage>>(Outcome.Refused("–"));
    public Task<Outcome<int>> AttachAsync(int articleId, int memberId, Stream content, string fileName, CancellationToken stop) => Task.FromResult<Outcome<int>>(1);
}

public sealed record StoredImage(string Sha256, int Width, int Height);
