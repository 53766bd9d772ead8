using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Credits;

/// <summary>
/// <c>credits [--mend true]</c>: computes the ledger of credits, its sums and whatever else rooms keep counted anew, from a terminal,
/// and says where what is kept differs. Answers 0 when nothing does, 1 when something did, 2 when it could not be looked at.
/// </summary>
internal static class CreditsCommand
{
    private const string Name = "credits";
    private const int MostTold = 20;

    public static bool IsAsked(string[] args) => args is [Name, ..];

    /// <param name="settings">Where the data lie, and whether to mend.</param>
    /// <param name="root">What a relative folder is relative to.</param>
    /// <param name="told">The terminal.</param>
    /// <param name="rooms">Registers the rooms that keep figures.</param>
    public static async Task<int> RunAsync(IConfiguration settings, string root, TextWriter told, Action<IServiceCollection> rooms)
    {
        var file = Path.Combine(Path.GetFullPath(settings["Data:Folder"] ?? "data", root), "editorial.db");
        if (!File.Exists(file))
            return Refuse(told, Words.AuditNoDatabase.With(file));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddEditorialData(file);
        rooms(services);
        await using var house = services.BuildServiceProvider();
        await using (var db = await house.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync())
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
                return Refuse(told, Words.AuditOldDatabase);
        }
        var audit = house.GetRequiredService<CreditAudit>();
        var mend = settings.GetValue("mend", false);
        var report = mend ? await audit.MendAsync() : await audit.CompareAsync();
        var figures = new List<string>();
        foreach (var kept in house.GetServices<IKeptFigures>())
            figures.AddRange(mend ? await kept.MendAsync() : await kept.CompareAsync());
        Tell(told, report, figures, mend);
        return report.Holds && figures.Count == 0 ? 0 : 1;
    }

    private static void Tell(TextWriter told, CreditReport report, List<string> figures, bool mended)
    {
        var holds = report.Holds && figures.Count == 0;
        told.WriteLine((holds ? Words.AuditHolds : mended ? Words.AuditMended : Words.AuditDiffers).With(report.Articles, report.Lines.Count, report.Sums.Count + figures.Count));
        string[] found = [.. figures, .. report.Lines, .. report.Sums];
        foreach (var sentence in found.Take(MostTold))
            told.WriteLine($"  ✗ {sentence}");
        if (found.Length > MostTold)
            told.WriteLine($"  {Words.AuditMore.With(found.Length - MostTold)}");
    }

    private static int Refuse(TextWriter told, string sentence)
    {
        told.WriteLine(sentence);
        return 2;
    }
}
