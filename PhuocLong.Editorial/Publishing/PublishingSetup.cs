namespace PhuocLong.Editorial.Publishing;

public static class PublishingSetup
{
    public static void AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<PublishingDesk>();
        services.AddSingleton<WithdrawalDesk>();
    }
}
