using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Certificates;

/// <summary>Whether the text that is published is still the one that was approved.</summary>
public enum Agreement
{
    /// <summary>Nothing is published yet; what is approved is whole.</summary>
    ApprovedWhole,

    /// <summary>What is published has the hash that was approved last, and its content still makes that hash.</summary>
    Same,

    /// <summary>It has not: another version, another hash, or a content that no longer makes it.</summary>
    Different,
}

/// <summary>
/// Phiếu duyệt: who decided on an article, when, on which text, and whether what is published is that text. Every figure
/// is a string already, so that the page and the Word file cannot tell two stories.
/// </summary>
public sealed record Certificate
{
    public required int ArticleId { get; init; }

    /// <summary>Tên cơ quan, in capitals as the heading of an official paper has it.</summary>
    public required string Agency { get; init; }

    /// <summary>As "Ngày 02 tháng 11 năm 2026".</summary>
    public required string Date { get; init; }

    public required string Subject { get; init; }

    /// <summary>What the article is, line by line.</summary>
    public required IReadOnlyList<Fact> About { get; init; }

    /// <summary>Everything that was decided, oldest first.</summary>
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }

    /// <summary>The versions those decisions were made on.</summary>
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    public required Agreement Agreement { get; init; }

    /// <summary>The agreement as one sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>The ledger's head now, and the last one that was exported.</summary>
    public required IReadOnlyList<Fact> Ledger { get; init; }

    public required string PrintedBy { get; init; }

    /// <summary>The column of those on whose behalf somebody decided stands only where there is one.</summary>
    public bool HasBehalf => Decisions.Any(d => d.OnBehalfOf.Length > 0);

    /// <summary>So does the column of reasons: they are for those who work on the article.</summary>
    public bool HasReasons => Decisions.Any(d => d.Reason.Length > 0);

    /// <summary>The name of the Word file, for people.</summary>
    public string FileName => $"phieu-duyet-bai-{ArticleId}.docx";
}

/// <summary>One decision: what, by whom, when, on which version.</summary>
public sealed record DecisionLine(string At, string What, string By, string OnBehalfOf, string Version, string Reason);

/// <summary>One version with its whole hash.</summary>
public sealed record VersionLine(string Number, string FrozenAt, string Hash);
