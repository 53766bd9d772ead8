using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Meetings;

/// <summary>The one sentence a meeting's page begins with.</summary>
public static class MeetingSentence
{
    public static string Of(MeetingSheet sheet)
    {
        var (settled, all, waiting) = (sheet.Items.Count(i => i.IsSettled), sheet.Items.Count, sheet.Waiting.Count());
        return sheet.State switch
        {
            MeetingState.Cancelled => Words.LedeCancelled,
            MeetingState.Closed => Words.LedeClosed.With(settled, all),
            _ when all == 0 => Words.LedeEmpty,
            MeetingState.Called => Words.LedeCalled.With(all),
            _ => waiting == 0 ? Words.LedeRunning.With(settled, all) : Words.LedeWaiting.With(settled, all, waiting),
        };
    }
}
