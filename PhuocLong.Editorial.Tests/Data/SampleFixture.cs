using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Data.SampleNewsroom;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Tests.Data;

/// <summary>The sample newsroom as it stood on Wednesday 18/11/2026 10:00 in Vietnam, filled once for all tests that look at it.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    public static readonly DateTime Now = new(2026, 11, 18, 3, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sample");
    private ServiceProvider services = null!;

    public QuotaBoard Board => services.GetRequiredService<QuotaBoard>();

    public Task<EditorialDb> DbAsync() =>
        services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(folder.FullName, "editorial.db");
        await SampleFill.IntoAsync(file, Now, _ => { });
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(Now)))
            .AddEditorialData(file).AddSingleton<QuotaBoard>().BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class SampleReaders : ICollectionFixture<SampleFixture>
{
    public const string Name = "sample newsroom";
}
