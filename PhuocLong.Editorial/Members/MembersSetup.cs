namespace PhuocLong.Editorial.Members;

public static class MembersSetup
{
    public static void AddMembers(this IServiceCollection services)
    {
        services.AddScoped<CurrentMember>();
        services.AddSingleton<RightsWatch>();
        services.AddSingleton<AdministrationOverview>();
        services.AddSingleton<MemberList>();
        services.AddSingleton<MemberDesk>();
        services.AddSingleton<UnitList>();
        services.AddSingleton<UnitDesk>();
        services.AddSingleton<UnitMergerDesk>();
    }
}
