using System.Diagnostics;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Bench;

/// <summary>
/// How long a newcomer waits for the sample newsroom, from the start of the process. <c>dotnet run</c> builds the
/// Debug configuration: <c>CONFIGURATION=Debug scripts/bench --filter-class '*FirstStartBench'</c>.
/// </summary>
public sealed class FirstStartBench
{
    private const int Starts = 5;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50), Patience = TimeSpan.FromMinutes(3);

    [Fact(Explicit = true)]
    public async Task A_first_start_with_the_sample_newsroom()
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var folder = Directory.CreateTempSubdirectory("first-start-");
            var watch = Stopwatch.StartNew();
            await using (var app = new RunningNewsroom(folder.FullName, "Development"))
            {
                await app.StartAsync();
                while (!app.Log.Contains("The sample newsroom is open.", StringComparison.Ordinal))
                {
                    Assert.True(watch.Elapsed < Patience, app.Log);
                    await Task.Delay(Look, TestContext.Current.CancellationToken);
                }
            }
            times.Add(watch.Elapsed.TotalMilliseconds);
            folder.Delete(recursive: true);
        }
        Figures.Keep($"First start with the sample newsroom, from the process' start ({Configuration})", times);
    }

    private static string Configuration =>
        typeof(Program).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyConfigurationAttribute), false)
            .Cast<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration;
}
