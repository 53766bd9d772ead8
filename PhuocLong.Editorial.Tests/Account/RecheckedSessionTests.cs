using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Account;

/// <summary>Circuits of members whose rights went without a word to this process, as another one's door or a restored backup would take them.</summary>
public sealed class RecheckedSessionTests(RecheckedSessionTests.Newsroom house) : IClassFixture<RecheckedSessionTests.Newsroom>
{
    private static readonly TimeSpan second = TimeSpan.FromSeconds(1);

    [Fact]
    public Task A_member_shut_out_without_an_announcement_is_stopped_within_thirty_seconds() =>
        IsStoppedAsync(member => house.Silent.DisableAsync(house.Served.Administrator, member.Id, HostedNewsroom.Stop));

    [Fact]
    public Task A_role_taken_away_without_an_announcement_stops_its_member_within_thirty_seconds() =>
        IsStoppedAsync(member => house.Silent.WithdrawAsync(house.Served.Administrator, member.Id, member.Held, HostedNewsroom.Stop));

    private async Task IsStoppedAsync(Func<ServedMember, Task<Outcome>> take)
    {
        var member = await house.Served.MemberAsync(Role.Assistant);
        using var browser = await house.Served.SignInAsync(member);
        using var others = await house.Served.SignInAsync(await house.Served.MemberAsync(Role.Observer));
        await using var bystander = await others.CircuitAsync();
        await using var circuit = await browser.CircuitAsync();

        await TestNewsroom.Done(take(member));
        house.Clock.Advance(RecheckedSession.Interval - second);
        // Nobody told, and nobody has asked yet.
        await Assert.ThrowsAsync<TimeoutException>(() => circuit.EndsAsync(second));

        house.Clock.Advance(second);
        await circuit.EndsAsync(Patience.OnABusyMachine);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(browser.CircuitAsync);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        // Who may stay is asked for again and again, and stays.
        house.Clock.Advance(RecheckedSession.Interval);
        await Assert.ThrowsAsync<TimeoutException>(() => bystander.EndsAsync(second));
    }

    /// <summary>The app by a clock that stands, and a door of members that tells nobody here.</summary>
    public sealed class Newsroom : IAsyncLifetime
    {
        internal FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

        internal ServedNewsroom Served { get; private set; } = null!;

        internal MemberDesk Silent => new(Served.The<WriteGate>(), new(NullLogger<RightsWatch>.Instance), Clock);

        public async ValueTask InitializeAsync()
        {
            Served = new(services => services.AddSingleton<TimeProvider>(Clock));
            await Served.InitializeAsync();
        }

        public ValueTask DisposeAsync() => Served.DisposeAsync();
    }
}
