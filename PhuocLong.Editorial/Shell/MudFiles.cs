using System.Reflection;

namespace PhuocLong.Editorial.Shell;

/// <summary>
/// Addresses of MudBlazor's two files. The fingerprinted ones have no compressed variant; the plain ones do, and with
/// the version in the query they may be kept for ever (see <see cref="PageHeaders"/>).
/// </summary>
public static class MudFiles
{
    private static readonly string Version =
        typeof(MudBlazor.MudTheme).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version;

    public static string Style => $"_content/MudBlazor/MudBlazor.min.css?v={Version}";

    public static string Script => $"_content/MudBlazor/MudBlazor.min.js?v={Version}";
}
