using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Notifications;

/// <summary>What notices say, and where they lead.</summary>
internal static class NoticeWords
{
    /// <summary>One sentence, without the article's title.</summary>
    /// <param name="names">Display names by member.</param>
    public static string Of(Notice notice, IReadOnlyDictionary<int, string> names)
    {
        var key = "Told" + notice.Kind;
        var by = notice.ActorId is { } actor ? names.GetValueOrDefault(actor) : null;
        // What nobody did by hand has a sentence of its own.
        var sentence = (by is null ? Words.ResourceManager.GetString(key + "Itself", Words.Culture) : null)
            ?? Words.ResourceManager.GetString(key, Words.Culture)!;
        return sentence.With(by ?? Words.Somebody, notice.StepName, notice.Days);
    }

    public static string AddressOf(Notice notice) => notice switch
    {
        { ArticleId: null } => $"/quan-tri/thanh-vien/{notice.AboutMemberId}",
        { ThreadId: { } thread } => $"/bai-viet/{notice.ArticleId}?binh-luan={thread}",
        _ => $"/bai-viet/{notice.ArticleId}",
    };

    /// <summary>As "14:05" today, "22/11 14:05" this year, else with the year.</summary>
    public static string When(DateTime utc, DateOnly today)
    {
        var local = NewsroomTime.Local(utc);
        var form = DateOnly.FromDateTime(local) == today ? "HH:mm" : local.Year == today.Year ? "dd/MM HH:mm" : "dd/MM/yyyy HH:mm";
        return local.ToString(form, System.Globalization.CultureInfo.InvariantCulture);
    }
}
