using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>The wire is the standard one: the published y-websocket client works as it comes.</summary>
public sealed class YWebsocketTests(EditingHost host) : IClassFixture<EditingHost>
{
    private static readonly string Folder = Path.Combine(SourceFolder(), "YWebsocket");

    [Fact]
    public async Task Two_unmodified_y_websocket_clients_write_one_article()
    {
        SkipWithoutNode();
        var stop = TestContext.Current.CancellationToken;
        var article = await host.NewArticleAsync();
        var origin = host.Address.GetLeftPart(UriPartial.Authority);
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[
            "client.mjs", origin.Replace("http://", "ws://", StringComparison.Ordinal) + "/sync", $"{article}", origin,
            await host.CookieAsync(host.Lan), await host.CookieAsync(host.Minh)])
            start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(stop);
        var output = await node.StandardOutput.ReadToEndAsync(stop);
        await node.WaitForExitAsync(stop);
        Assert.True(node.ExitCode == 0, await errors);

        var told = JsonDocument.Parse(output).RootElement;
        var frozen = await host.The<ArticleTexts>().FreezeAsync(article, stop);
        Assert.Equal("từ một, từ hai, khi vắng", frozen.Title);
        Assert.Equal(told.GetProperty("one").GetString(), told.GetProperty("two").GetString());
        // The client claimed another name.
        Assert.Equal("Lan", told.GetProperty("name").GetString());
    }

    /// <summary>A plain <c>dotnet test</c> works without node; <c>scripts/test</c> installs what is missing and never skips.</summary>
    private static void SkipWithoutNode()
    {
        if (Environment.GetEnvironmentVariable("EDITORIAL_NODE_REQUIRED") == "1")
            return;
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), "y-websocket is not installed: run scripts/test, or npm ci in Editing/YWebsocket.");
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
