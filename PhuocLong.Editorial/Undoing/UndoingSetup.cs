using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Undoing;

public static class UndoingSetup
{
    /// <summary>Registers the room; once it is there, moves are remembered. A newsroom being filled with its past remembers none.</summary>
    public static void AddUndoing(this IServiceCollection services)
    {
        services.AddSingleton<IMoveMade, MoveMemory>();
        services.AddSingleton<ArticleOpening>();
        services.AddSingleton<IArticleOpened>(rooms => rooms.GetRequiredService<ArticleOpening>());
        services.AddSingleton<UndoDesk>();
        services.AddScoped<UndoTray>();
    }
}
