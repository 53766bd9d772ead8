namespace PhuocLong.Editorial.Media;

/// <summary>Images and attachments: where they lie, and the doors they come and go by.</summary>
public static class MediaSetup
{
    public static void AddMedia(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(new MediaStore(dataFolder));
        services.AddSingleton<Darkroom>();
        services.AddSingleton<MediaDesk>();
        services.AddSingleton<MediaLibrary>();
    }

    public static void MapMedia(this WebApplication app)
    {
        app.Services.GetRequiredService<MediaStore>().SweepUnfinished();
        MediaEndpoints.Map(app);
    }
}
