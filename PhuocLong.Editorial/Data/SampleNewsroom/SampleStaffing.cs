using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>The sample's first week: the newsroom opens, its lists and units are entered, its people come in, and the quota is set.</summary>
internal sealed class SampleStaffing(IServiceProvider services, MovableClock clock, SamplePlan plan)
{
    private const string NewsroomName = "Trang thông tin điện tử thị xã Phước Long";
    private static readonly DateOnly UnitsSince = new(2021, 1, 1);

    // Deriving a key from a password is slow on purpose, and the sample's people share one password.
    private readonly string passwordHash = new PasswordHasher<Member>().HashPassword(new Member { DisplayName = "" }, SampleSignIns.Password);
    private readonly WriteGate gate = services.GetRequiredService<WriteGate>();

    public async Task<SampleNames> SettleAsync(CancellationToken stop)
    {
        var administrator = await OpenAsync(stop);
        clock.MoveTo(plan.Hours.At(60));
        var categories = await ListAsync(SampleLists.Categories, name => services.GetRequiredService<CategoryDesk>().AddAsync(administrator, name, stop));
        var headings = await HeadingsAsync(administrator, stop);
        var topics = await ListAsync(SampleLists.Topics, name => services.GetRequiredService<TopicDesk>().AddAsync(administrator, name, stop));
        clock.MoveTo(plan.Hours.At(150));
        var units = await UnitsAsync(administrator, categories, stop);
        clock.MoveTo(plan.Hours.At(270));
        var members = await PeopleAsync(administrator, units, categories, stop);
        clock.MoveTo(plan.Hours.At(2 * OfficeHours.MinutesADay));
        await AskAsync(members[SamplePeople.Chair], units, stop);
        return new(members, units, categories, headings, topics);
    }

    private async Task<int> OpenAsync(CancellationToken stop)
    {
        var person = SamplePeople.All.Single(p => p.Key == SamplePeople.Administrator);
        await using var write = await gate.BeginAsync(stop);
        // The first run's own hand; its page beside it asks a code and begins a browser session.
        var member = await FirstRun.OpenAsync(write, NewsroomName, new FirstAdministrator(person.Name, person.Email, passwordHash), clock, stop);
        await write.CommitAsync(stop);
        return member.Id;
    }

    private async Task<Dictionary<string, int>> HeadingsAsync(int administrator, CancellationToken stop)
    {
        var desk = services.GetRequiredService<ReportHeadingDesk>();
        var headings = await ListAsync(SampleLists.Headings, name => desk.AddAsync(administrator, name, stop));
        var other = (await desk.AllAsync(administrator, stop)).Must().Single(h => h.StaysAlways).Id;
        foreach (var _ in SampleLists.Headings)
            (await desk.MoveAsync(administrator, other, +1, stop)).Must();
        return headings;
    }

    private async Task<Dictionary<string, int>> UnitsAsync(int administrator, Dictionary<string, int> categories, CancellationToken stop)
    {
        Dictionary<string, int> kinds;
        await using (var db = await services.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(stop))
            kinds = await db.UnitKinds.ToDictionaryAsync(k => k.Code, k => k.Id, stop);
        var units = new Dictionary<string, int>();
        foreach (var unit in SampleUnits.All)
            units[unit.Key] = (await services.GetRequiredService<UnitDesk>().CreateAsync(
                administrator, unit.Name, kinds[unit.Kind], UnitsSince, [.. unit.Categories.Select(c => categories[c])], stop)).Must();
        return units;
    }

    private async Task<Dictionary<string, int>> PeopleAsync(
        int administrator, Dictionary<string, int> units, Dictionary<string, int> categories, CancellationToken stop)
    {
        var members = new Dictionary<string, int> { [SamplePeople.Administrator] = administrator };
        foreach (var person in SamplePeople.All.Where(p => p.Key != SamplePeople.Administrator))
        {
            List<RoleGrant> roles =
            [
                .. person.Units.Select(u => new RoleGrant(person.Role, UnitId: units[u])),
                .. person.Categories.Select(c => new RoleGrant(person.Role, CategoryId: categories[c])),
            ];
            if (roles.Count == 0)
                roles.Add(new(person.Role));
            (await services.GetRequiredService<MemberDesk>().InviteAsync(administrator, person.Name, person.Email, roles, stop)).Must();
            members[person.Key] = await AcceptAsync(person.Email, stop);
        }
        return members;
    }

    // The invitation's own door begins a browser session, which nobody here has.
    private async Task<int> AcceptAsync(string email, CancellationToken stop)
    {
        await using var write = await gate.BeginAsync(stop);
        var member = await write.Db.Users.SingleAsync(m => m.Email == email, stop);
        (await write.Db.Invitations.SingleAsync(i => i.MemberId == member.Id, stop)).AcceptedAt = clock.UtcNow();
        member.PasswordHash = passwordHash;
        member.EmailConfirmed = true;
        await write.RecordAsync(new Act(ActKind.InvitationAccepted, member.Id)
        {
            Detail = new Dictionary<string, string?> { ["member"] = $"{member.Id}" },
        }, clock, stop);
        await write.CommitAsync(stop);
        return member.Id;
    }

    private async Task AskAsync(int chair, Dictionary<string, int> units, CancellationToken stop) =>
        (await services.GetRequiredService<QuotaPolicies>().CreateAsync(
            new PolicyDraft
            {
                Name = "Ít nhất 02 tin, bài/tháng",
                Minimum = 2,
                From = plan.First,
                Units = [.. SampleUnits.All.Where(u => u.Kind == "Department").Select(u => units[u.Key])],
            }, chair, stop)).Must();

    private static async Task<Dictionary<string, int>> ListAsync(IEnumerable<string> names, Func<string, Task<Outcome<int>>> add)
    {
        var ids = new Dictionary<string, int>();
        foreach (var name in names)
            ids[name] = (await add(name)).Must();
        return ids;
    }
}

/// <summary>A door that refuses the sample is a bug of one of the two.</summary>
internal static class SampleOutcomes
{
    public static T Must<T>(this Outcome<T> outcome) => outcome.Succeeded ? outcome.Value! : throw new InvalidOperationException(outcome.Refusal);

    public static void Must(this Outcome outcome)
    {
        if (!outcome.Succeeded)
            throw new InvalidOperationException(outcome.Refusal);
    }
}
