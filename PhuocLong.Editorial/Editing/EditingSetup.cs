using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Editing;

/// <summary>Live texts: the engine, the log, the rooms and the socket.</summary>
public static class EditingSetup
{
    public static void AddEditing(this IServiceCollection services)
    {
        services.AddSingleton(provider => TextEngine.ForThisMachine(provider.GetRequiredService<ILogger<TextEngine>>()));
        services.AddSingleton<TextLog>();
        services.AddSingleton<TextStore>();
        services.AddSingleton<SyncRights>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<SyncEndpoint>();
        services.AddSingleton(provider => new SyncRooms(
            provider.GetRequiredService<TextEngine>(),
            provider.GetRequiredService<TextLog>(),
            provider.GetRequiredService<TextStore>(),
            provider.GetRequiredService<Doorkeeper>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SyncRooms>>()));
        services.AddSingleton(provider => new ArticleTexts(provider.GetRequiredService<SyncRooms>()));
        services.AddSingleton(provider => new VersionTexts(provider.GetRequiredService<TextEngine>()));
        services.AddHostedService<RoomKeeper>();
    }

    public static void MapEditing(this WebApplication app)
    {
        app.UseWebSockets();
        // Open sockets would hold a stopping server until its patience ends; their clients connect to the next one.
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<SyncRooms>().CloseAll);
        // A changed right is felt at once, not when a socket is next asked.
        var rooms = app.Services.GetRequiredService<SyncRooms>();
        app.Services.GetRequiredService<RightsWatch>().Subscribe(member => _ = rooms.Recheck(member, null));
        app.Services.GetRequiredService<LiveFeed>().Subscribe(change =>
            change.ArticleId is { } article ? rooms.Recheck(null, article) : Task.CompletedTask);
        app.Map("/sync/{articleId:int}", (HttpContext context, int articleId, SyncEndpoint endpoint) => endpoint.ServeAsync(context, articleId))
            .ExcludeFromDescription();
    }
}
