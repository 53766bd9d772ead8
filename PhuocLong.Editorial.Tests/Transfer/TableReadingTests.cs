using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Transfer;
using Words = PhuocLong.Editorial.Transfer.Words;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>Tables people bring: workbooks and files of lines.</summary>
public sealed class TableReadingTests : IDisposable
{
    private readonly TableReading reading = new(TimeProvider.System, NullLogger<TableReading>.Instance);

    public void Dispose() => reading.Dispose();

    [Theory]
    [InlineData("Tiêu đề,Lượt xem\r\n\"Hội thi, vòng 1\",12\r\n\r\nBài hai,7")]
    [InlineData("Tiêu đề;Lượt xem\n\"Hội thi, vòng 1\";12\nBài hai;7\n")]
    [InlineData("Tiêu đề\tLượt xem\nHội thi, vòng 1\t12\nBài hai\t7")]
    public void Lines_are_parted_by_whatever_sign_their_first_line_is(string text) =>
        Assert.Equal(["Tiêu đề|Lượt xem", "Hội thi, vòng 1|12", "Bài hai|7"], Read(text).Select(r => string.Join('|', r.Cells.Select(c => c.Text))));

    [Fact]
    public void A_quoted_cell_holds_quotes_and_lines_and_every_row_has_its_number_as_Excel_counts()
    {
        var rows = Read("\uFEFFTít,Số\n\"Bài \"\"hay\"\"\nhai dòng\",1\nCuối,2");
        Assert.Equal("Bài \"hay\" hai dòng", rows[1].Cells[0].Text);
        Assert.Equal([1, 2, 3], rows.Select(r => r.Line));
    }

    [Fact]
    public void A_decomposed_file_of_an_old_encoding_is_read_as_Vietnamese() =>
        Assert.Equal("Tháng", Read("Tháng;Số lượt".Normalize(NormalizationForm.FormD))[0].Cells[0].Text);

    [Fact]
    public void A_workbook_gives_words_numbers_and_days_as_they_are()
    {
        var rows = Rows(Workbook(
            "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\"><v>437927</v></c><c r=\"D3\" s=\"1\"><v>46023</v></c><c r=\"E3\" t=\"str\"><f>A1</f><v>=1+1</v></c><c r=\"F3\" t=\"e\"><v>#N/A</v></c></row>"));
        var row = Assert.Single(rows);
        Assert.Equal(3, row.Line);
        Assert.Equal(("Số lượt", true, 437927m, new DateTime(2026, 1, 1), "=1+1", true), (row[0].Text, row[1].IsEmpty, row[2].Number, row[3].Moment, row[4].Text, row[5].IsEmpty));
        Assert.Equal("01/01/2026", row[3].Text);
        Assert.True(row[40].IsEmpty);
    }

    [Fact]
    public void Cells_that_do_not_say_where_they_stand_stand_in_their_order_and_a_time_is_rounded_to_its_second()
    {
        var row = Assert.Single(Rows(Workbook("<row><c><v>1</v></c><c/><c><v>3</v></c><c s=\"1\"><v>44370.58680555</v></c></row>")));
        Assert.Equal((1m, true, 3m, new DateTime(2021, 6, 23, 14, 5, 0)), (row[0].Number, row[1].IsEmpty, row[2].Number, row[3].Moment));
    }

    [Fact]
    public void What_the_newsroom_writes_as_a_workbook_it_reads_again()
    {
        var file = SheetFile.Of("Thử", [new("Một", [10, 10], [[SheetCell.Heading("Tháng"), SheetCell.Heading("Số lượt")], [SheetCell.Words("01/2026"), SheetCell.Figure(2_682_057, SheetFormat.Whole)]])]);
        Assert.Equal(["Tháng", "Số lượt", "01/2026", "2.682.057"], Rows(new MemoryStream(file)).SelectMany(r => r.Cells).Select(c => c.Text));
    }

    [Fact]
    public void What_is_no_table_is_refused_with_what_to_do()
    {
        Assert.Equal(Words.TableEmpty, Refusal([]));
        Assert.Equal(Words.TableEmpty, Refusal("\n\n;;\n"u8.ToArray()));
        Assert.Equal(Words.TableOld, Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal(Words.TableHtml, Refusal("<html><table><tr><td>Bài"u8.ToArray()));
        Assert.Equal(Words.TableUnknown, Refusal("<rss><channel/></rss>"u8.ToArray()));
        Assert.Equal(Words.TableUnknown, Refusal("%PDF-1.7 hỏng"u8.ToArray()));
        Assert.NotNull(Refusal("PK\u0003\u0004 hỏng"u8.ToArray()));
        Assert.Contains("20.000", Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", TableFile.MostRows + 1)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_nests_or_names_entities_without_end_is_refused()
    {
        Assert.NotNull(reading.Read(Workbook(string.Concat(Enumerable.Repeat("<row><c><is>", 80)) + string.Concat(Enumerable.Repeat("</is></c></row>", 80))), "a.xlsx", TestContext.Current.CancellationToken).Refusal);
        Assert.NotNull(reading.Read(Workbook("", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"), "a.xlsx", TestContext.Current.CancellationToken).Refusal);
    }

    private IReadOnlyList<TableRow> Read(string text) => Rows(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private IReadOnlyList<TableRow> Rows(Stream file)
    {
        var read = reading.Read(file, "tep", TestContext.Current.CancellationToken);
        Assert.True(read.Succeeded, read.Refusal);
        return read.Value!.Rows;
    }

    private string Refusal(byte[] file) => reading.Read(new MemoryStream(file), "tep", TestContext.Current.CancellationToken).Refusal!;

    private static MemoryStream Workbook(string rows, string doctype = "")
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            package = "http://schemas.openxmlformats.org/package/2006/relationships";
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("_rels/.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}\"><Relationship Id=\"r0\" Type=\"{office}/worksheet\" Target=\"hidden.xml\"/><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"sheet.xml\"/>"
                + $"<Relationship Id=\"r2\" Type=\"{office}/sharedStrings\" Target=\"/xl/shared.xml\"/><Relationship Id=\"r3\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Ẩn\" state=\"hidden\" r:id=\"r0\"/><sheet name=\"Một\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/shared.xml", $"<sst xmlns=\"{main}\"><si><r><t>Số </t></r><r><t>lượt</t></r></si></sst>".Replace("<t>Số", "<t xml:space=\"preserve\">Số", StringComparison.Ordinal));
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
            Add("xl/sheet.xml", $"{doctype}<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string content)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        bytes.Position = 0;
        return bytes;
    }
}
