using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Search;

public static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services) => services.AddSingleton<ITextSettled, SettledIndex>();
}
