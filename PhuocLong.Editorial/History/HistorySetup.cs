using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.History;

/// <summary>What an article was, who wrote it, what changed, and the way back.</summary>
public static class HistorySetup
{
    public static void AddHistory(this IServiceCollection services)
    {
        services.AddSingleton<States>();
        services.AddSingleton(provider => new Comparisons(Contexts(provider), provider.GetRequiredService<States>()));
        services.AddSingleton(provider => new RestoreDesk(
            Contexts(provider),
            provider.GetRequiredService<WriteGate>(),
            provider.GetRequiredService<ArticleTexts>(),
            provider.GetRequiredService<States>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ArticleHistories>();
        services.AddSingleton<WhoWrote>();
        services.AddSingleton<ITextSettled, WritingRecord>();
    }

    private static IDbContextFactory<EditorialDb> Contexts(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<EditorialDb>>();
}
