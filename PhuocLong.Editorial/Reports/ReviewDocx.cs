using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PhuocLong.Editorial.Papers;
using static PhuocLong.Editorial.Papers.Paper;

namespace PhuocLong.Editorial.Reports;

/// <summary>The review as a Word file.</summary>
public static class ReviewDocx
{
    /// <summary>The text's breadth on A4, in twentieths of a point.</summary>
    private const int Breadth = 9071;

    public static byte[] Of(ReviewPaper paper, string seal) => PaperFile.Of(paper.Subject, Content(paper, seal));

    private static IEnumerable<OpenXmlElement> Content(ReviewPaper paper, string seal)
    {
        yield return PaperFile.Heading(paper.Agency, paper.Number);
        yield return Line(paper.DateLine, italic: true, align: JustificationValues.Right, before: 120);
        yield return Line(Words.PaperTitle, bold: true, size: 16, align: JustificationValues.Center, before: 240);
        yield return Line(paper.Subject, bold: true, align: JustificationValues.Center, after: 240);
        foreach (var line in paper.Sections.Where(s => !s.IsAnnex).SelectMany(Lines))
            yield return line;
        yield return PaperFile.Signatures((Words.OfficePreparer, paper.Preparer), (paper.Office, paper.Signer));
        yield return Line(seal, italic: true, size: 10, before: 360);
        foreach (var line in paper.Sections.Where(s => s.IsAnnex).SelectMany(Lines))
            yield return line;
        foreach (var table in paper.Tables)
        {
            yield return Part(table.Title);
            yield return Figures(table);
            if (table.Note is { } note)
                yield return Line(note, italic: true, size: 11, before: 60);
        }
    }

    private static IEnumerable<Paragraph> Lines(ReviewSection section) =>
        section.Paragraphs.Select(p => p.IsListed ? Listed(p.Text) : Body(p.Text)).Prepend(Part(section.Heading));

    private static Table Figures(ReviewTable table)
    {
        var (figure, remark) = (table.Columns.Count > 3 ? 1150 : 1500, table.HasRemarks ? 2200 : 0);
        int[] widths = [Breadth - (table.Columns.Count * figure) - remark, .. table.Columns.Select(_ => figure), .. table.HasRemarks ? new[] { remark } : []];
        string[] names = [table.RowName, .. table.Columns.Select(c => c.Name), .. table.HasRemarks ? new[] { Words.ColumnRemark } : []];
        return Grid(widths, names, table.Rows.Select(r => (string[])
        [
            r.Name, .. r.Values.Select((value, at) => FigureText.Of(value, table.Columns[at].Kind)), .. table.HasRemarks ? new[] { r.Remark } : [],
        ]), numbers: 1..(1 + table.Columns.Count));
    }
}
