using System.Text;
using PhuocLong.Editorial.Transfer;
using Words = PhuocLong.Editorial.Transfer.Words;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>Plain text in whatever encoding, and web pages of any make.</summary>
public class TextAndHtmlTests
{
    private const string Vietnamese = "Hội nghị sơ kết\r\nSáng 23/6, thị xã tổ chức hội nghị sơ kết sáu tháng đầu năm.\r\nĐồng chí chủ tịch dự và phát biểu.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Vietnamese) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Vietnamese)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Vietnamese)] },
        { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Vietnamese)] },
        { "UTF-8, decomposed", Encoding.UTF8.GetBytes(Vietnamese.Normalize(NormalizationForm.FormD)) },
        { "Windows-1258", CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(As1258(Vietnamese)) },
        { "TCVN3", Encoding.Latin1.GetBytes("Héi nghÞ s¬ kÕt\r\nS¸ng 23/6, thÞ x· tæ chøc héi nghÞ s¬ kÕt s¸u th¸ng ®Çu n¨m.\r\n§ång chÝ chñ tÞch dù vµ ph¸t biÓu.") },
        { "VNI", Encoding.Latin1.GetBytes("Hoäi nghò sô keát\r\nSaùng 23/6, thò xaõ toå chöùc hoäi nghò sô keát saùu thaùng ñaàu naêm.\r\nÑoàng chí chuû tòch döï vaø phaùt bieåu.") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_its_encoding(string encoding, byte[] file)
    {
        var text = Read.Text(new MemoryStream(file), "bài.txt");
        Assert.Equal($"{encoding}: {Vietnamese.ReplaceLineEndings("\n")}", $"{encoding}: {Read.Everything(text)}");
        Assert.Equal(encoding is "TCVN3" or "VNI", text.Converted);
    }

    [Fact]
    public void Lines_broken_to_fit_a_page_are_joined()
    {
        var text = Read.Text(new MemoryStream(Encoding.UTF8.GetBytes(
            "Đây là một đoạn văn dài đã được ngắt dòng cho vừa trang giấy,\nvà dòng thứ hai của đoạn ấy cũng dài gần như dòng thứ nhất,\nrồi hết.\n\nĐoạn hai cũng vậy, viết cho đủ dài để ngắt ở cuối trang giấy,\nrồi hết.")), "a.txt");
        Assert.Equal(2, Read.Everything(text).Split('\n').Length);
    }

    [Theory]
    [InlineData("<h1>Tít</h1><p>Một <b>đậm</b> <i>nghiêng</i> <u>gạch</u>.</p>", "Một *đậm* /nghiêng/ _gạch_.")]
    [InlineData("<h2>Tít</h2><p>a.</p><h3>Mục</h3><p>b.</p>", "a.\nh2 Mục\nb.")]
    [InlineData("<h1>Tít</h1><p>không đóng<p>thẻ", "không đóng\nthẻ")]
    [InlineData("<h1>Tít</h1><p>a.<ul><li>một<ul><li>con</ul><li>hai</ul>", "a.\nul(một / ul(con); hai)")]
    [InlineData("<h1>Tít</h1><p>a.<ol><li>một</li><li>hai</li></ol>", "a.\nol@1(một; hai)")]
    [InlineData("<h1>Tít</h1><p>a.<table><tr><th>x<th>y<tr><td colspan=2>z</table>", "a.\nth:x | th:y || c2:z")]
    [InlineData("<h1>Tít</h1><p>a.<table><tr><td>n<table><tr><td>trong</td></tr></table></td><td>p</td></tr></table>", "a.\nn / trong | p")]
    [InlineData("<h1>Tít</h1><p>a<br>b &amp; c&nbsp;&lt;d&gt; &ecirc;.</p>", "a↵b & c\u00A0<d> ê.")]
    [InlineData("<h1>Tít</h1><p><a href='https://example.vn/?a=1&amp;b=2'>t</a>.<a href=javascript:alert(1)>x</a></p>", "t<https://example.vn/?a=1&b=2>.x")]
    [InlineData("<h1>Tít</h1><p>a.</p><script>var x='<p>không</p>'</script><style>p{}</style><!-- <p>không</p> --><p>b.", "a.\nb.")]
    [InlineData("<h1>Tít</h1><p>a <span style='display:none'>ẩn <b>sâu</b></span>b.</p><p hidden>mất</p>", "a b.")]
    [InlineData("<h1>Tít</h1><p>a.<blockquote><p>b<p>c</blockquote><hr>d", "a.\nquote(b / c)\n---\nd")]
    [InlineData("<h1>Tít</h1><p>a.<p><font face='.VnTime'>®óng</font> <span style=\"font-family:'VNI-Times'\">ñuùng</span>.", "a.\nđúng đúng.")]
    [InlineData("<h1>Tít</h1><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>đậm</b><o:p></o:p> a.</p>", "*đậm* a.")]
    [InlineData("<h1>Tít</h1>1 < 2 và <3.", "1 < 2 và <3.")]
    public void A_page_is_read_as_it_is_seen(string html, string expected)
    {
        var text = Read.Text(new MemoryStream(Encoding.UTF8.GetBytes(html)), "a.html");
        Assert.Equal("Tít", text.Title);
        Assert.Equal(expected, text.Lead is null ? Read.Body(text) : throw new InvalidOperationException("A lead was taken."));
    }

    [Fact]
    public void A_page_without_a_heading_has_its_own_title()
    {
        var text = Read.Text(new MemoryStream("<html><head><meta charset=utf-8><title>Tên trang</title></head><body><p>Một đoạn văn.</p>"u8.ToArray()), "a.htm");
        Assert.Equal("Tên trang", text.Title);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<p style='x'><i>")]
    public void Fifty_thousand_levels_of_a_page_are_read_or_refused(string open)
    {
        var file = new MemoryStream(Encoding.UTF8.GetBytes("<h1>Tít</h1>" + string.Concat(Enumerable.Repeat(open, 50_000)) + "đáy"));
        var read = Costs.Within(() => Read.Reading.Read(file, "a.html", TestContext.Current.CancellationToken));
        Assert.True(read.Succeeded ? Read.Everything(read.Value!).Contains("đáy", StringComparison.Ordinal) : read.Refusal == Words.RefusedComplex, read.Refusal);
    }

    [Fact]
    public void A_text_beyond_its_size_is_refused() =>
        Assert.Equal(Words.RefusedTextTooLarge, Read.Refusal(new MemoryStream(Encoding.UTF8.GetBytes(new string('a', (4 << 20) + 1))), "a.txt"));

    /// <summary>As that code page writes Vietnamese: the letter's shape in one character, its tone in the next.</summary>
    private static string As1258(string text)
    {
        const string tones = "\u0300\u0301\u0303\u0309\u0323";
        var written = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.FirstOrDefault(c => tones.Contains(c, StringComparison.Ordinal));
            written.Append(tone == default ? letter.ToString() : parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone);
        }
        return written.ToString();
    }
}
