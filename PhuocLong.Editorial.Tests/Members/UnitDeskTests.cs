using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;
using static PhuocLong.Editorial.Tests.Members.MembersNewsroom;

namespace PhuocLong.Editorial.Tests.Members;

public sealed class UnitDeskTests
{
    [Fact]
    public async Task Units_stand_as_a_Vietnamese_dictionary_has_them()
    {
        await using var newsroom = await OpenAsync();
        foreach (var name in new[] { "Đoàn", "Ấp", "Dân", "An", "Em", "Ăm", "Y" })
            await newsroom.UnitAsync(name);
        var rows = (await newsroom.Get<UnitList>().AllAsync(newsroom.Administrator, stop: Stop)).Value!;
        Assert.Equal(["An", "Ăm", "Ấp", "Dân", "Đoàn", "Em", "Y"], rows.Select(u => u.Name));
    }

    [Theory]
    [InlineData("phuoc long")]
    [InlineData("PHƯỚC  LONG")]
    public async Task A_name_that_is_the_same_without_marks_is_refused_while_the_unit_lives(string again)
    {
        await using var newsroom = await OpenAsync();
        var first = await newsroom.UnitAsync("Phước Long");
        var create = (DateOnly from) => newsroom.Units.CreateAsync(newsroom.Administrator, again, newsroom.DepartmentKind, from, [], Stop);

        Assert.False((await create(Today)).Succeeded);
        await newsroom.Units.CloseAsync(newsroom.Administrator, first, Today.AddDays(10), Stop);
        Assert.False((await create(Today.AddDays(9))).Succeeded);
        Assert.True((await create(Today.AddDays(10))).Succeeded);
        Assert.False((await newsroom.Units.CloseAsync(newsroom.Administrator, first, null, Stop)).Succeeded);
    }

    [Fact]
    public async Task A_new_name_leaves_the_old_one_on_the_days_before_and_can_be_corrected_until_it_begins()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.UnitAsync("Phòng Văn hoá và Thông tin");
        var from = Today.AddDays(8);
        var rename = (string name, DateOnly day) => newsroom.Units.RenameAsync(newsroom.Administrator, id, name, newsroom.DepartmentKind, day, Stop);

        Assert.True((await rename("Phòng Văn hoá", from)).Succeeded);
        Assert.True((await rename("Phòng Văn hoá – Xã hội".Normalize(System.Text.NormalizationForm.FormD), from)).Succeeded);
        Assert.Equal(Words.DayGone, (await rename("Xưa", Today.AddDays(-1))).Refusal);
        var unit = await newsroom.ReadAsync(db => db.Units.Include(u => u.Names).SingleAsync(u => u.Id == id, Stop));
        Assert.Equal(2, unit.Names.Count);
        Assert.Equal("Phòng Văn hoá và Thông tin", unit.NameOn(from.AddDays(-1)));
        Assert.Equal("Phòng Văn hoá – Xã hội".Normalize(), unit.NameOn(from));

        newsroom.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(Words.DayGone, (await rename("Lùi", from)).Refusal);
    }

    [Fact]
    public async Task A_closed_unit_takes_no_contributors_and_its_end_is_fixed_once_it_has_come()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.UnitAsync("Phòng Y tế");
        Assert.Equal(Words.DayGone, (await newsroom.Units.CloseAsync(newsroom.Administrator, id, Today.AddDays(-1), Stop)).Refusal);
        await newsroom.Units.CloseAsync(newsroom.Administrator, id, Today.AddDays(1), Stop);
        newsroom.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(Words.DayGone, (await newsroom.Units.CloseAsync(newsroom.Administrator, id, null, Stop)).Refusal);
        var member = await newsroom.MemberAsync("A");
        Assert.Equal(Words.RoleNeedsUnit, (await newsroom.Desk.GrantAsync(newsroom.Administrator, member, new(Role.Contributor, id), Stop)).Refusal);
        Assert.Empty((await newsroom.Get<UnitList>().AllAsync(newsroom.Administrator, stop: Stop)).Value!);
    }

    [Fact]
    public async Task Every_act_on_a_unit_leaves_one_event_and_only_administrators_act()
    {
        await using var newsroom = await OpenAsync();
        var (admin, kind, units) = (newsroom.Administrator, newsroom.DepartmentKind, newsroom.Units);
        var category = (await newsroom.Get<PhuocLong.Editorial.Articles.CategoryDesk>().AddAsync(admin, "Y tế", Stop)).Value;
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await units.CreateAsync(admin, "Phòng Y tế", kind, Today, [category], Stop)).Refusal));
        var id = await newsroom.ReadAsync(db => db.Units.Select(u => u.Id).SingleAsync(Stop));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await units.RenameAsync(admin, id, "Trạm Y tế", kind, Today, Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await units.EntrustAsync(admin, id, [], Stop)).Refusal));
        Assert.Equal(0, await newsroom.LeavesAsync(async () => (await units.EntrustAsync(admin, id, [], Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await units.CloseAsync(admin, id, Today.AddDays(3), Stop)).Refusal));

        Assert.Equal(Words.AdministratorsOnly, (await units.CreateAsync(newsroom.Chair, "B", kind, Today, [], Stop)).Refusal);
        Assert.Equal(Words.AdministratorsOnly, (await units.CloseAsync(newsroom.Chair, id, null, Stop)).Refusal);
        Assert.Equal(Words.AdministratorsOnly, (await newsroom.Get<UnitList>().OpenAsync(newsroom.Chair, id, Stop)).Refusal);
    }
}
