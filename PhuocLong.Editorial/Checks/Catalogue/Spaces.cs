using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>Two or more spaces between words, quoted with the words beside them so that the place can be told from others.</summary>
public sealed partial class DoubledSpaces : ICheck
{
    public string Code => "DoubledSpaces";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        from Match found in Gap().Matches(block.Text)
        let before = Snippet.WordBefore(block.Text, found.Index)
        select article.Text.At(Code, Words.DoubledSpaces.With(Snippet.Around(block.Text, found)), block, found.Index - before.Length,
            before.Length + found.Length + 1, fix: $"{before} {block.Text[found.Index + found.Length]}");

    [GeneratedRegex(@" {2,}(?<=\S {2,})(?=\S)")]
    private static partial Regex Gap();
}

/// <summary>A hard space looks like any other and breaks lines in odd places; it comes from pasting.</summary>
public sealed partial class HardSpaces : ICheck
{
    public string Code => "HardSpaces";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        where block.Text.AsSpan().IndexOfAny('\u00a0', '\u202f', '\u2007') >= 0
        from Match found in Hard().Matches(block.Text)
        select article.Text.At(Code, Words.HardSpaces.With(Snippet.Around(block.Text, found)), block, found.Index, found.Length,
            fix: found.Value.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2007', ' '));

    [GeneratedRegex(@"[^\s]{0,12}[\u00a0\u202f\u2007]+[^\s]{0,12}")]
    private static partial Regex Hard();
}

public sealed partial class SpaceBeforeMark : ICheck
{
    public string Code => "SpaceBeforeMark";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        from Match found in Loose().Matches(block.Text)
        let before = Snippet.WordBefore(block.Text, found.Index)
        select article.Text.At(Code, Words.SpaceBeforeMark.With(Snippet.Around(block.Text, found)), block, found.Index - before.Length,
            before.Length + found.Length, fix: before + found.Value.TrimStart());

    // A smiley or a file ending such as " .docx" is no end of a sentence.
    [GeneratedRegex(@" +(?<=[\p{L}\p{N}”\)] +)(?:[,;:!?…]|\.(?![\p{L}\p{N}.]))")]
    private static partial Regex Loose();
}

public sealed partial class SpaceAfterMark : ICheck
{
    public string Code => "SpaceAfterMark";

    public CheckKind Kind => CheckKind.Style;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        from Match found in Stuck().Matches(block.Text)
        where !Snippet.InAddress(block.Text, found.Index)
        select article.Text.At(Code, Words.SpaceAfterMark.With(Snippet.Around(block.Text, found)), block, found.Index, found.Length,
            fix: found.Groups[1].Value + " " + found.Groups[2].Value);

    // A full stop sticks to the next sentence only between small letters and a capital: "TP.HCM" and "1.234" are right.
    [GeneratedRegex(@"(?<=\p{L}|\d)([,;!?…]|(?<=\p{L}):|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll}))(\p{L}{1,12})")]
    private static partial Regex Stuck();
}
