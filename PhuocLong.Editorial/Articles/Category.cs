namespace PhuocLong.Editorial.Articles;

/// <summary>Chuyên mục of the portal.</summary>
public sealed class Category
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public int Position { get; set; }

    /// <summary>UTC. A retired category stays on its articles and is offered to no new one.</summary>
    public DateTime? RetiredAt { get; set; }
}

/// <summary>Mục thống kê: the one heading of the half-year review under which an article is counted.</summary>
public sealed class ReportHeading
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public int Position { get; set; }

    /// <summary>The heading that takes what fits no other; it can be renamed but not retired.</summary>
    public bool IsOther { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? RetiredAt { get; set; }
}

/// <summary>Dòng sự kiện, đợt tuyên truyền: another axis than category and heading.</summary>
public sealed class Topic
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? RetiredAt { get; set; }
}
