using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Suggestions;

namespace PhuocLong.Editorial.Articles;

public static class ArticlesSetup
{
    public static void AddArticles(this IServiceCollection services)
    {
        services.AddSingleton<ArticleDesk>();
        services.AddSingleton<ArticleList>();
        services.AddSingleton<ArticleSheets>();
        services.AddSingleton<DetailsStory>();
        services.AddSingleton<CategoryDesk>();
        services.AddSingleton<ReportHeadingDesk>();
        services.AddSingleton<TopicDesk>();
        services.AddSingleton<Timelines>();
        services.AddSearch();
        services.AddChecks();
        services.AddSingleton<SuggestionAuthors>();
    }
}
