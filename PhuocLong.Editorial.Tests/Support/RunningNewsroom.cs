using System.Diagnostics;
using System.Net;
using System.Text;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>The app as it is installed: a process of its own on a data folder, that can be killed and started again at the same address.</summary>
public sealed class RunningNewsroom(string folder, string environment = "Production") : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder log = new();
    private readonly int port = Loopback.StablePort();
    private Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}/");

    public async Task StartAsync()
    {
        var app = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            // Away from the sources, as an installed app is.
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[app, "--urls", Address.GetLeftPart(UriPartial.Authority), "--environment", environment, "--Data:Folder", folder])
            start.ArgumentList.Add(argument);
        lock (log)
            log.Clear();
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await AnswersAsync();
    }

    /// <summary>SIGKILL: nothing of the app runs on to tidy up.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
    }

    /// <summary>What the app has printed since it was last started, for a failure's message.</summary>
    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    private async Task AnswersAsync()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (process!.HasExited)
            {
                // Only then has everything it printed arrived.
                await process.WaitForExitAsync();
                Assert.Fail($"The app ended while starting, with exit code {process.ExitCode}:\n{Log}");
            }
            Assert.True(watch.Elapsed < Patience, $"The app did not answer within {Patience.TotalSeconds} s:\n{Log}");
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "tai-khoan/dang-nhap"));
                // While the sample is being filled, the page that shows how far it is counts as an answer.
                if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect || environment == "Development")
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (log)
            log.AppendLine(line.Data);
    }
}
