using System.Globalization;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Meetings;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>The sample's next meeting of the board: called for the coming working day, with what waits for the board and the chair.</summary>
internal static class SampleMeeting
{
    private const int MostArticles = 6;

    public static async Task CallAsync(IServiceProvider services, TimeProvider clock, SampleNames names, CancellationToken stop)
    {
        var (by, agenda) = (names.Members[SamplePeople.Assistants[0]], services.GetRequiredService<AgendaDesk>());
        var day = new WorkingDays([]).Add(clock.Today(), 1);
        var meeting = (await services.GetRequiredService<MeetingDesk>().CallAsync(
            by,
            new()
            {
                Name = $"Họp Ban Biên tập ngày {day.ToString("dd/MM", CultureInfo.InvariantCulture)}",
                HeldOn = day,
                StartsAt = new TimeOnly(8, 0),
                Place = "Phòng họp số 2",
                Locality = "Phước Long",
                PresiderId = names.Members[SamplePeople.Chair],
                SecretaryId = by,
            },
            stop)).Must();
        // The queue is oldest first; what still lies with the support team is not the board's yet.
        var waiting = (await agenda.QueueAsync(meeting, by, stop)).Where(r => r.StepKey != Workflows.StandardWorkflow.Assistants).Take(MostArticles);
        if (waiting.Select(r => r.ArticleId).ToArray() is { Length: > 0 } articles)
            (await agenda.TakeUpAsync(meeting, by, articles, stop)).Must();
        (await agenda.AddMatterAsync(meeting, by, $"Rà soát chỉ tiêu tháng {day.Month}", stop)).Must();
    }
}
