namespace PhuocLong.Editorial.PastArticles;

/// <summary>What the room's choices are called on screen.</summary>
internal static class PastWords
{
    public static string Of(PastColumn column) => Words.ResourceManager.GetString("Column" + column, Words.Culture) ?? column.ToString();

    public static string Of(NameKind kind) => Words.ResourceManager.GetString("Name" + kind, Words.Culture) ?? kind.ToString();

    public static string Of(RemarkKind kind) => Words.ResourceManager.GetString("Kind" + kind, Words.Culture) ?? kind.ToString();

    /// <summary>As "khoảng 2 phút": nobody needs it to the second.</summary>
    public static string Of(TimeSpan remaining) => remaining.TotalSeconds < 60
        ? Calendar.Phrase.With(Words.RemainingSeconds, Math.Max(1, (int)Math.Ceiling(remaining.TotalSeconds)))
        : Calendar.Phrase.With(Words.RemainingMinutes, (int)Math.Ceiling(remaining.TotalMinutes));
}
