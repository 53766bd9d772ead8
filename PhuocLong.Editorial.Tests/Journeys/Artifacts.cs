using System.Runtime.CompilerServices;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>Where a run leaves what people look at afterwards: <c>artifacts/screenshots</c> at the top of the repository.</summary>
internal static class Artifacts
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Top(), "artifacts", "screenshots")).FullName;

    /// <summary>A file of words or figures beside the pictures' folder.</summary>
    public static string Note(string name) => Path.Combine(Path.GetDirectoryName(Folder)!, name);

    public static string File(string name) => Path.Combine(Folder, name);

    private static string Top([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
