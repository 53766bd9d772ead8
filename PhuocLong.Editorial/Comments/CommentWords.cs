using System.Globalization;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Comments;

/// <summary>What comments are called on screen.</summary>
public static class CommentWords
{
    public static string Of(CommentGrade grade) => Words.ResourceManager.GetString("Grade" + grade, Words.Culture)!;

    /// <summary>Why a comment concerns its reader.</summary>
    public static string Of(CommentCall call) => Fill(Words.ResourceManager.GetString("Call" + call.Reason, Words.Culture)!, call.By);

    /// <summary>A thread's name for those who hear the page.</summary>
    public static string NameOf(ThreadSheet thread) =>
        Fill(Words.ThreadName, Of(thread.Grade).ToLower(CultureInfo.CurrentCulture), thread.By, NewsroomTime.DateAndTime(thread.At));

    /// <summary>As short as can be understood: "14:05" today, "23/06 14:05" this year.</summary>
    public static string When(DateTime utc, DateOnly today)
    {
        var (local, day) = (NewsroomTime.Local(utc), NewsroomTime.Day(utc));
        return local.ToString(day == today ? "HH:mm" : day.Year == today.Year ? "dd/MM HH:mm" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
    }

    public static string Fill(string sentence, params object[] parts) => string.Format(CultureInfo.CurrentCulture, sentence, parts);

    /// <summary>A text cut into what is plain and the names it calls people by.</summary>
    public static IEnumerable<(string Text, bool Called)> PartsOf(CommentLine comment)
    {
        var signs = comment.Called.Select(Readers.Sign).OrderByDescending(s => s.Length).ToList();
        var from = 0;
        for (var at = comment.Text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = comment.Text.IndexOf('@', at + 1))
        {
            var sign = at < from ? null : signs.Find(s => string.CompareOrdinal(comment.Text, at, s, 0, s.Length) == 0);
            if (sign is null)
                continue;
            if (at > from)
                yield return (comment.Text[from..at], false);
            yield return (sign, true);
            from = at + sign.Length;
        }
        if (from < comment.Text.Length)
            yield return (comment.Text[from..], false);
    }
}
