using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Members;
using static PhuocLong.Editorial.Tests.Members.MembersNewsroom;
using Words = PhuocLong.Editorial.Members.Words;


namespace PhuocLong.Editorial.Tests.Members;

public sealed class MemberDeskTests
{
    [Theory]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Chair)]
    public async Task An_administrator_cannot_give_himself_an_editorial_role_but_another_and_the_chair_can(Role role)
    {
        await using var newsroom = await OpenAsync();
        var (admin, other) = (newsroom.Administrator, await newsroom.MemberAsync("Quản trị hai", Role.Administrator));

        Assert.Equal(Words.RoleNotToOneself, (await newsroom.Desk.GrantAsync(admin, admin, new(role), Stop)).Refusal);
        Assert.Single((await newsroom.LoadAsync(admin)).Assignments);
        Assert.True((await newsroom.Desk.GrantAsync(other, admin, new(role), Stop)).Succeeded);
        Assert.True((await newsroom.Desk.GrantAsync(newsroom.Chair, other, new(role), Stop)).Succeeded);
    }

    [Fact]
    public async Task The_chair_gives_editorial_roles_only_and_everyone_else_none()
    {
        await using var newsroom = await OpenAsync();
        var assistant = await newsroom.MemberAsync("Tổ giúp việc", Role.Assistant);

        Assert.Equal(Words.ChairEditorialOnly, (await newsroom.Desk.GrantAsync(newsroom.Chair, assistant, new(Role.Administrator), Stop)).Refusal);
        Assert.Equal(Words.AdministratorsOnly, (await newsroom.Desk.GrantAsync(assistant, newsroom.Chair, new(Role.Observer), Stop)).Refusal);
        Assert.Equal(Words.AdministratorsOnly, (await newsroom.Desk.DisableAsync(newsroom.Chair, assistant, Stop)).Refusal);
        Assert.Equal(Words.AdministratorsOnly, (await newsroom.Desk.InviteAsync(newsroom.Chair, "A", "a@b.vn", [], Stop)).Refusal);
        Assert.Equal(Words.AdministratorsOnly, (await newsroom.Get<MemberList>().PageAsync(assistant, new(), Stop)).Refusal);
    }

    [Fact]
    public async Task A_disabled_administrator_is_refused_though_the_page_is_still_open()
    {
        await using var newsroom = await OpenAsync();
        var other = await newsroom.MemberAsync("Quản trị hai", Role.Administrator);
        await newsroom.Desk.DisableAsync(newsroom.Administrator, other, Stop);

        Assert.Equal(Words.AdministratorsOnly, (await newsroom.Desk.RenameAsync(other, newsroom.Chair, "Khác", Stop)).Refusal);
    }

    [Fact]
    public async Task The_last_administrator_who_can_sign_in_is_neither_disabled_nor_stripped()
    {
        await using var newsroom = await OpenAsync();
        var admin = newsroom.Administrator;
        // Invited, but without a password: opens the door to nobody.
        await newsroom.Desk.InviteAsync(admin, "Quản trị hai", "hai@phuoclong.vn", [new(Role.Administrator)], Stop);
        var held = (await newsroom.LoadAsync(admin)).Assignments.Single().Id;

        Assert.Equal(Words.LastAdministrator, (await newsroom.Desk.DisableAsync(admin, admin, Stop)).Refusal);
        Assert.Equal(Words.LastAdministrator, (await newsroom.Desk.WithdrawAsync(admin, admin, held, Stop)).Refusal);
        await newsroom.MemberAsync("Quản trị ba", Role.Administrator);
        Assert.True((await newsroom.Desk.WithdrawAsync(admin, admin, held, Stop)).Succeeded);
    }

    [Fact]
    public async Task Every_change_of_rights_rotates_the_stamp_in_its_transaction_and_is_told_after_the_commit()
    {
        await using var newsroom = await OpenAsync();
        var member = await newsroom.MemberAsync("Nguyễn Văn A");
        var told = new List<(int Member, string Stamp)>();
        using var listening = newsroom.Get<RightsWatch>().Subscribe(id => told.Add((id, newsroom.LoadAsync(id).GetAwaiter().GetResult().SecurityStamp!)));

        await newsroom.Desk.GrantAsync(newsroom.Administrator, member, new(Role.Assistant), Stop);
        var held = (await newsroom.LoadAsync(member)).Assignments.Single().Id;
        await newsroom.Desk.WithdrawAsync(newsroom.Administrator, member, held, Stop);
        await newsroom.Desk.DisableAsync(newsroom.Administrator, member, Stop);
        await newsroom.Desk.EnableAsync(newsroom.Administrator, member, Stop);

        Assert.Equal(4, told.Count);
        Assert.Equal(5, told.Select(t => t.Stamp).Append("first").Distinct().Count());
        await newsroom.Desk.GrantAsync(newsroom.Administrator, newsroom.Administrator, new(Role.Chair), Stop);
        Assert.Equal(4, told.Count);
    }

    [Fact]
    public async Task An_invitation_gives_a_link_for_seven_days_whose_token_is_stored_only_as_a_hash()
    {
        await using var newsroom = await OpenAsync();
        var unit = await newsroom.UnitAsync("Phòng Y tế");
        var answer = await newsroom.Desk.InviteAsync(newsroom.Administrator, "Trần B", "b@phuoclong.vn", [new(Role.Contributor, unit)], Stop);

        Assert.StartsWith("/tai-khoan/loi-moi?ma=", answer.Value, StringComparison.Ordinal);
        var token = answer.Value!.Split("ma=")[1];
        var invitation = await newsroom.ReadAsync(db => db.Invitations.SingleAsync(Stop));
        Assert.Equal(InvitationTokens.HashOf(token), invitation.TokenHash);
        Assert.Equal(TimeSpan.FromDays(7), invitation.ExpiresAt - invitation.CreatedAt);
        var member = await newsroom.LoadAsync(invitation.MemberId);
        Assert.Null(member.PasswordHash);
        Assert.Equal("B@PHUOCLONG.VN", member.NormalizedEmail);

        Assert.Equal(Words.EmailTaken, (await newsroom.Desk.InviteAsync(newsroom.Administrator, "C", "B@phuoclong.vn", [], Stop)).Refusal);
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotEqual(answer.Value, (await newsroom.Desk.ReissueLinkAsync(newsroom.Administrator, member.Id, Stop)).Value);
        var open = await newsroom.ReadAsync(db => db.Invitations.CountAsync(i => i.ExpiresAt > newsroom.Clock.GetUtcNow().UtcDateTime, Stop));
        Assert.Equal(1, open);
    }

    [Fact]
    public async Task Disabling_ends_the_open_link_for_good_also_when_the_member_is_let_in_again()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.Desk.InviteAsync(newsroom.Administrator, "Trần B", "b@phuoclong.vn", [], Stop);
        var member = await newsroom.ReadAsync(db => db.Invitations.Select(i => i.MemberId).SingleAsync(Stop));
        newsroom.Clock.Advance(TimeSpan.FromHours(1));
        await newsroom.Desk.DisableAsync(newsroom.Administrator, member, Stop);
        await newsroom.Desk.EnableAsync(newsroom.Administrator, member, Stop);
        Assert.False(await newsroom.ReadAsync(db => db.Invitations.AnyAsync(i => i.ExpiresAt > newsroom.Clock.GetUtcNow().UtcDateTime, Stop)));
    }

    [Fact]
    public async Task No_link_is_made_that_would_let_an_administrator_sign_in_as_the_chair()
    {
        await using var newsroom = await OpenAsync();
        Assert.Equal(Words.LinkNotNeeded, (await newsroom.Desk.ReissueLinkAsync(newsroom.Administrator, newsroom.Chair, Stop)).Refusal);
    }

    [Theory]
    [InlineData("khong-phai-thu")]
    [InlineData("Tên <a@b.vn>")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_refused(string address)
    {
        await using var newsroom = await OpenAsync();
        Assert.Equal(Words.EmailUnfit, (await newsroom.Desk.InviteAsync(newsroom.Administrator, "A", address, [], Stop)).Refusal);
    }

    [Fact]
    public async Task A_role_comes_with_its_unit_or_category_and_with_no_other()
    {
        await using var newsroom = await OpenAsync();
        var (admin, member) = (newsroom.Administrator, await newsroom.MemberAsync("A"));
        Assert.Equal(Words.RoleNeedsUnit, (await newsroom.Desk.GrantAsync(admin, member, new(Role.Contributor), Stop)).Refusal);
        Assert.Equal(Words.RoleNeedsUnit, (await newsroom.Desk.GrantAsync(admin, member, new(Role.Contributor, 999), Stop)).Refusal);
        Assert.Equal(Words.RoleNeedsCategory, (await newsroom.Desk.GrantAsync(admin, member, new(Role.BoardMember), Stop)).Refusal);
        Assert.False((await newsroom.Desk.GrantAsync(admin, member, new(Role.Assistant, await newsroom.UnitAsync("Phòng Y tế")), Stop)).Succeeded);
    }

    [Fact]
    public async Task Names_are_stored_composed_single_spaced_and_hostile_ones_as_the_characters_they_are()
    {
        await using var newsroom = await OpenAsync();
        var member = await newsroom.MemberAsync("A");
        await newsroom.Desk.RenameAsync(newsroom.Administrator, member, " Nguyễn \t  Thị\u200b Hoà ".Normalize(System.Text.NormalizationForm.FormD), Stop);
        Assert.Equal("Nguyễn Thị Hoà".Normalize(), (await newsroom.LoadAsync(member)).DisplayName);
        await newsroom.Desk.RenameAsync(newsroom.Administrator, member, "<img src=x onerror=alert(1)>\ud800", Stop);
        Assert.Equal("<img src=x onerror=alert(1)>\ufffd", (await newsroom.LoadAsync(member)).DisplayName);
        Assert.Equal(Words.NameTooLong, (await newsroom.Desk.RenameAsync(newsroom.Administrator, member, new string('a', 121), Stop)).Refusal);
    }

    [Fact]
    public async Task The_list_is_found_without_marks_sorted_and_paged_and_says_when_no_chair_is_left()
    {
        await using var newsroom = await OpenAsync();
        foreach (var number in Enumerable.Range(1, 40))
            await newsroom.MemberAsync($"Đặng Ẩn {number:00}");
        var list = newsroom.Get<MemberList>();
        var page = (await list.PageAsync(newsroom.Administrator, new("dang AN", Page: 2), Stop)).Value!;
        Assert.Equal((40, 2, 10), (page.Total, page.Pages, page.Rows.Count));
        Assert.Null(page.Warning);

        await newsroom.Desk.DisableAsync(newsroom.Administrator, newsroom.Chair, Stop);
        Assert.Equal(Words.ChairNone, (await list.PageAsync(newsroom.Administrator, new(), Stop)).Value!.Warning);
    }

    [Fact]
    public async Task Every_act_leaves_one_event_and_an_act_that_changes_nothing_none()
    {
        await using var newsroom = await OpenAsync();
        var (admin, desk) = (newsroom.Administrator, newsroom.Desk);
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.InviteAsync(admin, "A", "a@b.vn", [new(Role.Assistant)], Stop)).Refusal));
        var id = await newsroom.ReadAsync(db => db.Users.Where(m => m.Email == "a@b.vn").Select(m => m.Id).SingleAsync(Stop));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.ReissueLinkAsync(admin, id, Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.RenameAsync(admin, id, "B", Stop)).Refusal));
        Assert.Equal(0, await newsroom.LeavesAsync(async () => (await desk.RenameAsync(admin, id, "B ", Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.GrantAsync(admin, id, new(Role.Observer), Stop)).Refusal));
        Assert.Equal(0, await newsroom.LeavesAsync(async () => (await desk.GrantAsync(admin, id, new(Role.Observer), Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.DisableAsync(admin, id, Stop)).Refusal));
        Assert.Equal(0, await newsroom.LeavesAsync(async () => (await desk.DisableAsync(admin, id, Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.EnableAsync(admin, id, Stop)).Refusal));
        Assert.Equal(ActKind.MemberEnabled, await newsroom.ReadAsync(db => db.ArticleEvents.OrderBy(e => e.Seq).Select(e => e.Kind).LastAsync(Stop)));
    }
}
