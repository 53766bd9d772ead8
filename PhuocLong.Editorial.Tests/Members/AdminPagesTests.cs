using Bunit;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Members;

/// <summary>The administrator's pages pressed by an administrator: what is done there is done, and stands on the page.</summary>
public sealed class AdminPagesTests(AdminPagesTests.Newsroom house) : IClassFixture<AdminPagesTests.Newsroom>, IAsyncLifetime
{
    private readonly AdminPage pages = new(house.Room, house.Room.Administrator);

    private TestNewsroom Room => house.Room;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => pages.DisposeAsync();

    [Fact]
    public async Task Somebody_is_invited_into_a_role_and_the_link_stands_on_the_page()
    {
        var page = pages.Open<MembersPage>();
        await page.Button("Mời thành viên").ClickAsync(new());
        page.Field("Tên hiển thị").Change("Nguyễn Thị Hạnh");
        page.Field("Thư điện tử").Change("hanh@phuoclong.example");
        page.Field("Vai trò").Change("Contributor");
        page.Field("Đơn vị").Change($"{Room.Health}");
        await page.Find("section[aria-labelledby=invite-title] form").SubmitAsync(new());
        Assert.Contains("/tai-khoan/loi-moi?", page.Markup, StringComparison.Ordinal);

        await using var db = await Room.DbAsync();
        var invited = await db.Users.Include(m => m.Assignments).SingleAsync(m => m.Email == "hanh@phuoclong.example", Stop);
        Assert.Equal("Nguyễn Thị Hạnh", invited.DisplayName);
        Assert.Equal((Role.Contributor, (int?)Room.Health), invited.Assignments.Select(a => (a.Role, a.UnitId)).Single());
        Assert.True(await db.Invitations.AnyAsync(i => i.MemberId == invited.Id && i.AcceptedAt == null, Stop));
    }

    [Fact]
    public async Task Categories_are_entrusted_to_a_unit()
    {
        var page = pages.Open<UnitSheetPage>(p => p.Add(c => c.UnitId, Room.Culture));
        Tick("Tin tức, sự kiện");
        Tick("Văn hoá - xã hội");
        await page.Find("section[aria-labelledby=charge-title] form").SubmitAsync(new());
        Assert.Equal([Room.News, Room.Society], (await EntrustedAsync()).Order());

        Tick("Tin tức, sự kiện");
        await page.Find("section[aria-labelledby=charge-title] form").SubmitAsync(new());
        Assert.Equal([Room.Society], await EntrustedAsync());

        void Tick(string category) => page.FindAll("fieldset label").Single(l => l.TextContent.Trim() == category).QuerySelector("input")!.Change(true);

        async Task<IEnumerable<int>> EntrustedAsync() => (await Room.Get<UnitList>().OpenAsync(Room.Administrator, Room.Culture, Stop)).Value!.CategoryIds;
    }

    [Fact]
    public async Task A_category_is_added_renamed_and_moved()
    {
        var page = pages.Open<CategoriesPage>();
        page.Find("#new-name").Change("Nông nghiệp");
        await page.Find("form").SubmitAsync(new());
        Assert.Contains("Nông nghiệp", Names(page));
        await page.Button("Đổi tên Nông nghiệp").ClickAsync(new());
        page.Find("li form input").Change("Nông nghiệp, nông thôn");
        await page.Find("li form").SubmitAsync(new());
        Assert.Contains("Nông nghiệp, nông thôn", Names(page));
        Assert.Contains("Nông nghiệp, nông thôn", (await Room.Get<CategoryDesk>().AllAsync(Room.Administrator, Stop)).Value!.Select(c => c.Name));
    }

    [Fact]
    public async Task A_report_heading_is_added_and_moved_up()
    {
        var page = pages.Open<ReportHeadingsPage>();
        page.Find("#new-name").Change("Văn bản chỉ đạo");
        await page.Find("form").SubmitAsync(new());
        Assert.Contains("Văn bản chỉ đạo", Names(page));
        var before = Array.IndexOf(Names(page), "Văn bản chỉ đạo");
        await page.Button("Đưa Văn bản chỉ đạo lên").ClickAsync(new());
        Assert.Equal(before - 1, Array.IndexOf(Names(page), "Văn bản chỉ đạo"));
        Assert.Equal(Names(page), (await Room.Get<ReportHeadingDesk>().AllAsync(Room.Administrator, Stop)).Value!.Select(h => h.Name));
    }

    [Fact]
    public async Task A_quota_is_set_and_changed()
    {
        var page = pages.Open<PolicyPage>();
        page.Find("input[maxlength='120']").Change("Chỉ tiêu phường");
        page.Find("input[type=number]").Change("3");
        page.FindAll("label").Single(l => l.TextContent.Trim() == "Phòng Y tế").QuerySelector("input")!.Change(true);
        await page.Find("form.policy").SubmitAsync(new());
        Assert.EndsWith("/quan-tri/chi-tieu", pages.Address, StringComparison.Ordinal);
        var set = await SetAsync();
        Assert.Equal((3, Room.Health), (set.Minimum, Assert.Single(set.Units)));

        var again = pages.Open<PolicyPage>(p => p.Add(c => c.Id, set.Id));
        again.Find("input[type=number]").Change("4");
        await again.Find("form.policy").SubmitAsync(new());
        Assert.Equal(4, (await SetAsync()).Minimum);

        async Task<PolicyTerms> SetAsync() => (await Room.Get<QuotaPolicies>().ListAsync(Room.Administrator, Stop)).Value!.Policies.Where(p => p.Name == "Chỉ tiêu phường").MaxBy(p => p.Id)!;
    }

    private static string[] Names<T>(IRenderedComponent<T> page) where T : Microsoft.AspNetCore.Components.IComponent =>
        [.. page.FindAll("ul.rows .name").Select(n => n.TextContent)];

    public sealed class Newsroom : IAsyncLifetime
    {
        public TestNewsroom Room { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Room = await OpenAsync();

        public ValueTask DisposeAsync() => Room.DisposeAsync();
    }
}
