using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.PastArticles;

/// <summary>A newsroom for each test, and a file brought to it.</summary>
public abstract class PastTests : IAsyncLifetime
{
    protected TestNewsroom Newsroom { get; private set; } = null!;

    internal BroughtFile File { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Newsroom = await TestNewsroom.OpenAsync();
        File = new(Newsroom);
    }

    public async ValueTask DisposeAsync()
    {
        await Newsroom.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
