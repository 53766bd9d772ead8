using System.Diagnostics;
using System.Globalization;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>
/// Folders for newsrooms that are gone with their test. Where the machine has room for files in memory they lie there: every commit of the
/// app waits for the disk, and hundreds of newsrooms waiting for one disk took longer than everything they did. A process that is killed
/// leaves there what it would leave on a disk. The long proofs use the disk.
/// </summary>
internal static class TestFolder
{
    private const string Memory = "/dev/shm", Name = "editorial-tests-";
    private const long Room = 4L << 30;

    private static readonly Lazy<string?> root = new(Root);

    public static DirectoryInfo Create(string name) => root.Value is { } memory
        ? Directory.CreateDirectory(Path.Combine(memory, name + Path.GetRandomFileName()))
        : Directory.CreateTempSubdirectory(name);

    private static string? Root()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        if (Prove.Length.Of(inShort: false, atLength: true) || !Directory.Exists(Memory) || new DriveInfo(Memory).AvailableFreeSpace < Room)
            return null;
        // What a run that was itself killed has left takes up memory.
        foreach (var left in Directory.GetDirectories(Memory, Name + "*").Where(f => !Runs(f[(f.LastIndexOf('-') + 1)..])))
            Remove(left);
        var folder = Path.Combine(Memory, Name + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        return folder;
    }

    private static bool Runs(string id)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another run is at it, or it is another user's.
        }
    }
}
