using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Activity;

/// <summary>
/// <c>verify [--head number:hash]</c>: verifies the ledger from a terminal, beside a running app or without one.
/// Answers 0 when it holds, 1 when it does not, 2 when it could not be looked at.
/// </summary>
internal static class VerifyCommand
{
    private const string Name = "verify";

    public static bool IsAsked(string[] args) => args is [Name, ..];

    public static async Task<int> RunAsync(IConfiguration settings, string root, TextWriter told)
    {
        Head? head = null;
        if (settings["head"] is { } typed)
        {
            if (!Head.TryParse(typed, out var read))
                return Refuse(told, Words.HeadUnreadable);
            head = read;
        }
        // A verification makes nothing, not even an empty database.
        var folder = Path.GetFullPath(settings["Data:Folder"] ?? "data", root);
        var file = Path.Combine(folder, "editorial.db");
        if (!File.Exists(file))
            return Refuse(told, Words.CommandNoDatabase.With(file));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddEditorialData(file);
        services.AddEditing();
        services.AddActivity(ActivitySetup.HeadsFolder(settings, root, folder));
        await using var rooms = services.BuildServiceProvider();
        await using (var db = await rooms.GetRequiredService<IDbContextFactory<EditorialDb>>().CreateDbContextAsync())
        {
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
                return Refuse(told, Words.CommandOldDatabase);
        }
        var report = await rooms.GetRequiredService<Verification>().RunAsync(head, null);
        Tell(told, report);
        return report.Holds ? 0 : 1;
    }

    /// <summary>Sentences in Vietnamese need a terminal that is not told they are Latin-1.</summary>
    public static TextWriter Terminal()
    {
        Console.OutputEncoding = Encoding.UTF8;
        return Console.Out;
    }

    private static void Tell(TextWriter told, VerificationReport report)
    {
        told.WriteLine(VerificationWords.Verdict(report));
        foreach (var broken in report.Breaks)
            told.WriteLine($"  ✗ {broken.Sentence}");
        if (VerificationWords.More(report) is { } more)
            told.WriteLine($"  {more}");
        foreach (var line in VerificationWords.Checked(report))
            told.WriteLine($"  · {line}");
        told.WriteLine(VerificationWords.Limits(report));
        if (report.Last is { } last)
            told.WriteLine(Words.CommandHead.With(last));
    }

    private static int Refuse(TextWriter told, string sentence)
    {
        told.WriteLine(sentence);
        return 2;
    }
}
