using static PhuocLong.Editorial.Tests.Transfer.DocxFile;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>What a reader sees in Word comes out, in order and with its structure; what they do not see stays out.</summary>
public class DocxReadingTests
{
    private const string Styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"u2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"u1\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Rieng\"><w:name w:val=\"Mục của tôi\"/><w:basedOn w:val=\"u2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Lo\"><w:name w:val=\"Tiêu đề 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Subtitle\"><w:name w:val=\"Subtitle\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Dam\"><w:name w:val=\"Chữ đậm\"/><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"ListNumber2\"><w:name w:val=\"List Number 2\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"An\"><w:name w:val=\"Ẩn\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:u w:val=\"single\"/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"CuDoan\"><w:name w:val=\"Đoạn cũ\"/><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>";

    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl><w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.%3.\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"3\"/></w:num>"
        + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>";

    private static string Num(int id, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>";

    private static string Style(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    private static string Hidden => "<w:vanish/>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    private static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    private static string Box(string content) => $"<wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>";

    /// <summary>Each document, what its body becomes, and (after the last bar, if any) what must not come out.</summary>
    public static TheoryData<string, string, string, string> Documents => new()
    {
        { "plain paragraphs", P("Một.") + P("Hai."), "Một.\nHai.", "" },
        { "bold, italic, underline", P(R("đậm", "<w:b/>") + R(" thường ") + R("nghiêng", "<w:i/>") + R(" và ") + R("gạch", "<w:u w:val=\"single\"/>") + R(".")), "*đậm* thường /nghiêng/ và _gạch_.", "" },
        { "marks switched off", P(R("không đậm", "<w:b w:val=\"0\"/><w:u w:val=\"none\"/>") + R(".")), "không đậm.", "*" },
        { "one word in many runs", P(R("Phư") + R("ớc") + R(" L") + R("ong.")), "Phước Long.", "" },
        { "bold by style", P(R("Cả đoạn đậm."), Style("Dam")) + P("Thường."), "*Cả đoạn đậm.*\nThường.", "" },
        { "bold on bold takes it away, as in Word", P(R("Thường trong đậm.", "<w:rStyle w:val=\"Strong\"/>"), Style("Dam")) + P("x."), "Thường trong đậm.\nx.", "*" },
        { "character style", P(R("mạnh", "<w:rStyle w:val=\"Strong\"/>") + R(" rồi thôi.")), "*mạnh* rồi thôi.", "" },
        { "heading below the first heading", P("Tít", Style("u1")) + P("Mở.") + P("Phần một", Style("u2")) + P("Nội dung."), "h2 Tít\nMở.\nh3 Phần một\nNội dung.", "*" },
        { "heading by a style based on one", P("Tít", Style("u1")) + P("a.") + P("Phần", Style("Rieng")) + P("b."), "h2 Tít\na.\nh3 Phần\nb.", "" },
        { "heading by its Vietnamese name", P("Tít", Style("Title")) + P("a.") + P("Phần", Style("Lo")) + P("b."), "h2 Tít\na.\nh2 Phần\nb.", "" },
        { "heading by outline level", P("Tít", Style("Title")) + P("a.") + P("Phần", "<w:outlineLvl w:val=\"0\"/>") + P("Con", "<w:outlineLvl w:val=\"2\"/>") + P("b."), "h2 Tít\na.\nh2 Phần\nh3 Con\nb.", "" },
        { "numbered heading keeps its number", P("Tít", Style("Title")) + P("a.") + P("Mở đầu", Style("u1") + Num(4)) + P("b.") + P("Kết quả", Style("u1") + Num(4)), "h2 Tít\na.\nh2 I. Mở đầu\nb.\nh2 II. Kết quả", "" },
        { "bullets and nesting", P("Mở.") + P("một", Num(1)) + P("một a", Num(1, 1)) + P("một b", Num(1, 1)) + P("hai", Num(1)), "Mở.\nul(một / ul(một a; một b); hai)", "\uF0B7" },
        { "numbers and letters", P("Mở.") + P("một", Num(2)) + P("a", Num(2, 1)) + P("hai", Num(2)), "Mở.\nol@1(một / ola@1(a); hai)", "" },
        { "a list goes on after a paragraph", P("Mở.") + P("một", Num(2)) + P("Chen giữa.") + P("hai", Num(2)), "Mở.\nol@1(một)\nChen giữa.\nol@2(hai)", "" },
        { "a list that starts elsewhere", P("Mở.") + P("bảy", Num(5)) + P("tám", Num(5)), "Mở.\nol@7(bảy; tám)", "" },
        { "counted with words", P("Mở.") + P("Phạm vi", Num(3)) + P("Đối tượng", Num(3)), "Mở.\nĐiều 3. Phạm vi\nĐiều 4. Đối tượng", "" },
        { "compound numbers", P("Mở.") + P("một", Num(2)) + P("a", Num(2, 1)) + P("sâu", Num(2, 2)), "Mở.\nol@1(một / ola@1(a))\n1.a.1. sâu", "" },
        { "list by style", P("Mở.") + P("một", Style("ListBullet")) + P("hai", Style("ListBullet")), "Mở.\nul(một; hai)", "" },
        { "list by a style's name alone", P("Mở.") + P("hai", Style("ListNumber2")), "Mở.\nol@1(hai)", "" },
        { "numbering switched off", P("Mở.") + P("không phải danh sách", Style("ListBullet") + Num(0)), "Mở.\nkhông phải danh sách", "ul" },
        { "table", P("Mở.") + Table(Row(Cell("A1"), Cell("B1")), Row(Cell("A2"), Cell("B2"))), "Mở.\nA1 | B1 || A2 | B2", "" },
        { "spans", P("Mở.") + Table(Row(Cell("Trên", "<w:gridSpan w:val=\"2\"/>")), Row(Cell("Trái", "<w:vMerge w:val=\"restart\"/>"), Cell("B2")), Row(Cell("<w:p/>", "<w:vMerge/>"), Cell("B3"))), "Mở.\nc2:Trên || r2:Trái | B2 || B3", "" },
        { "header row", P("Mở.") + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("Đầu") + "</w:tr>" + Row(Cell("Thân")) + "</w:tbl>", "Mở.\nth:Đầu || Thân", "" },
        { "table in a table", P("Mở.") + Table(Row(Cell(P("trước") + Table(Row(Cell("x"), Cell("y"))) + P("sau")))), "Mở.\ntrước / x / y / sau", "" },
        { "list in a cell", P("Mở.") + Table(Row(Cell(P("một", Num(1)) + P("hai", Num(1))))), "Mở.\nul(một; hai)", "" },
        { "deleted row", P("Mở.") + "<w:tbl>" + Row(Cell("còn")) + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + Cell("mất") + "</w:tr></w:tbl>", "Mở.\ncòn", "mất" },
        { "link by relationship", P("<w:hyperlink r:id=\"web\">" + R("trang", "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>" + R(" này.")), "trang<https://example.vn/a?b=1&c=2> này.", "_" },
        { "link field", P(Field(" HYPERLINK \"http://example.vn/b\" \\o \"x\" ", R("đây")) + R(".")), "đây<http://example.vn/b>.", "HYPERLINK" },
        { "dangerous link", P("<w:hyperlink r:id=\"bad\">" + R("bấm") + "</w:hyperlink>" + R(" nhé.")), "bấm nhé.", "javascript" },
        { "link inside the document", P("<w:hyperlink w:anchor=\"muc1\">" + R("xem mục một") + "</w:hyperlink>" + R(".")), "xem mục một.", "<" },
        { "field results, not instructions", P(R("Trang ") + Field(" PAGE \\* MERGEFORMAT ", R("7")) + R(".")), "Trang 7.", "PAGE" },
        { "fields in fields", P(Field(" IF ", R("a")) + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>" + Field(" DATE ", R("lệnh")) + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R(" thật.") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"), "a thật.", "lệnh" },
        { "a field without an end swallows nothing", P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>") + P("Sau.") + P("Hết."), "Sau.\nHết.", "TOC" },
        { "simple field", P("<w:fldSimple w:instr=\" DATE \">" + R("hôm nay") + "</w:fldSimple>" + R(".")), "hôm nay.", "DATE" },
        { "tracked changes accepted", P(R("Giữ ") + "<w:del w:id=\"1\"><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins w:id=\"2\">" + R("thêm") + "</w:ins>" + R(".")), "Giữ thêm.", "bỏ" },
        { "deleted paragraph mark joins", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + R("Nửa đầu ") + "</w:p>" + P("nửa sau.") + P("Hết."), "Nửa đầu nửa sau.\nHết.", "" },
        { "moved text stands once", P("<w:moveFrom w:id=\"1\">" + R("Dời.") + "</w:moveFrom>" + R("Đầu.")) + P("<w:moveTo w:id=\"2\">" + R("Dời.") + "</w:moveTo>"), "Đầu.\nDời.", "" },
        { "old properties of a change", P("<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>Hiện.</w:t></w:r>"), "Hiện.", "*" },
        { "hidden text", P(R("Thấy ") + R("bí mật", Hidden) + R("được.")), "Thấy được.", "bí mật" },
        { "hidden by style", P(R("Thấy ") + R("bí mật", "<w:rStyle w:val=\"An\"/>") + R("được.")), "Thấy được.", "bí mật" },
        { "comments", P("<w:commentRangeStart w:id=\"0\"/>" + R("Chữ") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>" + R(".")), "Chữ.", "" },
        { "line break, tab, page break", P("<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t><w:br w:type=\"page\"/><w:t>.</w:t></w:r>"), "một↵hai ba.", "" },
        { "hyphens", P("<w:r><w:t>Ê</w:t><w:noBreakHyphen/><w:t>đê, từ</w:t><w:softHyphen/><w:t>ng.</w:t></w:r>"), "Ê\u2011đê, từng.", "\u00AD" },
        { "symbols", P("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t xml:space=\"preserve\"> đạt, 30</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B0\"/><w:t>C.</w:t></w:r>"), "✓ đạt, 30°C.", "" },
        { "raised and lowered figures", P(R("20 m") + R("2", "<w:vertAlign w:val=\"superscript\"/>") + R(", CO") + R("2", "<w:vertAlign w:val=\"subscript\"/>") + R(".")), "20 m², CO₂.", "" },
        { "content controls", "<w:sdt><w:sdtPr><w:alias w:val=\"nhãn\"/></w:sdtPr><w:sdtContent>" + P("Trong khung.") + "</w:sdtContent></w:sdt>" + P("<w:sdt><w:sdtContent>" + R("Trong") + "</w:sdtContent></w:sdt>" + R(" dòng.")), "Trong khung.\nTrong dòng.", "nhãn" },
        { "smart tags", P("<w:smartTag w:element=\"place\"><w:smartTagPr><w:attr w:name=\"x\" w:val=\"y\"/></w:smartTagPr>" + R("Phước Long") + "</w:smartTag>" + R(".")), "Phước Long.", "" },
        { "text box, written twice for old and new Word", P(R("Ngoài.") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + Box(P("Trong hộp.")) + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + P("Trong hộp.") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"), "Ngoài.\nTrong hộp.", "Trong hộp.\nTrong hộp." },
        { "fallback where the newer form gives nothing", P(R("Ngoài.") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"la\"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + P("Dự phòng.") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"), "Ngoài.\nDự phòng.", "" },
        { "word art", P(R("Ngoài.") + "<w:r><w:pict><v:shape><v:textpath string=\"Chữ vẽ\"/></v:shape></w:pict></w:r>"), "Ngoài.Chữ vẽ", "" },
        { "formula", P("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + R(" là tổng.")), "a+b là tổng.", "" },
        { "image before and after words", P(Image("anh", "Lớp học")) + P("Ảnh: Tư liệu.") + P(R("Chữ trước.") + Image("anh")), "figure[word/media/image1.png alt=Lớp học] Ảnh: Tư liệu.\nChữ trước.\nfigure[word/media/image1.png alt=]", "" },
        { "caption by style", P("Mở.") + P(Image("anh")) + P("Toàn cảnh.", Style("Caption")) + P("Hết."), "Mở.\nfigure[word/media/image1.png alt=] Toàn cảnh.\nHết.", "" },
        { "old drawing", P("Mở.") + P("<w:r><w:pict><v:shape alt=\"Cũ\"><v:imagedata r:id=\"anh\"/></v:shape></w:pict></w:r>"), "Mở.\nfigure[word/media/image1.png alt=Cũ]", "" },
        { "linked image is not fetched", P(R("Chữ.") + Image("xa")), "Chữ.", "figure" },
        { "quotation", P("Mở.") + P("Một.", Style("Quote")) + P("Hai.", Style("Quote")) + P("Hết."), "Mở.\nquote(Một. / Hai.)\nHết.", "" },
        { "drop cap", P("N", "<w:framePr w:dropCap=\"drop\"/>") + P("gày xưa."), "Ngày xưa.", "" },
        { "rule", P("Trên.") + P("<w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r>") + P("Dưới."), "Trên.\n---\nDưới.", "" },
        { "NFD letters composed, across runs too", P(R("Phu\u031Bo\u031B\u0301c Long ve") + R("\u0302\u0300") + R(".")), "Phước Long về.", "" },
        { "spaces of layout made one", P(R("    Thụt   vào ") + R("  rồi  thôi.  ")), "Thụt vào rồi thôi.", "  " },
        { "control characters dropped", P("<w:r><w:t>a&#x1;b&#xB;c.</w:t></w:r>"), "abc.", "" },
        { "empty paragraphs dropped", P("") + P("Một.") + P("") + P("Hai."), "Một.\nHai.", "" },
        { "mixed fonts in a paragraph", P(R("Tr\u00AD\u00EDc: ", Font(".VnTime")) + R("giữa, ") + R("sau: ñuùng.", Font("VNI-Times"))), "Trước: giữa, sau: đúng.", "" },
        { "capitals font", P(R("céng hßa", Font(".VnTimeH")) + R(".")), "CỘNG HÒA.", "" },
        { "old font by style", P("\u00AE\u00F3ng h\u00D1n.", Style("CuDoan")), "đúng hẹn.", "" },
        { "Unicode under an old font's name", P(R("Đúng là Unicode ạ.", Font(".VnTime"))), "Đúng là Unicode ạ.", "" },
        { "a VNI letter and its mark in two runs", P(R("Hoïp co", Font("VNI-Times")) + R("ù", "<w:b/>" + Font("VNI-Times")) + R(" maët.", Font("VNI-Times"))), "Họp có mặt.", "" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_comes_out_as_it_is_seen(string what, string body, string expected, string absent)
    {
        // A title and a plain line before it, so that nothing of the document is taken for title or lead.
        var text = Read.Text(Of(P("Tít thử", Style("Title")), P("Mào đầu."), body).Styles(Styles).Numbering(Numbering)
            .Link("web", "hyperlink", "https://example.vn/a?b=1&amp;c=2", outside: true)
            .Link("bad", "hyperlink", "javascript:alert(1)", outside: true)
            .Link("xa", "image", "http://example.vn/anh.png", outside: true)
            .Link("anh", "image", "media/image1.png")
            .Add("word/media/image1.png", [0x89, 0x50, 0x4E, 0x47]));
        Assert.Equal($"{what}\nMào đầu.\n{expected}", $"{what}\n{Read.Body(text)}");
        if (absent.Length > 0)
            Assert.DoesNotContain(absent, Read.Body(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_numbered_in_place_and_listed_at_the_end()
    {
        var text = Read.Text(Of(
                P("Mở đầu."),
                P(R("Thứ nhất") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + R(", thứ hai") + "<w:r><w:endnoteReference w:id=\"5\"/></w:r>" + R(".")),
                P(R("Thứ ba") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + R(".")))
            .Footnotes("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                + $"<w:footnote w:id=\"2\">{P("<w:r><w:footnoteRef/></w:r>" + R(" Chú một."))}{P("Nói thêm.")}</w:footnote><w:footnote w:id=\"3\">{P("Chú ba.")}</w:footnote>"
                + $"<w:footnote w:id=\"9\">{P("Không ai nhắc.")}</w:footnote>")
            .Endnotes($"<w:endnote w:id=\"5\">{P("Chú hai.")}</w:endnote>"));
        Assert.Equal("Mở đầu.\nThứ nhất[1], thứ hai[2].\nThứ ba[3].\nh2 Chú thích\n[1] Chú một.\nNói thêm.\n[2] Chú hai.\n[3] Chú ba.", Read.Everything(text));
    }

    [Fact]
    public void Headers_and_footers_stay_out_and_it_is_said()
    {
        var text = Read.Text(Of(P("Thân bài."), P("Hết.")).Link("h", "header", "header1.xml").Add("word/header1.xml", "<hdr>Đầu trang</hdr>"));
        Assert.DoesNotContain("Đầu trang", Read.Everything(text), StringComparison.Ordinal);
        Assert.Contains(text.Notes, note => note.Contains("Đầu trang", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Title")]
    [InlineData("u1")]
    public void The_styled_title_becomes_the_title_and_the_bold_line_below_it_the_lead(string style)
    {
        var text = Read.Text(Of(P("Phòng Văn hoá."), P("Tít bài", Style(style)), P(R("Sapo ngắn gọn.", "<w:b/>")), P("Thân bài.")).Styles(Styles));
        Assert.Equal("Tít bài", text.Title);
        Assert.Equal("*Sapo ngắn gọn.*", Read.Shape(text.Lead!));
        Assert.Equal("Phòng Văn hoá.\nThân bài.", Read.Body(text));
        Assert.Equal("Phòng Văn hoá.\n*Sapo ngắn gọn.*\nThân bài.", string.Join('\n', text.BodyWith(leadTaken: false).Select(Read.Shape)));
    }

    [Fact]
    public void A_bold_short_line_is_the_title_and_the_letterhead_is_not()
    {
        var text = Read.Text(Of(
            P(R("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/>")), P(R("Độc lập - Tự do - Hạnh phúc", "<w:b/>")),
            P(R("Ra quân làm sạch bờ hồ", "<w:b/>")), P("Sáng nay, bà con ra quân.")));
        Assert.Equal("Ra quân làm sạch bờ hồ", text.Title);
        Assert.Null(text.Lead);
    }

    [Fact]
    public void What_was_dropped_or_changed_is_told()
    {
        var text = Read.Text(Of(P(R("Thấy. ") + R("ẩn", Hidden) + "<w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r></w:del>" + R("\u00AE\u00F3ng", Font(".VnTime"))), P("Hết.")));
        Assert.True(text.Converted);
        Assert.Equal(3, text.Notes.Count);
        Assert.Contains(text.Notes, note => note.Contains("TCVN3", StringComparison.Ordinal));
        Assert.Contains(text.Notes, note => note.Contains("chữ ẩn", StringComparison.Ordinal));
    }
}
