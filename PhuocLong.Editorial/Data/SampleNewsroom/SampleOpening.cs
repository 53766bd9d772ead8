using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Account;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>
/// Fills an empty database with the sample newsroom while the opening page shows how far it is, and offers its
/// sign-ins. The sample grows in a file of its own, so a start that was killed simply begins again.
/// </summary>
internal sealed class SampleOpening(
    IDbContextFactory<EditorialDb> contexts, IConfiguration settings, IHostEnvironment environment, OpeningProgress progress,
    SampleSignIns signIns, TimeProvider clock, ILogger<SampleOpening> log) : BackgroundService
{
    /// <summary>Registered in Development unless the setting <c>Sample:Fill</c> says false.</summary>
    public static bool IsWanted(IConfiguration settings, IHostEnvironment environment) =>
        environment.IsDevelopment() && settings.GetValue("Sample:Fill", true);

    // The host starts this before it listens, so the first request already finds the newsroom closed.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await db.Newsrooms.AnyAsync(cancellationToken))
                progress.Report(0, Words.SampleFilling);
            else if (await db.Users.AnyAsync(m => m.Email == SamplePeople.SignIns[0].Email, cancellationToken))
                signIns.Offer(SamplePeople.SignIns);
        }
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (progress.IsOpen)
            return;
        var file = DataSetup.DatabaseFile(settings, environment.ContentRootPath);
        var filling = Path.ChangeExtension(file, ".filling.db");
        FilledFile.Delete(filling);
        FilledFile.Copy(file, filling);
        await SampleFill.IntoAsync(filling, clock.GetUtcNow().UtcDateTime, share => progress.Report(share, Words.SampleFilling), stoppingToken);
        FilledFile.Replace(file, filling);
        signIns.Offer(SamplePeople.SignIns);
        progress.Open();
        log.LogInformation("The sample newsroom is open.");
    }
}
