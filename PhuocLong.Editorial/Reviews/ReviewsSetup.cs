using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Handling;

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
        services.AddHandling();
        services.AddDelegations();
    }
}
