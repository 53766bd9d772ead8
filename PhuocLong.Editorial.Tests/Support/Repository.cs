using System.Runtime.CompilerServices;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>The sources these tests were built from.</summary>
internal static class Repository
{
    public static string At(params string[] path) => Path.Combine([Top(), .. path]);

    private static string Top([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
