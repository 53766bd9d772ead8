using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>A frame that spins or balloons inside the engine costs its sender the socket, and nobody a saved letter.</summary>
public sealed class CraftedFrameTests(CraftedFrameTests.TrappedHost host) : IClassFixture<CraftedFrameTests.TrappedHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("spin")]
    [InlineData("balloon")]
    [InlineData("buffers")]
    public async Task It_ends_in_a_new_engine_with_every_text_as_it_was_saved(string trap)
    {
        var struck = await host.NewArticleAsync();
        var beside = await host.NewArticleAsync();
        await using var lan = await (await host.ConnectAsync(host.Lan, struck)).SyncAsync();
        await using var minh = await (await host.ConnectAsync(host.Minh, beside)).SyncAsync();
        await SaveAsync(lan, "Trước", 1);
        await SaveAsync(minh, "Bên cạnh", 1);

        await lan.TypeTitleAsync($"Trước {trap}");

        // For good: sent again, it would stop the engine again.
        Assert.Equal(4400, await lan.CloseCodeAsync());
        await SaveAsync(minh, "Bên cạnh, viết tiếp", 2);
        await using var back = await (await host.ConnectAsync(host.Lan, struck)).SyncAsync();
        await SaveAsync(back, "Trước, viết tiếp", 3);
        Assert.Equal("Trước, viết tiếp", (await host.The<ArticleTexts>().FreezeAsync(struck, Stop)).Title);
        Assert.Equal("Bên cạnh, viết tiếp", (await host.The<ArticleTexts>().FreezeAsync(beside, Stop)).Title);
    }

    private static async Task SaveAsync(YjsClient client, string title, ulong barrier)
    {
        await client.TypeTitleAsync(title);
        await client.BarrierAsync(barrier);
        Assert.True(await client.HearsEchoAsync(barrier));
    }

    /// <summary>The real bundle with a trap before it: no update is known that does this to Yjs, and the limits must not depend on that.</summary>
    public sealed class TrappedHost : EditingHost
    {
        private const string Trap =
            """
            ;{
              const real = engine, latin = bytes => String.fromCharCode.apply(null, bytes.subarray(0, 4096))
              const traps = {
                spin() { for (;;); },
                balloon() { for (const held = []; ;) held.push(Array.from({ length: 10000 }, (_, n) => ({ n }))) },
                buffers() { for (const held = []; ;) held.push(new Uint8Array(1 << 24).fill(1)) },
              }
              engine = {
                call(act, id, input) {
                  if (act === 'take') for (const name in traps) if (latin(input).includes(name)) traps[name]()
                  return real.call(act, id, input)
                },
              }
            }
            """;

        private protected override void Alter(IServiceCollection services) => services.AddSingleton(
            new TextEngine(() => new V8ScriptHost(ScriptBundle.Source + Trap, softLimitMiB: 192, TimeSpan.FromSeconds(2))));
    }
}
