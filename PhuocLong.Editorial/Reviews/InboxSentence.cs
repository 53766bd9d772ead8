using System.Globalization;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Reviews;

/// <summary>The one sentence that Việc của tôi begins with: the most pressing thing there is.</summary>
public static class InboxSentence
{
    public static string Of(InboxContents contents, WorkingDayClock clock) => contents switch
    {
        { WaitingForMe: { Count: > 0 } waiting } => clock.DaysSince(waiting.Min(r => r.Since)) is > 0 and var days
            ? waiting.Count(r => r.Due is { IsOverdue: true }) is > 0 and var late
                ? Fill(Words.InboxLedeLate, waiting.Count, late, ArticleWords.Days(days))
                : Fill(Words.InboxLede, waiting.Count, ArticleWords.Days(days))
            : Fill(Words.InboxLedeToday, waiting.Count),
        { ReturnedToMe.Count: > 0 and var returned } => Fill(Words.InboxLedeReturned, returned),
        { Drafts.Count: > 0 and var drafts } => Fill(Words.InboxLedeDrafts, drafts),
        _ => Words.InboxLedeNothing,
    };

    private static string Fill(string sentence, params object[] parts) => string.Format(CultureInfo.CurrentCulture, sentence, parts);
}
