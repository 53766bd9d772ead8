namespace PhuocLong.Editorial.FairClocks;

public static class FairClocksSetup
{
    public static void AddFairClocks(this IServiceCollection services) => services.AddSingleton<FairClockReading>();
}
