using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static PhuocLong.Editorial.Certificates.Paper;

namespace PhuocLong.Editorial.Certificates;

/// <summary>The certificate as a Word file: A4, Times New Roman, with the heading of a Vietnamese official paper.</summary>
public static class CertificateDocx
{
    public static byte[] Of(Certificate certificate)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = certificate.Subject;
            file.PackageProperties.Language = "vi-VN";
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Fonts();
            main.Document = new Document(new Body([.. Content(certificate), Page()]));
        }
        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(Certificate certificate)
    {
        yield return Heading(certificate);
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
        yield return Signatures(certificate);
    }

    private static Table Heading(Certificate certificate) => Bare(
        [
            [Line(certificate.Agency, bold: true, size: 12, align: JustificationValues.Center), Line(Words.Rule, size: 8, align: JustificationValues.Center)],
            [
                Line(Words.Nation, bold: true, size: 12, align: JustificationValues.Center),
                Line(Words.Motto, bold: true, size: 13, align: JustificationValues.Center, underline: true),
            ],
        ], [3400, 5671]);

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

    private static Table Signatures(Certificate certificate) => Bare(
        [
            [Line(Words.SignPrinter, bold: true, align: JustificationValues.Center, before: 240), Line(Words.SignHint, italic: true, size: 11, align: JustificationValues.Center, after: 1100),
                Line(certificate.PrintedBy, bold: true, align: JustificationValues.Center)],
            [Line(Words.SignChair, bold: true, align: JustificationValues.Center, before: 240), Line(Words.SignHint, italic: true, size: 11, align: JustificationValues.Center)],
        ], [4535, 4536]);

    private static Styles Fonts() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Face, HighAnsi = Face, EastAsia = Face, ComplexScript = Face },
            new FontSize { Val = HalfPoints(13) },
            new Languages { Val = "vi-VN" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "60" }))));

    /// <summary>A4 with the margins of official papers: 20 mm above, below and right, 30 mm left.</summary>
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    private static string HalfPoints(double points) => (points * 2).ToString(CultureInfo.InvariantCulture);
}
