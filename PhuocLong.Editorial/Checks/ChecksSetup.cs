using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Checks;

public static class ChecksSetup
{
    public static void AddChecks(this IServiceCollection services)
    {
        services.AddSingleton<ArticleChecks>();
        services.AddSingleton<DismissalDesk>();
        services.AddSingleton<CheckDesk>();
        services.AddSingleton<GlossaryDesk>();
        services.AddSingleton<ITextSettled, SettledSketch>();
        services.AddHostedService<SketchBackfill>();
    }
}
