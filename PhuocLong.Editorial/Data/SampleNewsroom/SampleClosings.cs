using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Quotas;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>The sample's chair has closed every month but the last one that is over: that one is there to be closed.</summary>
internal static class SampleClosings
{
    public static async Task CloseAsync(IServiceProvider services, TimeProvider clock, SamplePlan plan, SampleNames names, CancellationToken stop)
    {
        var (desk, chair) = (services.GetRequiredService<ClosingDesk>(), names.Members[SamplePeople.Chair]);
        var last = ReportingMonth.Containing(clock.Today()).Plus(-2);
        for (var month = ReportingMonth.Containing(plan.First); month.Label <= last.Label; month = month.Next)
        {
            var view = await desk.OpenAsync(month, chair, stop);
            (await desk.CloseAsync(month, view.Must().Seen, chair, stop)).Must();
        }
    }
}
