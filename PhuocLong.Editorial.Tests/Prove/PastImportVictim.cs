using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PastArticles;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>An import in a process of its own, to be killed: it runs only when <see cref="KilledImportTests"/> starts it.</summary>
public sealed class PastImportVictim
{
    public const string Folder = "EDITORIAL_PAST_FOLDER", Member = "EDITORIAL_PAST_MEMBER";

    [Fact(Explicit = true)]
    public async Task Imports_the_file_that_waits()
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { } folder || !int.TryParse(Environment.GetEnvironmentVariable(Member), out var member))
        {
            Assert.Skip("Nobody asked for a victim.");
            return;
        }
        var stop = TestContext.Current.CancellationToken;
        await using var rooms = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddEditorialData(Path.Combine(folder, "editorial.db")).AddPast(folder).BuildServiceProvider();
        var desk = rooms.GetRequiredService<PastImportDesk>();
        var preview = (await desk.PreviewAsync(member, stop)).Value!;
        Assert.Null((await desk.StartAsync(member, preview.Lines.Count, stop)).Refusal);
        await rooms.GetRequiredService<PastImporting>().Finished;
    }
}

internal static class PastRooms
{
    public static IServiceCollection AddPast(this IServiceCollection services, string folder)
    {
        services.AddPastArticles(folder);
        return services;
    }
}
