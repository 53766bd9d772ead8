namespace PhuocLong.Editorial.Checks.Spelling;

/// <summary>The syllables that are in use; which they are stands in <c>syllables.txt</c>, and where they come from.</summary>
internal static class Dictionary
{
    private static readonly HashSet<string> Listed = Read();

    public static bool Has(string syllable) => Listed.Contains(syllable);

    private static HashSet<string> Read()
    {
        using var stream = typeof(Dictionary).Assembly.GetManifestResourceStream("syllables.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
                .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
    }
}
