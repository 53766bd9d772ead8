using System.Collections.Concurrent;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>
/// V8 with the text bundle, handed on from one newsroom of the tests to the next: starting and warming one for each takes
/// more than most of them do with it. It is handed on without a document in it, and not at all once it was lost.
/// </summary>
internal sealed class LentScriptHost : IScriptHost
{
    private static readonly ConcurrentBag<IScriptHost> waiting = [];

    private readonly HashSet<int> opened = [];
    private IScriptHost? host;

    private LentScriptHost(IScriptHost host) => this.host = host;

    public static LentScriptHost Borrow() => new(waiting.TryTake(out var free) ? free : new V8ScriptHost());

    public byte[] Call(string act, int articleId, ReadOnlySpan<byte> input)
    {
        ObjectDisposedException.ThrowIf(host is null, this);
        opened.Add(articleId);
        try
        {
            return host.Call(act, articleId, input);
        }
        catch (ScriptLostException)
        {
            host.Dispose();
            host = null;
            throw;
        }
    }

    public void Dispose()
    {
        if (host is not { } free)
            return;
        host = null;
        foreach (var id in opened)
            free.Call("close", id, []);
        waiting.Add(free);
    }
}
