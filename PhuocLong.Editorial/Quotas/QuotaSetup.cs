using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Quotas;

/// <summary>The doors of quotas, and the ledger of credits that every act keeps.</summary>
public static class QuotaSetup
{
    public static void AddQuotas(this IServiceCollection services)
    {
        services.AddScoped<WorkingDayClock>();
        services.AddSingleton<QuotaBoard>();
        services.AddSingleton<QuotaPolicies>();
        services.AddSingleton<ExemptionDesk>();
        services.AddSingleton<ClosingDesk>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<CreditAudit>();
        services.AddSingleton<IActsRecorded, CreditKeeper>();
    }
}
