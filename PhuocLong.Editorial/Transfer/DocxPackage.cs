using System.Buffers.Binary;
using System.IO.Compression;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A .docx as a package of parts that name each other. The parts are read as streams, each at most when asked for.</summary>
internal sealed class DocxPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadingBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    public DocxPackage(Stream file, ReadingBudget budget)
    {
        this.budget = budget;
        RefuseTooManyEntries(file);
        archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>The bytes of a part, counted; null when there is none.</summary>
    public Stream? Open(string path, bool isXml = false) =>
        entries.TryGetValue(path, out var entry) ? new CountedStream(entry.Open(), budget, isXml) : null;

    /// <summary>A part of XML, at its root; null when there is none.</summary>
    public PartReader? Read(string path) => Open(path, isXml: true) is { } part ? new PartReader(part, budget) : null;

    /// <summary>What a part names outside itself, by the id it uses.</summary>
    public IReadOnlyDictionary<string, PartLink> LinksOf(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        var links = new Dictionary<string, PartLink>();
        using var xml = Read($"{path[..slash]}_rels/{path[slash..]}.rels");
        if (xml is null)
            return links;
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Attribute("Id") is not { } id || xml.Attribute("Target") is not { } target)
                continue;
            var outside = xml.Attribute("TargetMode") == "External";
            var type = xml.Attribute("Type") ?? "";
            links.TryAdd(id, new(type[(type.LastIndexOf('/') + 1)..], outside ? target : Resolve(path[..slash], target), outside));
        }
        return links;
    }

    public void Dispose() => archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var way = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', '\\'))
        {
            if (step == ".." && way.Count > 0)
                way.RemoveAt(way.Count - 1);
            else if (step is not ("" or "." or ".."))
                way.Add(step);
        }
        return string.Join('/', way);
    }

    /// <summary>Walks the zip's directory before anything makes objects of it: a hundred thousand entries are refused at the 201st.</summary>
    private static void RefuseTooManyEntries(Stream file)
    {
        const int endLength = 22, longestComment = ushort.MaxValue, headLength = 46;
        var tail = new byte[Math.Min(file.Length, endLength + longestComment)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + endLength > tail.Length)
            throw new UnreadableFileException(Words.RefusedBroken);
        var end = tail.AsSpan(at);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (count > ReadingBudget.MostEntries || directory == uint.MaxValue)
            throw new UnreadableFileException(Words.RefusedEntries);

        Span<byte> head = stackalloc byte[headLength];
        file.Position = directory;
        for (var met = 0; file.ReadAtLeast(head, headLength, throwOnEndOfStream: false) == headLength && head.StartsWith("PK\x01\x02"u8);)
        {
            if (++met > ReadingBudget.MostEntries)
                throw new UnreadableFileException(Words.RefusedEntries);
            file.Position += BinaryPrimitives.ReadUInt16LittleEndian(head[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(head[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);
        }
        file.Position = 0;
    }
}

/// <summary>Something a part names: another part by its path, or an address outside.</summary>
internal readonly record struct PartLink(string Kind, string Target, bool Outside);
