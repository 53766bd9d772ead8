using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Quotas;

/// <summary>
/// <c>credits [--mend true]</c>: computes the ledger of credits and its sums anew, from a terminal, and says where what is kept
/// differs. Answers 0 when nothing does, 1 when something did, 2 when it could not be looked at.
/// </summary>
internal static class CreditsCommand
{
    private const string Name = "credits";
    private const int MostTold = 20;

    public static bool IsAsked(string[] args) => args is [Name, ..];

    public static async Task<int> RunAsync(IConfiguration settings, string root, TextWriter told)
    {
        var file = Path.Combine(Path.GetFullPath(settings["Data:Folder"] ?? "data", root), "editorial.db");
        if (!File.Exists(file))
            return Refuse(told, Words.AuditNoDatabase.With(file));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddEditorialData(file);
        services.AddSingleton<CreditAudit>();
        await using var rooms = services.BuildServiceProvider();
        await using (var db = await rooms.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync())
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
                return Refuse(told, Words.AuditOldDatabase);
        }
        var audit = rooms.GetRequiredService<CreditAudit>();
        var mend = settings.GetValue("mend", false);
        var report = mend ? await audit.MendAsync() : await audit.CompareAsync();
        Tell(told, report, mend);
        return report.Holds ? 0 : 1;
    }

    private static void Tell(TextWriter told, CreditReport report, bool mended)
    {
        told.WriteLine((report.Holds ? Words.AuditHolds : mended ? Words.AuditMended : Words.AuditDiffers).With(report.Articles, report.Lines.Count, report.Sums.Count));
        foreach (var sentence in report.Closings.Concat(report.Lines).Concat(report.Sums).Take(MostTold))
            told.WriteLine($"  ✗ {sentence}");
        if (report.Closings.Count + report.Lines.Count + report.Sums.Count - MostTold is > 0 and var more)
            told.WriteLine($"  {Words.AuditMore.With(more)}");
    }

    private static int Refuse(TextWriter told, string sentence)
    {
        told.WriteLine(sentence);
        return 2;
    }
}
