using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Data;

/// <summary>The database, its one writer and the identity that is stored in it.</summary>
public static class DataSetup
{
    /// <summary>Registers the same model for the app, the migrations tool, the sample and the tests.</summary>
    public static IServiceCollection AddEditorialData(this IServiceCollection services, string databaseFile, Durability durability = Durability.Full)
    {
        // A list handed over as one value keeps the statement the same whatever its length; spelt out element by
        // element, it would be translated anew at every call, and every check of rights asks with such a list.
        // Collections loaded along are short ones; a query where they would multiply says AsSplitQuery.
        services.AddPooledDbContextFactory<EditorialDb>(options => options
            .UseSqlite(ConnectionString(databaseFile), sqlite => sqlite
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .AddInterceptors(new DurableConnections(durability)));
        services.AddSingleton(new DatabaseDurability(durability));
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<ThisNewsroom>();
        services.AddIdentityCore<Member>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password.RequiredLength = 12;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireDigit = false;
                options.User.RequireUniqueEmail = true;
                options.SignIn.RequireConfirmedAccount = false;
            })
            .AddEntityFrameworkStores<EditorialDb>()
            .AddDefaultTokenProviders();
        services.AddDataProtection().SetApplicationName("PhuocLong.Editorial").PersistKeysToDbContext<EditorialDb>();
        return services;
    }

    /// <summary>The one data folder named by the settings: the database and the stored files. It is made when missing.</summary>
    public static string Folder(IConfiguration settings, string root) =>
        Directory.CreateDirectory(Path.GetFullPath(settings["Data:Folder"] ?? "data", root)).FullName;

    /// <summary>The SQLite file: <c>editorial.db</c> in the data folder.</summary>
    public static string DatabaseFile(IConfiguration settings, string root) => Path.Combine(Folder(settings, root), "editorial.db");

    public static string ConnectionString(string databaseFile) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.GetFullPath(databaseFile),
        DefaultTimeout = 30,
    }.ToString();
}

/// <summary>What this process' connections promise about the disk; the text log checks that they keep it.</summary>
internal sealed record DatabaseDurability(Durability Promised);
