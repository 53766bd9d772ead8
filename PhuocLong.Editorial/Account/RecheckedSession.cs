using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace PhuocLong.Editorial.Account;

/// <summary>
/// Asks again for circuits, which live longer than the request that opened them, and ends what no longer stands. Usually
/// <see cref="LiveSessions"/> has been told long before; this is for changes that nobody in this process announced.
/// </summary>
public sealed class RecheckedSession(ILoggerFactory loggers, SessionCheck check, LiveSessions live, TimeProvider clock) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    // The base would wait by the machine's own clock; here it is waited by the newsroom's, which a test can put forward.
    protected override TimeSpan RevalidationInterval => TimeSpan.Zero;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await Task.Delay(Interval, clock, cancellationToken);
        if (await check.StandsAsync(authenticationState.User, cancellationToken))
            return true;
        // A page that merely forgot who looks at it would stay open.
        live.EndSession(authenticationState.User);
        return false;
    }
}
