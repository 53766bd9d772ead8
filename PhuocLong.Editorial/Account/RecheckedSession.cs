using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace PhuocLong.Editorial.Account;

/// <summary>Asks again for circuits, which live longer than the request that opened them.</summary>
public sealed class RecheckedSession(ILoggerFactory loggers, SessionCheck check) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        check.StandsAsync(authenticationState.User, cancellationToken);
}
