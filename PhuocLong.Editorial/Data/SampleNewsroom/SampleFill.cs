using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Publishing;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>Lives eighteen months of a newsroom in a database of its own, through the newsroom's doors, under a moved clock.</summary>
internal static class SampleFill
{
    /// <summary>Fills a file that does not exist yet. It is whole, flushed and closed when this returns; until then it counts for nothing.</summary>
    /// <param name="progress">Told shares from 0 to 1.</param>
    public static async Task IntoAsync(string databaseFile, DateTime nowUtc, Action<double> progress, CancellationToken stop = default)
    {
        var plan = SamplePlan.For(nowUtc);
        var clock = new MovableClock(plan.Hours.At(0));
        await using (var services = Rooms(databaseFile, clock))
        {
            await Opening.MigrateAsync(services, stop);
            var names = await new SampleStaffing(services, clock, plan).SettleAsync(stop);
            // One after another is how a newsroom lives, and leaves a second core idle: it prepares what is asked for at the end.
            var looked = Task.Run(() => SampleReports.LookAsync(services, clock, names, stop), stop);
            await new SampleLife(services, clock, plan, names).LiveAsync(progress, stop);
            await looked;
            await SampleClosings.CloseAsync(services, clock, plan, names, stop);
            await SampleMeeting.CallAsync(services, clock, names, stop);
            await SampleReports.PrepareAsync(services, clock, names, stop);
        }
        FilledFile.Complete(databaseFile);
    }

    private static ServiceProvider Rooms(string databaseFile, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddEditorialData(databaseFile, Durability.NoneUntilComplete);
        services.AddMembers();
        services.AddArticles();
        services.AddEditing();
        services.AddReviews();
        services.AddPublishing();
        services.AddQuotas();
        services.AddMeetings();
        services.AddTransfer(Path.GetDirectoryName(databaseFile)!);
        services.AddPortalFigures();
        services.AddReports();
        // Likenesses are sketched in the background once the newsroom is open, as after an upgrade.
        services.Remove(services.Single(s => s.ImplementationType == typeof(SettledSketch)));
        return services.BuildServiceProvider();
    }
}
