using System.Globalization;
using System.Net;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Delegations;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Delegations;

/// <summary>The deputy's form on one's own page, sent as a browser does.</summary>
public sealed class DelegationHttpTests
{
    [Fact]
    public async Task A_deputy_is_named_and_the_delegation_ended_on_ones_own_page_and_nobody_elses_is_ended_there()
    {
        await using var newsroom = new HostedNewsroom();
        var (chair, deputy, third) = (await newsroom.AddMemberAsync("chair@example.vn"), await newsroom.AddMemberAsync("deputy@example.vn"), await newsroom.AddMemberAsync("third@example.vn"));
        await newsroom.ChangeAsync(db =>
        {
            db.RoleAssignments.AddRange(new RoleAssignment { MemberId = chair, Role = Role.Chair }, new RoleAssignment { MemberId = deputy, Role = Role.Assistant }, new RoleAssignment { MemberId = third, Role = Role.Assistant });
            return Task.CompletedTask;
        });
        using var browser = newsroom.Browser();
        await HostedNewsroom.SignInAsync(browser, "chair@example.vn");
        var today = TimeProvider.System.Today();
        using var named = await HostedNewsroom.SendFormAsync(browser, AccountPaths.Own, "delegation",
            ("Named.DeputyId", $"{deputy}"), ("Named.From", Day(today)), ("Named.Until", Day(today.AddDays(1))));
        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        var desk = (DelegationDesk)newsroom.Services.GetService(typeof(DelegationDesk))!;
        var row = Assert.Single((await desk.SheetAsync(deputy, HostedNewsroom.Stop)).Rows);

        // Somebody else has no such button, and its name alone does nothing.
        using var another = newsroom.Browser();
        await HostedNewsroom.SignInAsync(another, "third@example.vn");
        using var refused = await HostedNewsroom.SendFormAsync(another, AccountPaths.Own, $"end-{row.Id}");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Single((await desk.SheetAsync(deputy, HostedNewsroom.Stop)).Rows);

        using var ended = await HostedNewsroom.SendFormAsync(browser, AccountPaths.Own, $"end-{row.Id}");
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Empty((await desk.SheetAsync(deputy, HostedNewsroom.Stop)).Rows);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
