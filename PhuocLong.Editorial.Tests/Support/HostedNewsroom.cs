using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Tests.Support;

/// <summary>The whole app over a database of its own, and a browser's view of it without the browser.</summary>
public sealed partial class HostedNewsroom : IAsyncDisposable
{
    public const string Password = "một mật khẩu đủ dài";

    private readonly DirectoryInfo folder = TestFolder.Create("running");
    private readonly WebApplicationFactory<Program> app;

    /// <param name="environment">In Development nothing is filled either: a sample of 18 months is asked for where one is wanted.</param>
    /// <param name="alter">What a test wants different, after everything of the app's own.</param>
    public HostedNewsroom(string environment = "Production", Action<IServiceCollection>? alter = null, params (string Key, string Value)[] settings)
    {
        EmptyDatabase.CopyTo(Path.Combine(Folder, "editorial.db"));
        app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Data:Folder", folder.FullName).UseSetting("environment", environment).UseSetting("Sample:Fill", "false").UseSetting("Logging:LogLevel:Default", "Error")
                .UseSetting("urls", "http://127.0.0.1:0");
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(services => alter?.Invoke(services));
        });
    }

    public IServiceProvider Services => app.Services;

    public string Folder => folder.FullName;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Keeps cookies, follows nothing.</summary>
    public HttpClient Browser() => app.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Listens on a port of this machine, for connections that stay open; asked for before anything else.</summary>
    public Uri Serve()
    {
        app.UseKestrel();
        app.StartServer();
        return new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
    }

    public async Task<int> AddMemberAsync(string email, string? password = Password, DateTime? disabledAt = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var member = new Member { DisplayName = "Người thử", UserName = email, Email = email, DisabledAt = disabledAt };
        var made = password is null ? await members.CreateAsync(member) : await members.CreateAsync(member, password.Normalize());
        Assert.True(made.Succeeded, string.Join(" ", made.Errors.Select(e => e.Description)));
        return member.Id;
    }

    public async Task ChangeAsync(Func<EditorialDb, Task> change)
    {
        await using var write = await Services.GetRequiredService<WriteGate>().BeginAsync(Stop);
        await change(write.Db);
        await write.CommitAsync(Stop);
    }

    public static async Task<string> ReadAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop));

    /// <summary>Opens the page and sends its form as a person would, antiforgery token and all.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(HttpClient browser, string path, string form, params (string Name, string Value)[] fields) =>
        SendFormAsync(browser, path, form, path, fields);

    public static async Task<HttpResponseMessage> SendFormAsync(HttpClient browser, string path, string form, string to, params (string Name, string Value)[] fields)
    {
        var token = TokenIn().Match(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Stop)).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields
            .Append(("_handler", form)).Append(("__RequestVerificationToken", token))
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await browser.PostAsync(new Uri(to, UriKind.Relative), content, Stop);
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password = Password) =>
        SendFormAsync(browser, AccountPaths.SignIn, "sign-in", ("Form.Email", email), ("Form.Password", password));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenIn();
}
