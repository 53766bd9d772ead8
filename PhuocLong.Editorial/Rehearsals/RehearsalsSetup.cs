namespace PhuocLong.Editorial.Rehearsals;

public static class RehearsalsSetup
{
    public static void AddRehearsals(this IServiceCollection services) => services.AddSingleton<RehearsalDesk>();
}
