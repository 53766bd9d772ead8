using System.Globalization;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>What a published article counts as in a review: one narrow row, so that counting touches no article.</summary>
public sealed class PublishedItem
{
    /// <summary>The key of articles without a value on an axis.</summary>
    public const string None = "0";

    public int ArticleId { get; set; }

    /// <summary>The Vietnamese day of its first publication.</summary>
    public DateOnly Day { get; set; }

    public int HeadingId { get; set; }

    /// <summary>The unit credited for it.</summary>
    public int UnitId { get; set; }

    public Genre Genre { get; set; }

    public int? CategoryId { get; set; }

    /// <summary>Taken off the portal later; its publication still happened.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>From its first draft to its publication, in tenths of days; null for what was entered after it.</summary>
    public int? LeadTenths { get; set; }

    public List<int> Topics { get; set; } = [];

    /// <summary>Who signs the words, each name once.</summary>
    public List<string> Authors { get; set; } = [];

    /// <param name="article">With its topics and bylines.</param>
    /// <returns>Null for what has never been published.</returns>
    internal static PublishedItem? Of(Article article) => article.PublishedAt is not { } at ? null : new()
    {
        ArticleId = article.Id,
        Day = NewsroomTime.Day(at),
        HeadingId = article.ReportHeadingId,
        UnitId = article.CreditedUnitId ?? article.UnitId,
        Genre = article.Genre,
        CategoryId = article.CategoryId,
        IsWithdrawn = article.State == ArticleState.Withdrawn,
        LeadTenths = article.CreatedAt <= at ? (int)Math.Round((at - article.CreatedAt).TotalDays * 10, MidpointRounding.AwayFromZero) : null,
        Topics = [.. article.Topics.Select(t => t.Id).Order()],
        Authors = [.. article.Bylines.Where(b => b.Kind != BylineKind.Photo).Select(b => b.Name).Distinct().Order(StringComparer.Ordinal)],
    };

    /// <summary>Every count it is one of.</summary>
    internal IEnumerable<(PublishedAxis Axis, string Key)> Counts()
    {
        yield return (PublishedAxis.Total, "");
        yield return (PublishedAxis.Heading, Id(HeadingId));
        yield return (PublishedAxis.Unit, Id(UnitId));
        yield return (PublishedAxis.Genre, Genre.ToString());
        yield return (PublishedAxis.Category, CategoryId is { } category ? Id(category) : None);
        if (IsWithdrawn)
            yield return (PublishedAxis.Withdrawn, "");
        foreach (var topic in Topics.Count == 0 ? [None] : Topics.Select(Id))
            yield return (PublishedAxis.Topic, topic);
        // Nobody's name is empty.
        foreach (var author in Authors.Count == 0 ? [""] : Authors)
            yield return (PublishedAxis.Author, author);
        if (LeadTenths is { } tenths)
            yield return (PublishedAxis.LeadTime, Id(tenths));
    }

    internal bool Says(PublishedItem other) => Day == other.Day && Counts().SequenceEqual(other.Counts());

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);
}
