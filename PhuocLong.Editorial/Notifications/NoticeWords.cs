using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Notifications;

/// <summary>What notices say, and where they lead.</summary>
internal static class NoticeWords
{
    /// <summary>How an article's address says that its reader is to begin with what is new to them.</summary>
    public const string ViewName = "xem", ViewChanges = "thay-doi";

    /// <summary>One sentence, without the article's title.</summary>
    /// <param name="names">Display names by member.</param>
    /// <param name="said">What was written with it; empty where nothing was, or where only the matter is named.</param>
    public static string Of(Notice notice, IReadOnlyDictionary<int, string> names, string said = "")
    {
        var key = "Told" + notice.Kind;
        var by = notice.ActorId is { } actor ? names.GetValueOrDefault(actor) : null;
        // What nobody did by hand has a sentence of its own.
        var sentence = (by is null ? Words.ResourceManager.GetString(key + "Itself", Words.Culture) : null)
            ?? Words.ResourceManager.GetString(key, Words.Culture)!;
        var told = sentence.With(by ?? Words.Somebody, notice.StepName, notice.Days);
        return said.Length == 0 ? told : Words.Saying.With(told, said);
    }

    public static string AddressOf(Notice notice) => notice switch
    {
        { Kind: NoticeKind.HolidaysToConfirm } => $"/quan-tri/ngay-nghi?nam={notice.Days}",
        { UnitId: not null } => "/chi-tieu",
        { ArticleId: null } => $"/quan-tri/thanh-vien/{notice.AboutMemberId}",
        { ThreadId: { } thread } => $"/bai-viet/{notice.ArticleId}?binh-luan={thread}",
        { Kind: NoticeKind.Waiting or NoticeKind.Reopened or NoticeKind.Handed or NoticeKind.DueSoon or NoticeKind.Overdue or NoticeKind.DueChanged or NoticeKind.HoldReleased } =>
            $"/bai-viet/{notice.ArticleId}?{ViewName}={ViewChanges}",
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
