using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Members;

/// <summary>A newsroom with one administrator and one chair in a real SQLite file, Monday 23/11/2026 09:00 in Vietnam.</summary>
public sealed class MembersNewsroom : IAsyncDisposable
{
    private readonly DirectoryInfo folder = TestFolder.Create("members");
    private readonly ServiceProvider services;

    private MembersNewsroom()
    {
        var collection = new ServiceCollection();
        collection.AddLogging(log => log.AddFilter(level => level >= LogLevel.Error));
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddEditorialData(DatabaseFile, Durability.NoneUntilComplete);
        collection.AddMembers();
        collection.AddArticles();
        services = collection.BuildServiceProvider();
    }

    private string DatabaseFile => Path.Combine(folder.FullName, "editorial.db");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(7)));

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public int Administrator { get; private set; }

    public int Chair { get; private set; }

    public int DepartmentKind { get; private set; }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public MemberDesk Desk => Get<MemberDesk>();

    public UnitDesk Units => Get<UnitDesk>();

    public static async Task<MembersNewsroom> OpenAsync()
    {
        var newsroom = new MembersNewsroom();
        await EmptyDatabase.CopyToAsync(newsroom.DatabaseFile);
        newsroom.Administrator = await newsroom.MemberAsync("Quản trị", Role.Administrator);
        newsroom.Chair = await newsroom.MemberAsync("Trưởng Ban", Role.Chair);
        var kind = new UnitKind { Code = "MembersTest", Name = "Phòng, ban, ngành", Position = 1 };
        await newsroom.ChangeAsync(db => db.UnitKinds.Add(kind));
        newsroom.DepartmentKind = kind.Id;
        return newsroom;
    }

    /// <summary>A member who has set a password.</summary>
    public async Task<int> MemberAsync(string name, params Role[] roles)
    {
        var member = new Member { DisplayName = name, UserName = Guid.NewGuid().ToString("N"), PasswordHash = "set", SecurityStamp = "first" };
        member.NormalizedUserName = member.UserName.ToUpperInvariant();
        member.Assignments.AddRange(roles.Select(r => new RoleAssignment { Role = r }));
        await ChangeAsync(db => db.Users.Add(member));
        return member.Id;
    }

    public async Task<int> UnitAsync(string name, DateOnly? from = null) =>
        (await Units.CreateAsync(Administrator, name, DepartmentKind, from ?? new(2025, 1, 1), [], Stop)).Value;

    public async Task ChangeAsync(Action<EditorialDb> change)
    {
        await using var write = await Get<WriteGate>().BeginAsync(Stop);
        change(write.Db);
        await write.CommitAsync(Stop);
    }

    public async Task<T> ReadAsync<T>(Func<EditorialDb, Task<T>> question)
    {
        await using var db = await Get<IDbContextFactory<EditorialDb>>().CreateDbContextAsync(Stop);
        return await question(db);
    }

    public Task<Member> LoadAsync(int id) => ReadAsync(db => db.Users.Include(m => m.Assignments).SingleAsync(m => m.Id == id, Stop));

    public Task<int> EventsAsync() => ReadAsync(db => db.ArticleEvents.CountAsync(Stop));

    /// <summary>Does an act and answers how many events it left; the chain must hold after it.</summary>
    public async Task<int> LeavesAsync(Func<Task<string?>> act)
    {
        var before = await EventsAsync();
        Assert.Null(await act());
        Assert.Null(await ReadAsync(db => Ledger.FirstBreakAsync(db, Stop)));
        return await EventsAsync() - before;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
