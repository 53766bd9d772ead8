using System.Security.Cryptography;
using System.Text;

namespace PhuocLong.Editorial.Checks;

/// <summary>One thing a check found: what, where it is mended, and how, where that is beyond doubt.</summary>
/// <param name="Check">The code of the check.</param>
/// <param name="Place">The field it leads to.</param>
/// <param name="Sentence">What is wrong and what to do, in Vietnamese.</param>
public sealed record Finding(string Check, FieldPlace Place, string Sentence)
{
    /// <summary>The words it is about, exactly as they stand in the field.</summary>
    public string? Quote { get; init; }

    /// <summary>Which of the places where <see cref="Quote"/> stands in that field, from 1.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>What may safely stand instead of <see cref="Quote"/>; null where a person has to decide.</summary>
    public string? Fix { get; init; }

    /// <summary>The picture it is about, counted through the body from 1.</summary>
    public int? Figure { get; init; }

    /// <summary>A word that could be taken into the newsroom's own.</summary>
    public string? Word { get; init; }

    /// <summary>Another article it is about, which its reader may read.</summary>
    public int? OtherArticleId { get; init; }

    /// <summary>How many undecided suggestions it is about: one more, and a dismissal holds no longer.</summary>
    public int? Suggestions { get; init; }

    /// <summary>
    /// The same for the same fault in the same words, wherever these have moved: what a dismissal remembers. A digest,
    /// because the words may be somebody's personal data.
    /// </summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', Check, Place, Quote, Figure ?? Suggestions, OtherArticleId))));
}

/// <summary>The places of an article that a finding can lead to.</summary>
public enum FieldPlace
{
    Title,
    Lead,
    Body,
    Category,
    Heading,
    Bylines,
    Source,

    /// <summary>What is suggested in the text and not decided.</summary>
    Suggestions,
}
