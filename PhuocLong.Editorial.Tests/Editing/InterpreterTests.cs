using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>A machine without V8's native part: the interpreter takes its place, and has limits of its own.</summary>
public sealed class InterpreterTests
{
    // As small as a bundle can be: it answers, or it falls into one of the traps.
    private const string Bundle =
        """
        var engine = {
          call(act) {
            if (act === 'spin') for (;;);
            if (act === 'balloon') for (const held = []; ;) held.push(Array.from({ length: 10000 }, (_, n) => ({ n })))
            if (act === 'buffers') for (const held = []; ;) held.push(new Uint8Array(1 << 24).fill(1))
            if (act === 'deep') { const sink = n => sink(n + 1) + 1; sink(0) }
            return new Uint8Array([7, 7])
          },
        }
        """;

    private const int LimitMiB = 64;

    public static TheoryData<Exception> WaysToBeMissing =>
    [
        new DllNotFoundException("ClearScriptV8.linux-musl-x64.so"),
        new TypeLoadException("Cannot load ClearScript V8 library"),
        new BadImageFormatException("ClearScriptV8.osx-arm64.dylib"),
    ];

    [Theory]
    [MemberData(nameof(WaysToBeMissing), DisableDiscoveryEnumeration = true)]
    public void Where_the_native_part_cannot_run_the_interpreter_takes_its_place(Exception missing)
    {
        var interpreters = 0;
        using var engine = TextEngine.FirstThatRuns(() => throw missing, () => Interpreter(ref interpreters), NullLogger.Instance);
        Assert.Equal(7, engine.SchemaVersion);
        Assert.Equal(1, interpreters);
    }

    [Fact]
    public void Where_the_native_part_runs_the_interpreter_is_not_even_started()
    {
        var interpreters = 0;
        using var engine = TextEngine.FirstThatRuns(() => new V8ScriptHost(Bundle, LimitMiB, TimeSpan.FromSeconds(5)), () => Interpreter(ref interpreters), NullLogger.Instance);
        Assert.Equal(7, engine.SchemaVersion);
        Assert.Equal(0, interpreters);
    }

    [Fact]
    public void A_fault_of_the_native_part_that_runs_is_not_hidden_by_the_interpreter()
    {
        using var engine = TextEngine.FirstThatRuns(() => throw new InvalidOperationException("a bug"), () => throw new UnreachableException(), NullLogger.Instance);
        Assert.Throws<InvalidOperationException>(() => engine.SchemaVersion);
    }

    [Theory]
    [InlineData("spin")]
    [InlineData("balloon")]
    [InlineData("buffers")]
    [InlineData("deep")]
    public void A_call_that_spins_or_balloons_is_given_up_and_the_process_lives(string trap)
    {
        using var host = new JintScriptHost(Bundle, LimitMiB, trap == "spin" ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(20));
        Assert.Equal([7, 7], host.Call("version", 0, []));
        var lost = Assert.Throws<ScriptLostException>(() => host.Call(trap, 0, []));
        // Each by the limit that is meant for it, or a limit that does not work would hide behind another.
        Assert.Equal(trap switch { "spin" => "TimeoutException", "deep" => "RecursionDepthOverflowException", _ => "MemoryLimitExceededException" }, lost.InnerException!.GetType().Name);
    }

    private static JintScriptHost Interpreter(ref int started)
    {
        started++;
        return new(Bundle, LimitMiB, TimeSpan.FromSeconds(5));
    }
}
