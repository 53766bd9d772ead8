using System.Text;

namespace PhuocLong.Editorial.Transfer;

/// <summary>What a file is, asked of its first bytes; the name only decides between texts.</summary>
internal enum FileKind
{
    Docx,
    Html,
    Text,
}

/// <summary>Tells the files that can be read from those that cannot, and says of each of these what to do.</summary>
internal static class FileKinds
{
    public const string Accepted = ".docx,.docm,.dotx,.txt,.html,.htm";

    private const int HeadLength = 1024;

    /// <summary>The kind of a file; refused with a sentence where it is none of ours.</summary>
    public static FileKind Of(Stream file, string name)
    {
        var head = new byte[Math.Min(file.Length, HeadLength)];
        file.Position = 0;
        file.ReadExactly(head);
        file.Position = 0;
        if (head.Length == 0)
            throw new UnreadableFileException(Words.RefusedEmpty);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        switch (head)
        {
            case [(byte)'P', (byte)'K', 3 or 5, ..]:
                return FileKind.Docx;
            case [0xD0, 0xCF, 0x11, 0xE0, ..]:
                throw new UnreadableFileException(IsEncrypted(file) ? Words.RefusedPassword : extension is ".xls" or ".ppt" ? Words.RefusedOtherOffice : Words.RefusedDoc);
            case [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..]:
                throw new UnreadableFileException(Words.RefusedRtf);
            case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]:
                throw new UnreadableFileException(Words.RefusedPdf);
            case [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]:
                throw new UnreadableFileException(Words.RefusedPicture);
        }
        if (extension is ".docx" or ".docm" or ".dotx")
            throw new UnreadableFileException(Words.RefusedBroken);
        if (LooksBinary(head))
            throw new UnreadableFileException(Words.RefusedUnknown);
        var start = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        var markup = start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        return markup || extension is ".html" or ".htm" or ".xhtml" ? FileKind.Html
            : extension is ".txt" or ".text" or ".md" or "" ? FileKind.Text
            : throw new UnreadableFileException(Words.RefusedUnknown);
    }

    /// <summary>What to say of a zip that is no Word document.</summary>
    public static string RefusalOfZip(Func<string, bool> has) =>
        has("xl/workbook.xml") || has("ppt/presentation.xml") ? Words.RefusedOtherOffice
        : has("content.xml") && has("META-INF/manifest.xml") ? Words.RefusedOdt
        : Words.RefusedZip;

    /// <summary>The picture formats the newsroom stores.</summary>
    public static bool IsPictureName(string name) => ContentType(name) is not null;

    public static string? ContentType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" or ".jfif" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        _ => null,
    };

    private static bool LooksBinary(byte[] head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return false;
        // UTF-16 without a mark has a zero in every other byte of Latin text; anything else with zeros is no text.
        var zeros = head.Count(b => b == 0);
        return zeros > 0 && zeros < head.Length / 4;
    }

    /// <summary>Word wraps a document with a password in the container of its old format, under a name of its own.</summary>
    private static bool IsEncrypted(Stream file)
    {
        var mark = Encoding.Unicode.GetBytes("EncryptedPackage");
        var window = new byte[64 * 1024 + mark.Length];
        var kept = 0;
        file.Position = 0;
        for (int read; (read = file.Read(window, kept, window.Length - kept)) > 0;)
        {
            var filled = window.AsSpan(0, kept + read);
            if (filled.IndexOf(mark) >= 0)
                return true;
            kept = Math.Min(mark.Length - 1, filled.Length);
            filled[^kept..].CopyTo(window);
        }
        return false;
    }
}
