using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Reviews;

public static class ReviewsSetup
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<Moving>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<MoveDoors>();
        services.AddSingleton<Inbox>();
        services.AddHostedService<ReopenAfterEdit>();
        services.AddSingleton<Reading>();
        services.AddSingleton<RunningReviews>();
        services.AddSingleton<TryOuts>();
        services.AddWorkflows();
        services.AddHandling();
        services.AddDelegations();
    }
}
