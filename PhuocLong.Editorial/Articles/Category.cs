namespace PhuocLong.Editorial.Articles;

/// <summary>Chuyên mục of the portal.</summary>
public sealed class Category : OrderedEntry;

/// <summary>Mục thống kê: the one heading of the half-year review under which an article is counted.</summary>
public sealed class ReportHeading : OrderedEntry
{
    /// <summary>The heading that takes what fits no other; it can be renamed but not retired.</summary>
    public bool IsOther { get; set; }
}

/// <summary>Dòng sự kiện, đợt tuyên truyền: another axis than category and heading.</summary>
public sealed class Topic : ListEntry;
