using System.Globalization;
using System.Text;

namespace PhuocLong.Editorial.Media;

/// <summary>Names of files as people's machines send them, made fit to keep, to show and to send back.</summary>
internal static class FileNames
{
    /// <summary>Room for any real name within one column and one header.</summary>
    public const int Longest = 160;

    // Sent back with a file, these say how a program may open it; never a type a browser would run.
    private static readonly Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".doc"] = "application/msword",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xls"] = "application/vnd.ms-excel",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".zip"] = "application/zip",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
    };

    public static string ContentTypeOf(string name) => types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");

    /// <summary>
    /// The last part of whatever path was sent, in NFC (macOS sends NFD), without characters that steer a path, a
    /// header or the direction of writing; <paramref name="otherwise"/> when nothing of it remains.
    /// </summary>
    public static string Tidy(string? sent, string otherwise)
    {
        var name = new StringBuilder();
        foreach (var rune in (sent ?? "").Split('/', '\\')[^1].EnumerateRunes())
            if (IsKept(rune))
                name.Append(rune);
        var tidied = name.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return tidied.Length switch
        {
            0 => otherwise,
            > Longest => Shortened(tidied),
            _ => tidied,
        };
    }

    private static bool IsKept(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune != Rune.ReplacementChar
        && !"<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal);

    // Its ending says what it is, so the cut is made before it, and never inside a character.
    private static string Shortened(string name)
    {
        var ending = Path.GetExtension(name) is { Length: <= 12 } told ? told : "";
        var kept = name[..(Longest - ending.Length)];
        return (char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept).TrimEnd(' ', '.') + ending;
    }
}
