using System.Text;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A saved web page or a Word document saved as one. What it points to is never fetched.</summary>
internal static partial class HtmlFile
{
    private const int CharactersToSearch = 4096;

    public static FileText Read(Stream file, Findings findings, ReadingBudget budget)
    {
        var html = Decode(file, findings);
        var story = new HtmlStory(findings, budget);
        foreach (var token in HtmlTokens.Of(html, budget, findings))
            story.Take(token);
        return new(story.Finish(), story.PageTitle);
    }

    private static string Decode(Stream file, Findings findings)
    {
        var head = new byte[Math.Min(file.Length, CharactersToSearch)];
        file.Position = 0;
        file.ReadExactly(head);
        if (head is not ([0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            && Charset().Match(Encoding.Latin1.GetString(head)) is { Success: true } charset
            && Named(charset.Groups[1].Value) is { } encoding)
        {
            file.Position = 0;
            using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            return reader.ReadToEnd().Normalize(NormalizationForm.FormC);
        }
        return TextEncodings.Decode(file, findings).Text;
    }

    /// <summary>The encodings Vietnamese pages were written in; an unknown name is guessed at instead.</summary>
    private static Encoding? Named(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => Encoding.UTF8,
        "windows-1258" => CodePagesEncodingProvider.Instance.GetEncoding(1258),
        "windows-1252" or "iso-8859-1" or "us-ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        _ => null,
    };

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
