using Microsoft.ClearScript;
using Microsoft.ClearScript.JavaScript;
using Microsoft.ClearScript.V8;

namespace PhuocLong.Editorial.Editing;

/// <summary>
/// One V8 isolate for every open document: a hundred documents in one isolate weigh 37 MiB, a hundred isolates 561.
/// </summary>
internal sealed class V8ScriptHost : IScriptHost
{
    /// <summary>
    /// V8 ends the process when its own limit is hit, and nothing catches that. The soft limit lies well below it, so
    /// that a greedy call ends as an exception.
    /// </summary>
    private const int SoftLimitMiB = 768, HardLimitMiB = 2048;

    private readonly V8ScriptEngine engine;
    private readonly ScriptObject call;
    private readonly ScriptObject allocate;
    private readonly Timer watchdog;

    private readonly TimeSpan patience;

    public V8ScriptHost() : this(ScriptBundle.Source, SoftLimitMiB, ScriptBundle.Patience)
    {
    }

    /// <param name="source">The bundle; a test brings a worse one.</param>
    /// <param name="softLimitMiB">How much the documents and a call may need together, inside V8's heap and beside it.</param>
    internal V8ScriptHost(string source, int softLimitMiB, TimeSpan patience)
    {
        this.patience = patience;
        var softLimit = softLimitMiB * 1024L * 1024L;
        engine = new V8ScriptEngine(new V8RuntimeConstraints { MaxOldSpaceSize = HardLimitMiB, MaxArrayBufferAllocation = (ulong)softLimit })
        {
            MaxRuntimeHeapSize = (UIntPtr)softLimit,
            RuntimeHeapSizeSampleInterval = TimeSpan.FromMilliseconds(100),
        };
        engine.AddHostObject("hostRandom", new Func<int, string>(ScriptBundle.Random));
        engine.Execute("engine.js", source);
        call = (ScriptObject)engine.Evaluate("engine.call");
        allocate = (ScriptObject)engine.Evaluate("n => new Uint8Array(n)");
        watchdog = new Timer(_ => engine.Interrupt());
    }

    public byte[] Call(string act, int articleId, ReadOnlySpan<byte> input)
    {
        watchdog.Change(patience, Timeout.InfiniteTimeSpan);
        try
        {
            using var given = (ITypedArray<byte>)allocate.Invoke(false, input.Length);
            if (!input.IsEmpty)
                given.Write(input.ToArray(), 0, (ulong)input.Length, 0);
            using var answer = (ITypedArray<byte>)call.Invoke(false, act, articleId, given);
            return answer.ToArray();
        }
        catch (Exception e) when (e is ScriptInterruptedException or IScriptEngineException { IsFatal: true } || e is ScriptEngineException)
        {
            throw new ScriptLostException($"The text engine gave up on '{act}': {e.Message}", e);
        }
        finally
        {
            watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        watchdog.Dispose();
        engine.Dispose();
    }
}
