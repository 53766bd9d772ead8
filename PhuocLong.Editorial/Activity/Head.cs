using System.Globalization;

namespace PhuocLong.Editorial.Activity;

/// <summary>The end of the ledger at some moment: the last event's number and hash, which stand for everything before it.</summary>
public readonly record struct Head(long Seq, string Hash)
{
    /// <summary>Reads "152:9f86…" as printed on certificates; also with spaces, as the files of heads have it.</summary>
    public static bool TryParse(string? typed, out Head head)
    {
        head = default;
        var parts = (typed ?? "").Split([':', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is not [var number, var hash] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) || seq < 1)
            return false;
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit))
            return false;
        head = new(seq, hash.ToLowerInvariant());
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seq}:{Hash}");
}
