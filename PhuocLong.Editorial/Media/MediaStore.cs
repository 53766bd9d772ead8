using System.Buffers;
using System.Security.Cryptography;

namespace PhuocLong.Editorial.Media;

/// <summary>
/// Files under the SHA-256 of their bytes, <c>media/ab/cdef…</c> in the data folder: whole and on disk, or not there.
/// Whoever asks for one by its name has decided that it may be read.
/// </summary>
public sealed class MediaStore(string dataFolder)
{
    private readonly string folder = Path.Combine(dataFolder, "media");

    private string Unfinished => Path.Combine(folder, "unfinished");

    /// <summary>Where the bytes of this name are, if they are.</summary>
    public string PathOf(string sha256) => IsName(sha256)
        ? Path.Combine(folder, sha256[..2], sha256[2..])
        : throw new ArgumentException("Not the SHA-256 of anything.", nameof(sha256));

    /// <summary>The bytes of a stored image or attachment.</summary>
    /// <exception cref="FileNotFoundException">They are not in the store.</exception>
    public FileStream OpenRead(string sha256) => File.OpenRead(PathOf(sha256));

    /// <summary>Sweeps away what a killed process was receiving; called before the first request.</summary>
    internal void SweepUnfinished()
    {
        if (Directory.Exists(Unfinished))
            Directory.Delete(Unfinished, recursive: true);
    }

    /// <summary>Receives a stream into a file of its own, hashing it on the way; null when it is longer than <paramref name="most"/>.</summary>
    /// <exception cref="StorageException">The disk refused.</exception>
    internal async Task<IncomingFile?> ReceiveAsync(Stream content, long most, CancellationToken stop)
    {
        var path = NewFile(out var file);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (file)
            {
                while (await content.ReadAsync(buffer, stop) is > 0 and var read)
                {
                    size += read;
                    if (size > most)
                        break;
                    hash.AppendData(buffer, 0, read);
                    OnDisk(() => file.Write(buffer, 0, read));
                }
            }
            if (size <= most)
                return new(path, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
            File.Delete(path);
            return null;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Keeps what was received; its name is its hash.</summary>
    /// <exception cref="StorageException">The disk refused.</exception>
    internal void Keep(IncomingFile incoming) => OnDisk(() => PutInPlace(incoming.Path, incoming.Sha256, incoming.ByteSize));

    /// <summary>Keeps these bytes; answers their name.</summary>
    /// <exception cref="StorageException">The disk refused.</exception>
    internal string Keep(ReadOnlyMemory<byte> bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = NewFile(out var file);
        try
        {
            OnDisk(() =>
            {
                using (file)
                    file.Write(bytes.Span);
                PutInPlace(path, sha256, bytes.Length);
            });
            return sha256;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private string NewFile(out FileStream file)
    {
        var path = Path.Combine(Unfinished, Guid.NewGuid().ToString("n"));
        file = OnDisk(() =>
        {
            Directory.CreateDirectory(Unfinished);
            // Without a buffer of its own, so that closing has nothing left to write.
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        });
        return path;
    }

    // The bytes first, then the name, each waited for: what is recorded in the database afterwards is surely there.
    private void PutInPlace(string from, string sha256, long size)
    {
        var place = PathOf(sha256);
        var shelf = Path.GetDirectoryName(place)!;
        if (!Directory.Exists(shelf))
        {
            Directory.CreateDirectory(shelf);
            DirectoryFlush.ToDisk(folder);
        }
        if (new FileInfo(place) is not { Exists: true } there || there.Length != size)
        {
            using (var handle = File.OpenHandle(from, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(handle);
            File.Move(from, place, overwrite: true);
        }
        DirectoryFlush.ToDisk(shelf);
    }

    private static bool IsName(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);

    private static void OnDisk(Action act) => OnDisk(() =>
    {
        act();
        return true;
    });

    private static T OnDisk<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException("A file could not be written to disk.", e);
        }
    }
}

/// <summary>Bytes that have come in, in a file that goes away again unless it is kept.</summary>
internal sealed record IncomingFile(string Path, string Sha256, long ByteSize) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}

/// <summary>The disk is full, or does not let us write.</summary>
public sealed class StorageException(string message, Exception reason) : Exception(message, reason);
