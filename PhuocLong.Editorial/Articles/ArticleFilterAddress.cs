using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace PhuocLong.Editorial.Articles;

/// <summary>A filter as the list's address holds it, so that "back" and a copied link show the same list.</summary>
public static class ArticleFilterAddress
{
    public const string Page = "/bai-viet";

    /// <summary>Parts that do not parse are left out: an old or mistyped link still opens a list.</summary>
    public static ArticleFilter Read(string? search, string? state, string? unit, string? category, string? after) => new()
    {
        Search = string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
        State = Enum.TryParse<ArticleState>(state, out var s) && Enum.IsDefined(s) ? s : null,
        UnitId = Number(unit),
        CategoryId = Number(category),
        After = after?.Split('-') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var t)
            && t >= 0 && t <= DateTime.MaxValue.Ticks && Number(id) is { } number
            ? new ArticleCursor(new DateTime(t, DateTimeKind.Utc), number)
            : null,
    };

    public static string Write(ArticleFilter filter) => QueryHelpers.AddQueryString(Page, new Dictionary<string, string?>
    {
        ["tim"] = filter.Search,
        ["trang-thai"] = filter.State?.ToString(),
        ["don-vi"] = filter.UnitId?.ToString(CultureInfo.InvariantCulture),
        ["chuyen-muc"] = filter.CategoryId?.ToString(CultureInfo.InvariantCulture),
        ["sau"] = filter.After is { } after ? string.Create(CultureInfo.InvariantCulture, $"{after.StateSince.Ticks}-{after.Id}") : null,
    }.Where(part => !string.IsNullOrEmpty(part.Value)));

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
