namespace PhuocLong.Editorial.Forecasts;

public static class ForecastsSetup
{
    public static void AddForecasts(this IServiceCollection services)
    {
        services.AddSingleton<ForecastBooks>();
        services.AddSingleton<QuotaForecasts>();
    }
}
