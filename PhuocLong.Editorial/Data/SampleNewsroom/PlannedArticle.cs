using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Data.SampleNewsroom;

/// <summary>An article of the sample before it is written: what it says, what it carries, and everything that befalls it.</summary>
internal sealed record PlannedArticle(SampleUnit Unit, string Writer, ArticleDraft Draft)
{
    public required Genre Genre { get; init; }

    public required string Category { get; init; }

    public required string Heading { get; init; }

    public required string? Topic { get; init; }

    public required string Source { get; init; }

    /// <summary>Empty: signed with the writer's own name.</summary>
    public required IReadOnlyList<BylineEntry> Bylines { get; init; }

    /// <summary>In order of time.</summary>
    public List<PlannedAct> Acts { get; } = [];
}

/// <summary>One thing somebody does to an article, in a minute of <see cref="OfficeHours"/>.</summary>
internal sealed record PlannedAct(int Minute, ActOfSample Kind, string By)
{
    public string Reason { get; init; } = "";

    /// <summary>For a return: the earlier step, or null for the author.</summary>
    public string? ToStep { get; init; }

    /// <summary>For a text mended after a return.</summary>
    public ArticleDraft? Draft { get; init; }
}

internal enum ActOfSample
{
    Begin,
    Write,
    Describe,
    Submit,
    Recall,
    Approve,
    Return,
    Reject,
    Reopen,
    Publish,
    RecordAddress,
    Withdraw,
}
