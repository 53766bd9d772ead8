namespace PhuocLong.Editorial.Editing;

/// <summary>A script engine with the text bundle loaded: bytes in, bytes out, one call at a time.</summary>
internal interface IScriptHost : IDisposable
{
    /// <exception cref="ScriptLostException">The call ran too long or needed too much memory; the host is of no further use.</exception>
    byte[] Call(string act, int articleId, ReadOnlySpan<byte> input);
}

/// <summary>The script engine was stopped in the middle of a call, and every document in it is gone.</summary>
internal sealed class ScriptLostException(string message, Exception inner) : Exception(message, inner);
