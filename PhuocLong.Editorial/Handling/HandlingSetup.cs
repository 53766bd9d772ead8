namespace PhuocLong.Editorial.Handling;

public static class HandlingSetup
{
    public static void AddHandling(this IServiceCollection services) => services.AddSingleton<HandlingDesk>();
}
