namespace PhuocLong.Editorial.UnitReminders;

public static class UnitRemindersSetup
{
    public static void AddUnitReminders(this IServiceCollection services) => services.AddSingleton<UnitReminderDesk>();
}
