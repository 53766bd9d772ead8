using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Quotas;

/// <summary>Whose titles the board may show to whom; the others are only counted.</summary>
internal static class ReadableTitles
{
    public static IQueryable<Article> WithTitlesFor(this IQueryable<Article> articles, MemberRoles reader)
    {
        var units = reader.Units;
        var desk = reader.Is(Role.Assistant) || reader.Is(Role.BoardMember) || reader.Is(Role.Chair);
        return articles.Where(a => a.State == ArticleState.Published
            || units.Contains(a.UnitId)
            || (desk && a.State != ArticleState.Draft && a.State != ArticleState.Returned));
    }
}
