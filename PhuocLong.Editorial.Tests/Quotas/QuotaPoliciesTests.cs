using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using static PhuocLong.Editorial.Tests.Quotas.QuotaNewsroom;

namespace PhuocLong.Editorial.Tests.Quotas;

public sealed class QuotaPoliciesTests
{
    private static PolicyDraft Draft(DateOnly from, params int[] units) => new() { Name = "Mỗi phòng 2 bài", From = from, Units = [.. units] };

    [Fact]
    public async Task Chair_and_administrator_set_quotas_and_nobody_else()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        foreach (var role in new[] { Role.Assistant, Role.BoardMember, Role.Observer, Role.Contributor })
        {
            var member = await newsroom.MemberAsync(role, role == Role.Contributor ? unit : null);
            Assert.Equal("Chỉ Trưởng Ban Biên tập hoặc người quản trị đặt được chỉ tiêu.",
                (await newsroom.Policies.CreateAsync(Draft(November.Label, unit), member, Stop)).Refusal);
            Assert.False((await newsroom.Policies.ListAsync(member, Stop)).Succeeded);
        }
        Assert.True((await newsroom.Policies.CreateAsync(Draft(November.Label, unit), await newsroom.MemberAsync(Role.Administrator), Stop)).Succeeded);
        Assert.Equal(2, (await newsroom.RowAsync(unit)).Now.Minimum);
    }

    [Fact]
    public async Task A_past_month_keeps_the_terms_it_was_judged_by()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        Assert.Equal("Chỉ đổi được từ Tháng 11/2026 trở đi; tháng đã qua giữ nguyên chỉ tiêu của nó.",
            (await newsroom.Policies.CreateAsync(Draft(new(2026, 10, 1), unit), newsroom.Chair, Stop)).Refusal);

        await newsroom.PolicyAsync(2, new(2026, 1, 1), units: unit);
        var old = Assert.Single((await newsroom.Policies.ListAsync(newsroom.Chair, Stop)).Value!.Policies);
        var changed = await newsroom.Policies.ChangeAsync(old.Id, Draft(November.Label, unit) with { Minimum = 3 }, newsroom.Chair, Stop);

        Assert.NotEqual(old.Id, changed.Value);
        Assert.Equal([2, 3], (await newsroom.RowAsync(unit)).Months.TakeLast(2).Select(m => m.Minimum));
    }

    [Fact]
    public async Task A_change_to_a_policy_that_has_not_begun_is_its_next_edition_and_the_first_never_governs()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        var created = await newsroom.Policies.CreateAsync(Draft(new(2027, 1, 1), unit), newsroom.Chair, Stop);
        var changed = await newsroom.Policies.ChangeAsync(created.Value, Draft(new(2027, 2, 1), unit) with { Minimum = 4 }, newsroom.Chair, Stop);

        var policies = (await newsroom.Policies.ListAsync(newsroom.Chair, Stop)).Value!.Policies;
        var (first, next) = (policies.Single(p => p.Id == created.Value), policies.Single(p => p.Id == changed.Value));
        Assert.Equal((2, 1, true), (first.Minimum, first.Edition, first.NeverGoverns));
        Assert.Equal((4, 2, first.Line, new DateOnly(2027, 2, 1)), (next.Minimum, next.Edition, next.Line, next.From));
    }

    [Fact]
    public async Task A_unit_has_one_quota_a_month()
    {
        await using var newsroom = await OpenAsync();
        var health = await newsroom.UnitAsync("Phòng Y tế");
        var justice = await newsroom.UnitAsync("Phòng Tư pháp");
        await newsroom.Policies.CreateAsync(Draft(November.Label, health) with { Until = new(2027, 1, 1) }, newsroom.Chair, Stop);

        Assert.Equal("Phòng Y tế đã có chỉ tiêu “Mỗi phòng 2 bài” trong thời gian này; mỗi đơn vị chỉ có một chỉ tiêu mỗi tháng.",
            (await newsroom.Policies.CreateAsync(Draft(new(2026, 12, 1), justice, health), newsroom.Chair, Stop)).Refusal);
        Assert.True((await newsroom.Policies.CreateAsync(Draft(new(2027, 1, 1), health), newsroom.Chair, Stop)).Succeeded);
        Assert.True((await newsroom.Policies.CreateAsync(Draft(new(2026, 12, 1), justice), newsroom.Chair, Stop)).Succeeded);
    }

    [Fact]
    public async Task An_ended_policy_asks_no_more_and_its_past_stays()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(2, new(2026, 1, 1), units: unit);
        var policy = (await newsroom.Policies.ListAsync(newsroom.Chair, Stop)).Value!.Policies.Single();

        Assert.False((await newsroom.Policies.EndAsync(policy.Id, new(2026, 10, 1), newsroom.Chair, Stop)).Succeeded);
        Assert.True((await newsroom.Policies.EndAsync(policy.Id, November.Label, newsroom.Chair, Stop)).Succeeded);
        Assert.Equal("Chỉ tiêu này đã kết thúc trước tháng đó.", (await newsroom.Policies.EndAsync(policy.Id, November.Label, newsroom.Chair, Stop)).Refusal);
        Assert.Equal([2, null], (await newsroom.RowAsync(unit)).Months.TakeLast(2).Select(m => m.Minimum));
    }

    [Fact]
    public async Task What_is_incomplete_is_refused_with_what_is_missing()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        async Task<string?> RefusalAsync(PolicyDraft draft) => (await newsroom.Policies.CreateAsync(draft, newsroom.Chair, Stop)).Refusal;

        Assert.Equal("Hãy đặt tên cho chỉ tiêu.", await RefusalAsync(Draft(November.Label, unit) with { Name = " " }));
        Assert.Equal("Hãy chọn ít nhất một đơn vị.", await RefusalAsync(Draft(November.Label)));
        Assert.Equal("Số tin, bài mỗi tháng phải từ 1 đến 99.", await RefusalAsync(Draft(November.Label, unit) with { Minimum = 0 }));
        Assert.Equal("Tháng kết thúc phải từ tháng bắt đầu trở đi.", await RefusalAsync(Draft(November.Label, unit) with { Until = November.Label }));
    }

    [Fact]
    public async Task Every_change_is_an_act_in_the_chain()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.PolicyAsync(2, new(2026, 1, 1), units: unit);
        var old = (await newsroom.Policies.ListAsync(newsroom.Chair, Stop)).Value!.Policies.Single();
        var changed = await newsroom.Policies.ChangeAsync(old.Id, Draft(new(2026, 12, 1), unit), newsroom.Chair, Stop);
        await newsroom.Policies.EndAsync(changed.Value, new(2027, 3, 1), newsroom.Chair, Stop);

        await using var db = await newsroom.DbAsync();
        var acts = await db.ArticleEvents.Where(e => e.Kind == ActKind.PolicyChanged).OrderBy(e => e.Seq).ToListAsync(Stop);
        Assert.Equal(["ended", "created", "ended"], acts.Select(a => System.Text.Json.JsonDocument.Parse(a.Detail).RootElement.GetProperty("what").GetString()));
        Assert.All(acts, a => Assert.Equal(newsroom.Chair, a.ActorId));
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task A_name_typed_in_decomposed_letters_is_kept_composed()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        await newsroom.Policies.CreateAsync(Draft(November.Label, unit) with { Name = "Chỉ tiêu".Normalize(System.Text.NormalizationForm.FormD) }, newsroom.Chair, Stop);
        Assert.Equal("Chỉ tiêu", (await newsroom.Policies.ListAsync(newsroom.Chair, Stop)).Value!.Policies.Single().Name);
    }
}
