using System.Text.Json.Serialization;

namespace PhuocLong.Editorial.Reports;

/// <summary>
/// Báo cáo: one period's review as it is read out, printed and signed. Sentences are whole already, so that the page, the
/// Word file, the workbook and what was frozen cannot tell different stories.
/// </summary>
public sealed record ReviewPaper
{
    /// <summary>Tên cơ quan, in capitals as the heading of an official paper has it.</summary>
    public required string Agency { get; init; }

    public required string Number { get; init; }

    public required string DateLine { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Subject { get; init; }

    public required IReadOnlyList<ReviewSection> Sections { get; init; }

    public required IReadOnlyList<ReviewTable> Tables { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>Who wrote the words around the figures last.</summary>
    public required string Preparer { get; init; }

    /// <summary>In which office it is signed; for another when a deputy signs.</summary>
    public required string Office { get; init; }

    /// <summary>Empty until it is signed.</summary>
    public string Signer { get; init; } = "";

    public ReviewTable Table(string key) => Tables.First(t => t.Key == key);

    public ReviewSection? Section(string key) => Sections.FirstOrDefault(s => s.Key == key);

    public Figure? Figure(string? key) => Figures.FirstOrDefault(f => f.Key == key);
}

/// <summary>A part of the paper under its heading.</summary>
/// <param name="IsAnnex">It stands after the signatures, with the tables.</param>
public sealed record ReviewSection(string Key, string Heading, IReadOnlyList<ReviewParagraph> Paragraphs, bool IsAnnex = false);

/// <summary>One paragraph, or one line of a list.</summary>
/// <param name="IsComputed">Put together from figures; nobody writes in it.</param>
public sealed record ReviewParagraph(IReadOnlyList<Saying> Sayings, bool IsComputed = false, bool IsListed = false)
{
    [JsonIgnore]
    public string Text => string.Concat(Sayings.Select(s => s.Text));

    public static ReviewParagraph Written(string text, bool listed = false) => new([new(text)], IsListed: listed);
}

/// <summary>A piece of a sentence: words, or a figure by its key.</summary>
public sealed record Saying(string Text, string? Figure = null);

/// <summary>One axis of the review, row by row.</summary>
/// <param name="Columns">Its columns of figures, after the one that names the row.</param>
/// <param name="Note">What a reader must know before adding anything up; null when there is nothing.</param>
public sealed record ReviewTable(string Key, string Title, string RowName, IReadOnlyList<ReviewColumn> Columns, IReadOnlyList<ReviewRow> Rows, string? Note)
{
    /// <summary>Whether any row has something to say besides figures.</summary>
    [JsonIgnore]
    public bool HasRemarks => Rows.Any(r => r.Remark.Length > 0);

    /// <summary>Without the columns in which nothing is known.</summary>
    internal ReviewTable WithoutEmptyColumns()
    {
        var known = Enumerable.Range(0, Columns.Count).Where(at => Rows.Any(r => r.Values[at] is not null)).ToList();
        return known.Count == Columns.Count ? this : this with
        {
            Columns = [.. known.Select(at => Columns[at])],
            Rows = [.. Rows.Select(r => r with { Values = [.. known.Select(at => r.Values[at])] })],
        };
    }
}

public sealed record ReviewColumn(string Name, FigureKind Kind);

/// <summary>One row of figures; null where there is no figure.</summary>
public sealed record ReviewRow(string Key, string Name, IReadOnlyList<decimal?> Values, string Remark = "", bool IsTotal = false);
