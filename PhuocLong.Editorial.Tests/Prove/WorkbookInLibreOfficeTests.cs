using System.Diagnostics;
using System.Globalization;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Reports;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>The workbook and the Word file opened by a program that shares no code with what wrote them. Starting it costs seconds, so only at length.</summary>
public sealed class WorkbookInLibreOfficeTests
{
    private const string Program = "/usr/bin/soffice";

    // Comma, quotes, UTF-8, from the first row; numbers as they are and not as they are drawn; every sheet.
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    [Fact]
    public async Task LibreOffice_opens_both_without_a_repair_and_reads_every_figure_as_the_screen_shows_it()
    {
        Assert.SkipUnless(Length.Of(inShort: false, atLength: true), "LibreOffice takes seconds to start: run scripts/prove.");
        Assert.SkipUnless(File.Exists(Program), $"There is no {Program}.");
        var reports = await ReportNewsroom.OpenAsync();
        await using var newsroom = reports.Newsroom;
        var paper = (await reports.ReviewAsync()).Paper;
        var folder = Directory.CreateTempSubdirectory("libreoffice");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "so.xlsx"), ReviewWorkbook.Of(paper, Words.SealDraft), Stop);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "bao-cao.docx"), ReviewDocx.Of(paper, Words.SealDraft), Stop);
            await ConvertAsync(folder, EverySheet, "so.xlsx");
            await ConvertAsync(folder, "txt:Text (encoded):UTF8", "bao-cao.docx");

            var figures = 0;
            foreach (var table in paper.Tables)
            {
                var rows = Rows(Path.Combine(folder.FullName, $"so-{table.Title}.csv"));
                foreach (var (row, cells) in table.Rows.Zip(rows.Skip(1)))
                {
                    Assert.Equal(row.Name, cells[0]);
                    Assert.Equal(row.Values, cells.Skip(1).Take(row.Values.Count).Select(Number));
                    figures += row.Values.Count(v => v is not null);
                }
            }
            var summary = Rows(Path.Combine(folder.FullName, "so-Tổng hợp.csv")).Where(c => c.Length > 1).ToLookup(c => c[0], c => c[1]);
            foreach (var figure in paper.Figures.Where(f => !f.Key.Contains('.', StringComparison.Ordinal)))
                Assert.Contains(figure.Value, summary[figure.Label].Select(Number).OfType<decimal>());
            var text = Squeezed(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "bao-cao.txt"), Stop));
            foreach (var paragraph in paper.Sections.SelectMany(s => s.Paragraphs))
                Assert.Contains(Squeezed(paragraph.Text), text, StringComparison.Ordinal);
            Length.Note($"LibreOffice read {figures} figures of {paper.Tables.Count} tables and {paper.Figures.Count} figures of the paragraph as the screen shows them");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ConvertAsync(DirectoryInfo folder, string to, string file)
    {
        var start = new ProcessStartInfo(Program) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", to, file])
            start.ArgumentList.Add(word);
        using var program = Process.Start(start)!;
        var (said, trouble) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync(Stop).WaitAsync(TimeSpan.FromMinutes(2));
        // A file it would have to repair is not loaded without a person to ask.
        Assert.True(program.ExitCode == 0 && !(await trouble).Contains("Error", StringComparison.OrdinalIgnoreCase), $"{await said} {await trouble}");
    }

    private static List<string[]> Rows(string file)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadAllLines(file))
        {
            var cells = new List<string> { "" };
            var quoted = false;
            foreach (var letter in line)
            {
                if (letter == '"')
                    quoted = !quoted;
                else if (letter == ',' && !quoted)
                    cells.Add("");
                else
                    cells[^1] += letter;
            }
            rows.Add([.. cells]);
        }
        return rows;
    }

    // A share is a number drawn as one: 0.1517 comes out as 15.17%.
    private static decimal? Number(string cell) =>
        !decimal.TryParse(cell.TrimEnd('%', ' '), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? null : cell.EndsWith('%') ? number / 100 : number;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFEFF'));
}
