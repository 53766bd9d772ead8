using Jint;
using Jint.Native;
using Jint.Runtime;

namespace PhuocLong.Editorial.Editing;

/// <summary>The same bundle in an interpreter, for machines without V8's native part: slower, the same bytes.</summary>
internal sealed class JintScriptHost : IScriptHost
{
    /// <summary>How much one call may need, about what V8 is allowed for everything.</summary>
    private const int LimitMiB = 768;

    /// <summary>It needs some twenty-five times as long as V8 for the longest replay, which V8 does in a fraction of a second.</summary>
    private static readonly TimeSpan Patience = ScriptBundle.Patience * 4;

    private readonly Engine engine;
    private readonly JsValue call;

    public JintScriptHost() : this(ScriptBundle.Source, LimitMiB, Patience)
    {
    }

    /// <param name="source">The bundle; a test brings a worse one.</param>
    /// <param name="limitMiB">How much more than before a call may be held while it lasts.</param>
    internal JintScriptHost(string source, int limitMiB, TimeSpan patience)
    {
        engine = new Engine(options => options.TimeoutInterval(patience).LimitRecursion(2000)
            .Constraint(new HeldMemory(limitMiB * 1024L * 1024L)));
        engine.SetValue("hostRandom", new Func<int, string>(ScriptBundle.Random));
        engine.Execute(source);
        call = engine.Evaluate("engine.call");
    }

    public byte[] Call(string act, int articleId, ReadOnlySpan<byte> input)
    {
        try
        {
            var given = engine.Intrinsics.Uint8Array.Construct(input);
            return engine.Invoke(call, act, articleId, given).AsUint8Array();
        }
        catch (Exception e) when (e is JintException or TimeoutException or OutOfMemoryException)
        {
            throw new ScriptLostException($"The text engine gave up on '{act}': {e.Message}", e);
        }
    }

    public void Dispose() => engine.Dispose();

    /// <summary>
    /// Looks at what is held, not at what was allocated: a long replay allocates gigabytes and holds little. The interpreter's
    /// own limit counts the latter.
    /// </summary>
    private sealed class HeldMemory(long limit) : Constraint
    {
        private const long AllocatedBetweenLooks = 16 << 20;

        private long before, allocated;

        public override void Check()
        {
            if (GC.GetAllocatedBytesForCurrentThread() - allocated < AllocatedBetweenLooks)
                return;
            allocated = GC.GetAllocatedBytesForCurrentThread();
            // Much of what seems to be held may be garbage by now.
            if (GC.GetTotalMemory(forceFullCollection: false) - before > limit && GC.GetTotalMemory(forceFullCollection: true) - before > limit)
                throw new MemoryLimitExceededException($"More than {limit >> 20} MiB are held.");
        }

        public override void Reset()
        {
            before = GC.GetTotalMemory(forceFullCollection: false);
            allocated = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
