using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.History;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using Yjs = PhuocLong.Editorial.Tests.Editing.YjsClient;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>The editing room on a real database file behind real sockets, with three people: two write for the unit, one only reads.</summary>
public class EditingHost : IAsyncLifetime
{
    private readonly string folder = TestFolder.Create("editing").FullName;
    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public int Lan { get; private set; }

    public int Minh { get; private set; }

    /// <summary>Reads what is published, and writes nothing.</summary>
    public int Reader { get; private set; }

    internal T The<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await EmptyDatabase.CopyToAsync(Path.Combine(folder, "editorial.db"));
        await StartAsync();
        await using var write = await The<WriteGate>().BeginAsync();
        var unit = new Unit { From = new(2000, 1, 1) };
        write.Db.Units.Add(unit);
        var heading = new ReportHeading { Name = "Mục thử", FoldedName = "muc thu" };
        write.Db.ReportHeadings.Add(heading);
        var people = new[] { "Lan", "Minh", "Reader" }
            .Select(name => new Member { DisplayName = name, UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = name + "-stamp" })
            .ToArray();
        write.Db.Users.AddRange(people);
        await write.Db.SaveChangesAsync();
        foreach (var writer in people[..2])
            write.Db.RoleAssignments.Add(new() { MemberId = writer.Id, Role = Role.Contributor, UnitId = unit.Id });
        write.Db.RoleAssignments.Add(new() { MemberId = people[2].Id, Role = Role.Observer });
        await write.CommitAsync();
        (Lan, Minh, Reader, unitId, headingId) = (people[0].Id, people[1].Id, people[2].Id, unit.Id, heading.Id);
    }

    private int unitId, headingId;

    /// <summary>An empty draft of Lan's unit.</summary>
    public async Task<int> NewArticleAsync()
    {
        await using var write = await The<WriteGate>().BeginAsync();
        var now = DateTime.UtcNow;
        var article = new Article { UnitId = unitId, ReportHeadingId = headingId, CreatedById = Lan, CreatedAt = now, StateSince = now };
        write.Db.Articles.Add(article);
        await write.CommitAsync();
        return article.Id;
    }

    public async Task ChangeAsync(Func<EditorialDb, Task> change)
    {
        await using var write = await The<WriteGate>().BeginAsync();
        await change(write.Db);
        await write.CommitAsync();
    }

    public async Task<T> AskAsync<T>(Func<EditorialDb, Task<T>> question)
    {
        await using var db = await The<IDbContextFactory<EditorialDb>>().CreateDbContextAsync();
        return await question(db);
    }

    /// <summary>The sign-in cookie, as a browser would send it.</summary>
    public async Task<string> CookieAsync(int memberId)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var response = await http.GetAsync(new Uri(Address, $"test-sign-in/{memberId}"));
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    internal async Task<Yjs> ConnectAsync(int memberId, int articleId) =>
        await Yjs.ConnectAsync(Address, articleId, await CookieAsync(memberId));

    /// <summary>A new process on the same database, as far as the text is concerned.</summary>
    public async Task RestartAsync()
    {
        await app.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What a test wants different.</summary>
    private protected virtual void Alter(IServiceCollection services)
    {
    }

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddEditorialData(Path.Combine(folder, "editorial.db"));
        builder.Services.AddAccount(builder.Environment);
        builder.Services.AddMembers();
        builder.Services.AddEditing();
        builder.Services.AddHistory();
        Alter(builder.Services);
        app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapEditing();
        app.MapGet("/test-sign-in/{id:int}", async (int id, SignInManager<Member> signIn) =>
        {
            await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync($"{id}"))!, isPersistent: false);
            return Results.Ok();
        }).AllowAnonymous();
        await app.StartAsync();
        Address = new Uri(app.Urls.Single() + "/");
    }
}
