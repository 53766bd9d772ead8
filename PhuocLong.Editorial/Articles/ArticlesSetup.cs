namespace PhuocLong.Editorial.Articles;

public static class ArticlesSetup
{
    public static void AddArticles(this IServiceCollection services) => services.AddSingleton<ArticleDesk>();
}
