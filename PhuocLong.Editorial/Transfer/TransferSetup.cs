namespace PhuocLong.Editorial.Transfer;

/// <summary>Bringing files in: where they wait, who reads them, and the door to an article.</summary>
public static class TransferSetup
{
    public static void AddTransfer(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(provider => new WaitingFiles(
            dataFolder, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<WaitingFiles>>()));
        services.AddSingleton<FileReading>();
        services.AddSingleton<TableReading>();
        services.AddSingleton<ImportDesk>();
    }

    public static void MapTransfer(this WebApplication app)
    {
        // The app's answer to a stranger is a sign-in page, which is what a page's script turns to as well.
        app.MapPost("/nhap-bai/tep", TransferEndpoints.ReceiveAsync).ExcludeFromDescription();
        app.MapGet("/nhap-bai/tep/{id}/anh", TransferEndpoints.PictureAsync).ExcludeFromDescription();
    }
}
