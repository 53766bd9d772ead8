using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PhuocLong.Editorial.Papers;
using static PhuocLong.Editorial.Papers.Paper;

namespace PhuocLong.Editorial.Certificates;

/// <summary>The certificate as a Word file: A4, Times New Roman, with the heading of a Vietnamese official paper.</summary>
public static class CertificateDocx
{
    public static byte[] Of(Certificate certificate) => PaperFile.Of(certificate.Subject, Content(certificate));

    private static IEnumerable<OpenXmlElement> Content(Certificate certificate)
    {
        yield return PaperFile.Heading(certificate.Agency);
        yield return Line(certificate.Date, italic: true, align: JustificationValues.Right, before: 120);
        yield return Line(Words.Title, bold: true, size: 16, align: JustificationValues.Center, before: 240);
        yield return Line(certificate.Subject, bold: true, align: JustificationValues.Center, after: 240);
        foreach (var part in Facts(Words.PartArticle, certificate.About))
            yield return part;
        yield return Part(Words.PartDecisions);
        yield return Decisions(certificate);
        yield return Part(Words.PartVersions);
        yield return Grid([1100, 2300, 5671], [Words.ColumnVersion, Words.ColumnFrozen, Words.ColumnHash], certificate.Versions.Select(v => new[] { v.Number, v.FrozenAt, v.Hash }));
        yield return Line(certificate.Verdict, bold: true, before: 120);
        foreach (var part in Facts(Words.PartLedger, certificate.Ledger))
            yield return part;
        yield return Line(Words.LedgerAbout, italic: true, size: 11);
        yield return PaperFile.Signatures((Words.SignPrinter, certificate.PrintedBy), (Words.SignChair, ""));
    }

    private static IEnumerable<OpenXmlElement> Facts(string part, IReadOnlyList<Fact> facts) =>
        facts.Select(f => (OpenXmlElement)Line([(f.Label + ": ", false), (f.Value, true)])).Prepend(Part(part));

    private static Table Decisions(Certificate certificate)
    {
        var columns = new List<(string Name, int Width, Func<DecisionLine, string> Of)>
        {
            (Words.ColumnAt, 1500, d => d.At), (Words.ColumnWhat, 2300, d => d.What), (Words.ColumnBy, 2000, d => d.By),
        };
        if (certificate.HasBehalf)
            columns.Add((Words.ColumnBehalf, 1500, d => d.OnBehalfOf));
        columns.Add((Words.ColumnVersion, 900, d => d.Version));
        if (certificate.HasReasons)
            columns.Add((Words.ColumnReason, 2371, d => d.Reason));
        return Grid([.. columns.Select(c => c.Width)], [.. columns.Select(c => c.Name)], certificate.Decisions.Select(d => columns.Select(c => c.Of(d)).ToArray()));
    }
}
