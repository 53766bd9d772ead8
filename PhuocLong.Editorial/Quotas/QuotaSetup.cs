using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>The doors of quotas.</summary>
public static class QuotaSetup
{
    public static void AddQuotas(this IServiceCollection services)
    {
        services.AddScoped<WorkingDayClock>();
        services.AddSingleton<QuotaBoard>();
        services.AddSingleton<QuotaPolicies>();
    }
}
