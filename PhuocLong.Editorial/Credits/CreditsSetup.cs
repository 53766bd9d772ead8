using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Credits;

/// <summary>The ledger of credits that every act keeps, and whoever computes it anew.</summary>
public static class CreditsSetup
{
    public static void AddCredits(this IServiceCollection services)
    {
        services.AddSingleton<CreditAudit>();
        services.AddSingleton<IActsRecorded, CreditKeeper>();
    }
}
