using System.Runtime.InteropServices;
using System.Text;

namespace PhuocLong.Editorial.Media;

/// <summary>
/// Waits until a folder's own entries are on disk. A file's bytes can be there and its new name not: after a power
/// cut it would be gone. Windows writes names through its journal and needs no asking.
/// </summary>
internal static class DirectoryFlush
{
    public static void ToDisk(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), flags: 0);
        if (handle < 0)
            throw new IOException($"The folder {folder} could not be opened to be flushed (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Flush(handle) != 0)
                throw new IOException($"The folder {folder} could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
