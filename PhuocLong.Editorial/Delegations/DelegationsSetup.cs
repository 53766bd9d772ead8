using Microsoft.Extensions.DependencyInjection.Extensions;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Delegations;

public static class DelegationsSetup
{
    public static void AddDelegations(this IServiceCollection services)
    {
        services.AddSingleton<DelegationDesk>();
        services.TryAddSingleton<RightsWatch>();
    }
}
