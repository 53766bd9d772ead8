using System.Security.Cryptography;

namespace PhuocLong.Editorial.Editing;

/// <summary>The server's half of the editor bundle, and the one thing it needs from its host.</summary>
internal static class ScriptBundle
{
    /// <summary>How long one call may take; a month of typing is applied in a fraction of it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static string Source { get; } = Read();

    /// <summary>Random bytes for Yjs' client ids, as the bundle's shims expect them.</summary>
    public static string Random(int count) => string.Join(',', RandomNumberGenerator.GetBytes(count));

    private static string Read()
    {
        using var stream = typeof(ScriptBundle).Assembly.GetManifestResourceStream("engine.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
