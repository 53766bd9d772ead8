using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.PublishedCounts;

/// <summary>What was published, counted by month as it happens.</summary>
public static class PublishedCountsSetup
{
    public static void AddPublishedCounts(this IServiceCollection services)
    {
        services.AddSingleton<PublishedAudit>();
        services.AddSingleton<IKeptFigures>(provider => provider.GetRequiredService<PublishedAudit>());
        services.AddSingleton<IActsRecorded, PublishedKeeper>();
    }
}
