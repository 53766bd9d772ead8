namespace PhuocLong.Editorial.Batches;

public static class BatchSetup
{
    public static void AddBatches(this IServiceCollection services) => services.AddSingleton<BatchDesk>();
}
