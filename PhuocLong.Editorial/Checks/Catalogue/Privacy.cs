using System.Globalization;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Checks.Catalogue;

/// <summary>Numbers of identity papers: twelve figures whose parts make sense, or nine beside the paper's name.</summary>
public sealed partial class IdentityNumber : ICheck
{
    // The provinces a number may begin with, as they were coded when the numbers were given out.
    private static readonly HashSet<string> Provinces =
    [
        .. ("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 "
            + "051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096").Split(' '),
    ];

    public string Code => "IdentityNumber";

    public CheckKind Kind => CheckKind.Privacy;

    public CheckLevels Usual => CheckLevels.RequiredOnceSubmitted;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        where block.HasFigures
        from found in Twelve().Matches(block.Text).Where(m => IsCitizen(Figures.Of(m.Value), article.Today)).Concat(Nine().Matches(block.Text))
        let number = found.Groups["number"]
        select article.Text.At(Code, Words.IdentityNumber.With(Figures.Hidden(number.Value)), block, number.Index, number.Length);

    // Province, then sex and century in one figure, then the year of birth.
    private static bool IsCitizen(string figures, DateOnly today)
    {
        var century = figures[3] - '0';
        var born = (century < 2 ? 1900 : 2000) + int.Parse(figures.AsSpan(4, 2), CultureInfo.InvariantCulture);
        return Provinces.Contains(figures[..3]) && century <= 3 && born <= today.Year;
    }

    [GeneratedRegex(@"(?<![\d.,/\-\p{L}])(?<number>\d{12}|\d{3}([ .])\d{3}\1\d{3}\1\d{3}|\d{4} \d{4} \d{4})(?![\d/\-\p{L}]|[.,]\d)")]
    private static partial Regex Twelve();

    [GeneratedRegex(@"(?:\bCMND|\bCMTND|\bCMT|chứng minh(?: nhân dân| thư)?)\b\D{0,30}?(?<number>\d{9}|\d{3}([ .])\d{3}\1\d{3})(?!\d|[ .]\d{3}\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Nine();
}

/// <summary>Somebody's telephone; hotlines and the numbers the administrator lists as published are meant to be read.</summary>
public sealed partial class PhoneNumber : ICheck
{
    public string Code => "PhoneNumber";

    public CheckKind Kind => CheckKind.Privacy;

    public CheckLevels Usual => CheckLevels.Advised;

    public CheckNeeds Needs => CheckNeeds.Glossary;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        where block.HasFigures
        from Match found in Phones().Matches(block.Text)
        where !article.Glossary.IsPublished(found.Value)
        select article.Text.At(Code, Words.PhoneNumber.With(found.Value.Trim()), block, found.Index, found.Length);

    // Mobiles 03, 05, 07, 08, 09 with ten figures, landlines 02 with ten or eleven; grouped as people group them.
    [GeneratedRegex(@"(?<![\d.,/\-\p{L}])(?:(?:\+84|0084)[ .]?|0)(?:[35789](?:[ .\-]?\d){8}|2(?:[ .\-]?\d){8,9})(?![\d/\p{L}]|[.,\-]\d)")]
    private static partial Regex Phones();
}

public sealed partial class BankAccount : ICheck
{
    public string Code => "BankAccount";

    public CheckKind Kind => CheckKind.Privacy;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        where block.HasFigures
        from Match found in Accounts().Matches(block.Text)
        let number = found.Groups["number"]
        select article.Text.At(Code, Words.BankAccount.With(Figures.Hidden(number.Value)), block, number.Index, number.Length);

    [GeneratedRegex(@"(?:\bSTK|\bsố TK|số tài khoản|tài khoản(?: ngân hàng)? số)\b[^\d.!?]{0,40}?(?<number>\d(?:[ .]?\d){5,18})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Accounts();
}

/// <summary>A sentence that tells of a child under sixteen and where it lives: the law protects both together.</summary>
public sealed partial class ChildAddress : ICheck
{
    private const int GrownUp = 16;

    public string Code => "ChildAddress";

    public CheckKind Kind => CheckKind.Privacy;

    public CheckLevels Usual => CheckLevels.Advised;

    public IEnumerable<Finding> Look(CheckedArticle article) =>
        from block in article.Text.Blocks
        where block.HasFigures
        from Match sentence in Sentences().Matches(block.Text)
        where Child().IsMatch(sentence.Value) && IsYoung(sentence.Value)
        let home = Home().Match(sentence.Value)
        where home.Success
        select article.Text.At(Code, Words.ChildAddress.With(home.Value), block, sentence.Index + home.Index, home.Length);

    private static bool IsYoung(string sentence) =>
        Age().Matches(sentence).Any(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) < GrownUp);

    [GeneratedRegex(@"[^.!?…\n]+(?:[.!?…](?=\S)[^.!?…\n]*)*")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(?:cháu|em|bé|trẻ|học sinh|nạn nhân nhí)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Child();

    [GeneratedRegex(@"\b(\d{1,2}) ?tuổi\b", RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    // A house, a lane, a group of houses or a hamlet with its number or name.
    [GeneratedRegex(@"\b(?:(?:số nhà|nhà số|hẻm|ngõ|ngách|tổ(?: dân phố)?|khu phố|ấp|thôn|sóc|đội|khóm) (?:số )?(?:\d[\p{L}\d/]*|\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)|số \d[\p{L}\d/]*,? (?:đường|phố) \p{Lu}\p{L}*)")]
    private static partial Regex Home();
}

internal static class Figures
{
    public static string Of(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    /// <summary>Enough to find it by; the list of findings is read by more people than the place itself.</summary>
    public static string Hidden(string number) => Of(number) is { Length: > 4 } figures ? new string('•', figures.Length - 3) + figures[^3..] : number;
}
