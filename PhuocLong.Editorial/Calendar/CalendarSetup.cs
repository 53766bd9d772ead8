namespace PhuocLong.Editorial.Calendar;

public static class CalendarSetup
{
    public static void AddCalendar(this IServiceCollection services)
    {
        services.AddScoped<WorkingDayClock>();
        services.AddSingleton<HolidayDesk>();
        services.AddHostedService<HolidayRounds>();
    }
}
