using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Tests.Editing;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>The hosted app at a port of its own, with a unit, a category and an administrator: for what stays open between app and browser.</summary>
public sealed class ServedNewsroom : IAsyncLifetime
{
    private readonly HostedNewsroom hosted;
    private int unit, category, heading, made;

    public ServedNewsroom() : this(_ => { })
    {
    }

    /// <param name="alter">What a test wants different, after everything of the app's own.</param>
    internal ServedNewsroom(Action<IServiceCollection> alter) =>
        hosted = new(alter: services =>
        {
            // What a password costs to try is not what is looked at here.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
            alter(services);
        });

    internal Uri Address { get; private set; } = null!;

    internal int Administrator { get; private set; }

    private static CancellationToken Stop => HostedNewsroom.Stop;

    internal T The<T>() where T : notnull => hosted.Services.GetRequiredService<T>();

    internal HostedNewsroom Hosted => hosted;

    public async ValueTask InitializeAsync()
    {
        Address = hosted.Serve();
        await hosted.ChangeAsync(async db =>
        {
            db.Workflows.Add(StandardWorkflow.Edition1(DateTime.UtcNow));
            var kind = new UnitKind { Code = "Department", Name = "Phòng, ban, ngành" };
            var (u, c) = (new Unit { From = new DateOnly(2020, 1, 1) }, new Category { Name = "Tin tức", FoldedName = "tin tuc" });
            u.Names.Add(new UnitName { From = u.From, Name = "Phòng Văn hoá", FoldedName = Folded.Of("Phòng Văn hoá"), Kind = kind });
            var h = new ReportHeading { Name = "Khác", FoldedName = "khac", IsOther = true };
            db.AddRange(u, c, h);
            await db.SaveChangesAsync(Stop);
            (unit, category, heading) = (u.Id, c.Id, h.Id);
        });
        Administrator = (await MemberAsync(Role.Administrator)).Id;
    }

    public ValueTask DisposeAsync() => hosted.DisposeAsync();

    /// <summary>Somebody with that role and a password.</summary>
    internal async Task<ServedMember> MemberAsync(Role role)
    {
        var email = $"nguoi{++made}@phuoclong.example";
        var member = await hosted.AddMemberAsync(email);
        var held = new RoleAssignment { MemberId = member, Role = role, UnitId = role is Role.Contributor ? unit : null, CategoryId = role is Role.BoardMember ? category : null };
        await hosted.ChangeAsync(db =>
        {
            db.RoleAssignments.Add(held);
            return Task.CompletedTask;
        });
        return new(member, email, held.Id);
    }

    /// <summary>An empty draft of the unit.</summary>
    internal async Task<int> DraftAsync(int by)
    {
        var article = new Article { UnitId = unit, ReportHeadingId = heading, CreatedById = by, CreatedAt = DateTime.UtcNow, StateSince = DateTime.UtcNow };
        await hosted.ChangeAsync(db =>
        {
            db.Articles.Add(article);
            return Task.CompletedTask;
        });
        return article.Id;
    }

    /// <summary>A new browser, signed in.</summary>
    internal async Task<ServedBrowser> SignInAsync(ServedMember member, string password = HostedNewsroom.Password)
    {
        var browser = new ServedBrowser(Address);
        using var answer = await HostedNewsroom.SignInAsync(browser.Http, member.Email, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }
}

/// <summary>A member and the one role they hold.</summary>
internal sealed record ServedMember(int Id, string Email, int Held);

/// <summary>A browser whose session also opens circuits and live texts.</summary>
internal sealed class ServedBrowser : IDisposable
{
    private readonly CookieContainer jar = new();
    private readonly Uri address;

    public ServedBrowser(Uri address)
    {
        this.address = address;
        Http = new(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>The session as it is now; kept, it is what an old page still holds.</summary>
    public string Cookie => jar.GetCookieHeader(address);

    public Task<Circuit> CircuitAsync() => Circuit.OpenAsync(address, Cookie);

    public async Task<YjsClient> TextAsync(int article) => await (await YjsClient.ConnectAsync(address, article, Cookie)).SyncAsync();

    public void Dispose() => Http.Dispose();
}
