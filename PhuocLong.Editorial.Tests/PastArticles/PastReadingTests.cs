using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PhuocLong.Editorial.PastArticles;
using Sentences = PhuocLong.Editorial.Transfer.Words;
using Words = PhuocLong.Editorial.PastArticles.Words;

namespace PhuocLong.Editorial.Tests.PastArticles;

/// <summary>Files of past articles as programs write them, and as people who mean harm do.</summary>
public sealed class PastReadingTests
{
    private const string Heads = "Tiêu đề;Ngày đăng";

    [Theory]
    [InlineData("Tiêu đề,Ngày đăng\r\n\"Khai mạc, hội xuân\",23/06/2021\r\n")]
    [InlineData("Tiêu đề;Ngày đăng\nKhai mạc, hội xuân;23/06/2021")]
    [InlineData("Tiêu đề\tNgày đăng\n\nKhai mạc, hội xuân\t23/06/2021\n")]
    [InlineData("sep=;\r\nTiêu đề;Ngày đăng\r\n\"Khai mạc, hội xuân\";23/06/2021\r\n")]
    public void Values_between_commas_semicolons_and_tabs_are_told_apart(string text)
    {
        var table = Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(["Tiêu đề", "Ngày đăng"], table.Columns);
        Assert.Equal(["Khai mạc, hội xuân", "23/06/2021"], Assert.Single(table.Rows).Cells);
    }

    [Fact]
    public void Quotes_within_quotes_and_lines_within_values_are_kept_as_one_value()
    {
        var table = Read("Tiêu đề,Ngày đăng\n\"Câu \"\"vàng\"\"\nhai dòng\",1/2/2021\nBài sau,2/2/2021"u8.ToArray());
        Assert.Equal(["Câu \"vàng\" hai dòng", "Bài sau"], table.Rows.Select(r => r.Cells[0]));
        Assert.Equal([2, 3], table.Rows.Select(r => r.Number));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "windows-1258"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_told_by_the_file_or_guessed_and_said(string name)
    {
        var text = $"{Heads}\nĐại hội Đảng bộ phường nhiệm kỳ mới;23/06/2021\nThị xã Phước Long đón tết;24/06/2021";
        var encoding = name == "windows-1258" ? CodePagesEncodingProvider.Instance.GetEncoding(1258)! : Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes(name == "windows-1258" ? ForWindows1258(text) : text);
        var table = Read([.. encoding.GetPreamble(), .. bytes]);
        Assert.Equal(["Đại hội Đảng bộ phường nhiệm kỳ mới", "Thị xã Phước Long đón tết"], table.Rows.Select(r => r.Cells[0]));
        Assert.Equal(name == "windows-1258" ? 1 : 0, table.Notes.Count);
    }

    [Theory]
    [InlineData("23/06/2021", "2021-06-22T17:00:00")]
    [InlineData("23-6-2021 14:05", "2021-06-23T07:05:00")]
    [InlineData("Thứ tư, 23.06.2021 - 14h05", "2021-06-23T07:05:00")]
    [InlineData("14:05 23/06/2021", "2021-06-23T07:05:00")]
    [InlineData("23/06/2021 2:05:09 CH", "2021-06-23T07:05:09")]
    [InlineData("ngày 23 tháng 6 năm 2021", "2021-06-22T17:00:00")]
    [InlineData("23/06/2021 14:05 (GMT+7)", "2021-06-23T07:05:00")]
    [InlineData("2021-06-23", "2021-06-22T17:00:00")]
    [InlineData("2021-06-23T14:05:00+07:00", "2021-06-23T07:05:00")]
    [InlineData("2021-06-23T07:05:00Z", "2021-06-23T07:05:00")]
    [InlineData("Wed, 23 Jun 2021 14:05:00 +0700", "2021-06-23T07:05:00")]
    [InlineData("Wed, 23 Jun 2021 07:05:00 GMT", "2021-06-23T07:05:00")]
    [InlineData("44370.5868055556", "2021-06-23T07:05:00")]
    public void A_day_is_read_as_Vietnamese_files_write_it(string typed, string utc) =>
        Assert.Equal(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), PastDate.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("hôm qua")]
    [InlineData("06/23/2021")]
    [InlineData("23/06/21")]
    [InlineData("31/02/2021")]
    [InlineData("23/06/2021 25:00")]
    [InlineData("23/06/2021 – 25/06/2021")]
    [InlineData("2021")]
    [InlineData("1e5")]
    public void What_is_not_clearly_a_day_is_none(string typed) => Assert.Null(PastDate.Read(typed));

    [Fact]
    public void A_workbook_is_read_with_shared_texts_days_and_the_last_value_of_a_formula()
    {
        using var file = new XlsxFile("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Lượt xem</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="2"><v>44370.586805555555</v></c><c r="C3"><f>WEBSERVICE("http://x")</f><v>1234</v></c></row>
            <row r="4"><c r="A4" t="str"><f>HYPERLINK("http://x","Bài")</f><v>Bài hai</v></c><c r="B4" s="1"><v>44371</v></c><c r="C4" t="e"><v>#REF!</v></c></row>
            """).Stream();
        var table = Read(file.ToArray());
        Assert.Equal(["Tiêu đề", "Ngày đăng", "Lượt xem"], table.Columns);
        Assert.Equal([3, 4], table.Rows.Select(r => r.Number));
        Assert.Equal(["Khai mạc hội xuân", "2021-06-23 14:05:00", "1234"], table.Rows[0].Cells);
        Assert.Equal(["Bài hai", "2021-06-24 00:00:00", ""], [.. table.Rows[1].Cells, ""]);
    }

    [Theory]
    [InlineData("<rss><channel><title>Cổng</title><item><title>Khai mạc &amp;quot;hội xuân&amp;quot;</title><link>https://cong.vn/1</link><pubDate>Wed, 23 Jun 2021 14:05:00 +0700</pubDate><category>Tin tức</category><author>a@b.vn (Ngọc Nhật)</author></item></channel></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Cổng</title><entry><title>Khai mạc \"hội xuân\"</title><link rel=\"self\" href=\"https://cong.vn/x\"/><link href=\"https://cong.vn/1\"/><updated>2022-01-01T00:00:00Z</updated><published>2021-06-23T14:05:00+07:00</published><category term=\"Tin tức\"/><author><name>Ngọc Nhật</name></author></entry></feed>")]
    public void A_feed_is_read_as_a_table_with_known_heads(string xml)
    {
        var table = Read(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + xml));
        var row = Assert.Single(table.Rows);
        Assert.Equal("Khai mạc \"hội xuân\"", row.Cells[0]);
        Assert.Equal(new DateTime(2021, 6, 23, 7, 5, 0), PastDate.Read(row.Cells[1]));
        Assert.Equal(["Tin tức", "Ngọc Nhật", "https://cong.vn/1"], row.Cells[2..]);
        Assert.Equal(5, ColumnGuess.Of(table).Count);
    }

    [Fact]
    public void What_cannot_be_read_is_refused_with_what_to_do()
    {
        Refused(Sentences.TableEmpty, []);
        Refused(Words.RefusedNoRows, "Tiêu đề;Ngày đăng\n"u8.ToArray());
        Refused(Sentences.TableOld, [0xD0, 0xCF, 0x11, 0xE0, 0xA1]);
        Refused(Sentences.TableHtml, "<html><table><tr><td>Bài"u8.ToArray());
        Refused(Words.RefusedNoFeed, "<svg><title>Bài</title></svg>"u8.ToArray());
        Refused(Sentences.TableBroken, "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"u8.ToArray());
        Refused(Sentences.TableBroken, new XlsxFile("").Stream().ToArray()[..400]);
        Refused(Sentences.TableUnknown, new XlsxFile("").Without("xl/workbook.xml").Stream().ToArray());
        Refused(Sentences.TableComplex, new XlsxFile("").With("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + new string(' ', 2 << 20) + "</sheetData></worksheet>").Stream().ToArray());
        Refused(Sentences.TableUnknown, [1, 0, 2, 3, 4, 5, 6, 7, 8, 9]);
        Refused(Sentences.TableOpenQuote.Replace("{0}", "2", StringComparison.Ordinal), Encoding.UTF8.GetBytes("a,b\n\"" + new string('x', 30_000)));
        Refused(Sentences.TableComplex, Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat("<channel>", 300))));
    }

    private static PastTable Read(byte[] file)
    {
        var read = Try(file);
        Assert.True(read.Succeeded, read.Refusal);
        return read.Value!;
    }

    private static void Refused(string sentence, byte[] file) => Assert.Equal(sentence, Try(file).Refusal);

    private static Outcome<PastTable> Try(byte[] file)
    {
        using var reading = new PastFileReading(TimeProvider.System, NullLogger<PastFileReading>.Instance);
        return reading.Read(new MemoryStream(file), TestContext.Current.CancellationToken);
    }

    // That code page holds a letter's shape and its tone apart.
    private static string ForWindows1258(string text) => string.Concat(text.Select(c =>
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = string.Concat(parts.Where(p => p is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'));
        return string.Concat(parts.Except(tone)).Normalize(NormalizationForm.FormC) + tone;
    }));
}
