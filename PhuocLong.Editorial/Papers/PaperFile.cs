using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static PhuocLong.Editorial.Papers.Paper;

namespace PhuocLong.Editorial.Papers;

/// <summary>An official paper as a Word file: A4, Times New Roman, with the heading every Vietnamese official paper has.</summary>
internal static class PaperFile
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The whole file, from what stands on the paper.</summary>
    public static byte[] Of(string title, IEnumerable<OpenXmlElement> content)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = title;
            file.PackageProperties.Language = "vi-VN";
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Fonts();
            main.Document = new Document(new Body([.. content, Page()]));
        }
        return bytes.ToArray();
    }

    /// <summary>The agency on the left, with its number under it where the paper has one; the nation and its motto on the right.</summary>
    public static Table Heading(string agency, string? number = null) => Bare(
        [
            [
                Line(agency, bold: true, size: 12, align: JustificationValues.Center), Line(Words.Rule, size: 8, align: JustificationValues.Center),
                .. number is null ? Array.Empty<Paragraph>() : [Line(number, align: JustificationValues.Center)],
            ],
            [
                Line(Words.Nation, bold: true, size: 12, align: JustificationValues.Center),
                Line(Words.Motto, bold: true, size: 13, align: JustificationValues.Center, underline: true),
            ],
        ], [3400, 5671]);

    /// <summary>Two people side by side under the paper, each with room to sign above the name.</summary>
    public static Table Signatures((string Office, string Name) left, (string Office, string Name) right) =>
        Bare([Signature(left.Office, left.Name), Signature(right.Office, right.Name)], [4535, 4536]);

    /// <summary>The file as a download that no cache keeps and no other site may use.</summary>
    public static IResult Download(HttpContext http, byte[] file, string name, string type = WordFile)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.File(file, type, name);
    }

    private static Paragraph[] Signature(string office, string name) =>
    [
        Line(office, bold: true, align: JustificationValues.Center, before: 240),
        Line(Words.SignHint, italic: true, size: 11, align: JustificationValues.Center, after: name.Length == 0 ? 60 : 1100),
        .. name.Length == 0 ? Array.Empty<Paragraph>() : [Line(name, bold: true, align: JustificationValues.Center)],
    ];

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
