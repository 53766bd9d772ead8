using Jint;
using Jint.Native;
using Jint.Runtime;

namespace PhuocLong.Editorial.Editing;

/// <summary>The same bundle in an interpreter, for machines without V8's native part: slower, the same bytes.</summary>
internal sealed class JintScriptHost : IScriptHost
{
    private readonly Engine engine;
    private readonly JsValue call;

    public JintScriptHost()
    {
        engine = new Engine(options => options.TimeoutInterval(ScriptBundle.Patience * 10).LimitRecursion(2000));
        engine.SetValue("hostRandom", new Func<int, string>(ScriptBundle.Random));
        engine.Execute(ScriptBundle.Source);
        call = engine.Evaluate("engine.call");
    }

    public byte[] Call(string act, int articleId, ReadOnlySpan<byte> input)
    {
        try
        {
            var given = engine.Intrinsics.Uint8Array.Construct(input);
            return engine.Invoke(call, act, articleId, given).AsUint8Array();
        }
        catch (Exception e) when (e is JintException or TimeoutException)
        {
            throw new ScriptLostException($"The text engine gave up on '{act}': {e.Message}", e);
        }
    }

    public void Dispose() => engine.Dispose();
}
