using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Quotas;

/// <summary>The doors of quotas.</summary>
public static class QuotaSetup
{
    public static void AddQuotas(this IServiceCollection services)
    {
        services.AddCredits();
        services.AddSingleton<MonthStartDesk>();
        services.AddSingleton<QuotaBoard>();
        services.AddSingleton<QuotaPolicies>();
        services.AddSingleton<ExemptionDesk>();
        services.AddSingleton<ClosingDesk>();
        services.AddSingleton<PolicyRehearsal>();
        services.AddSingleton<IKeptFigures, ClosingAudit>();
    }
}
