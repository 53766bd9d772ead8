using System.Globalization;

namespace PhuocLong.Editorial.Articles;

/// <summary>A part of an article's details that is changed, told of and undone by itself.</summary>
public enum DetailPart
{
    Genre,
    Category,
    Heading,
    Bylines,
    Source,
    Topics,
}

/// <summary>Reads and writes one part of the details as a short text; equal parts give equal texts.</summary>
public static class DetailParts
{
    /// <summary>What the ledger calls it.</summary>
    public static string Key(this DetailPart part) => part switch
    {
        DetailPart.Genre => "genre",
        DetailPart.Category => "category",
        DetailPart.Heading => "heading",
        DetailPart.Bylines => "bylines",
        DetailPart.Source => "source",
        _ => "topics",
    };

    /// <summary>Whether people wrote it themselves, instead of choosing it from a list of the newsroom's.</summary>
    public static bool IsWords(this DetailPart part) => part is DetailPart.Source or DetailPart.Bylines;

    public static string Of(this DetailPart part, ArticleDetails details) => part switch
    {
        DetailPart.Genre => details.Genre.ToString(),
        DetailPart.Category => details.CategoryId?.ToString(CultureInfo.InvariantCulture) ?? "",
        DetailPart.Heading => details.ReportHeadingId.ToString(CultureInfo.InvariantCulture),
        // A name holds no line break: it was tidied at the door.
        DetailPart.Bylines => string.Join('\n', details.Bylines.Select(b => $"{b.Kind} {b.Name}")),
        DetailPart.Source => details.Source,
        _ => string.Join(',', details.TopicIds.Order()),
    };

    /// <summary>The details with this part as <paramref name="text"/> says.</summary>
    public static ArticleDetails Put(this DetailPart part, ArticleDetails into, string text) => part switch
    {
        DetailPart.Genre => into with { Genre = Enum.Parse<Genre>(text) },
        DetailPart.Category => into with { CategoryId = text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture) },
        DetailPart.Heading => into with { ReportHeadingId = int.Parse(text, CultureInfo.InvariantCulture) },
        DetailPart.Bylines => into with { Bylines = BylinesOf(text) },
        DetailPart.Source => into with { Source = text },
        _ => into with { TopicIds = TopicsOf(text) },
    };

    public static IReadOnlyList<BylineEntry> BylinesOf(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).Select(b => new BylineEntry(Enum.Parse<BylineKind>(b[0]), b[1]))];

    public static IReadOnlyList<int> TopicsOf(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}

/// <summary>One part before and after, as <see cref="DetailParts.Of"/> writes it; null where that is not kept.</summary>
public readonly record struct PartChange(DetailPart Part, string? Before, string? After)
{
    /// <summary>The topics this change brings. What is derived is a method here: a record prints all its properties.</summary>
    public IEnumerable<int> TopicsAdded() => DetailParts.TopicsOf(After ?? "").Except(DetailParts.TopicsOf(Before ?? ""));

    /// <summary>The topics it takes away.</summary>
    public IEnumerable<int> TopicsRemoved() => Reversed().TopicsAdded();

    public PartChange Reversed() => new(Part, After, Before);

    /// <summary>
    /// Whether the part is as this change would find it or leave it, so that making it hides nobody else's change.
    /// Topics are ticked one by one: those this change does not touch may be as they like.
    /// </summary>
    public bool Fits(ArticleDetails standing) => Part == DetailPart.Topics || Part.Of(standing) == Before || Part.Of(standing) == After;

    /// <summary>Whether the details are still as this change left them.</summary>
    public bool StandsIn(ArticleDetails standing) => Part == DetailPart.Topics
        ? TopicsAdded().All(standing.TopicIds.Contains) && !TopicsRemoved().Any(standing.TopicIds.Contains)
        : Part.Of(standing) == After;

    /// <summary>The details with this change made.</summary>
    public ArticleDetails MadeIn(ArticleDetails standing) => Part == DetailPart.Topics
        ? standing with { TopicIds = [.. standing.TopicIds.Except(TopicsRemoved()).Union(TopicsAdded()).Order()] }
        : Part.Put(standing, After!);
}
