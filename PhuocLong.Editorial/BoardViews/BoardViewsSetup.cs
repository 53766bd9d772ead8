namespace PhuocLong.Editorial.BoardViews;

public static class BoardViewsSetup
{
    public static void AddBoardViews(this IServiceCollection services)
    {
        services.AddSingleton<BoardOutlooks>();
        services.AddSingleton<SilenceDesk>();
        services.AddSingleton<UnitComparisons>();
    }
}
