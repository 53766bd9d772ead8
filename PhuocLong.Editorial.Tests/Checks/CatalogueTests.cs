using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using static PhuocLong.Editorial.Tests.Checks.Looked;

namespace PhuocLong.Editorial.Tests.Checks;

public sealed class CatalogueTests
{
    public static TheoryData<string> Codes => [.. CheckCatalogue.All.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_check_has_a_name_and_an_explanation(string code)
    {
        Assert.NotEqual(code, CheckWords.NameOf(code));
        Assert.EndsWith(".", CheckWords.AboutOf(code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DoubledSpaces", "Hội nghị  đã họp.", "Hội nghị đã họp.")]
    [InlineData("HardSpaces", "Hội\u00a0nghị đã họp.", "Hội nghị đã họp.")]
    [InlineData("SpaceBeforeMark", "Lúa , ngô và khoai.", "Lúa, ngô và khoai.")]
    [InlineData("SpaceBeforeMark", "Hội nghị kết thúc .", "Hội nghị kết thúc.")]
    [InlineData("SpaceAfterMark", "Lúa,ngô và khoai.", "Lúa, ngô và khoai.")]
    [InlineData("SpaceAfterMark", "Hội nghị đã họp.Đại biểu ra về.", "Hội nghị đã họp. Đại biểu ra về.")]
    [InlineData("DateForm", "Họp ngày 23-6-21 tại hội trường.", "Họp ngày 23/06/2021 tại hội trường.")]
    [InlineData("DateForm", "Họp ngày 3.6.2021 tại hội trường.", "Họp ngày 03/06/2021 tại hội trường.")]
    [InlineData("DateForm", "Ngày 23/06/2021. tại hội trường.", "Ngày 23/06/2021 tại hội trường.")]
    [InlineData("LegacyFont", "Nghị quyết của §¶ng bộ.", "Nghị quyết của Đảng bộ.")]
    [InlineData("LegacyFont", "Mọi ng­êi cùng làm.", "Mọi người cùng làm.")]
    public void A_fault_of_style_is_found_and_its_fix_lands_in_its_place(string check, string wrong, string right) =>
        Assert.Equal(right, Mended(wrong, Assert.Single(For(check, wrong))));

    [Theory]
    [InlineData("DoubledSpaces", "Hội nghị đã họp. Đại biểu ra về.")]
    [InlineData("HardSpaces", "Hội nghị đã họp.")]
    [InlineData("SpaceBeforeMark", "Tệp .docx, mục 1. và tỉ lệ 15,17 %; gồm lúa, ngô…")]
    [InlineData("SpaceAfterMark", "TP.HCM, ThS.BS, 1.234,5 ha, 08:15, (1), a/b, https://dvc.gov.vn/a,b, lan@example.vn và “xong.”")]
    [InlineData("SpaceAfterMark", "Xem tại baobinhphuoc.com.vn hoặc Tep.Mau_01.docx.")]
    [InlineData("DateForm", "Ngày 23/06/2021, tháng 6/2021, 15/2021/NĐ-CP, 8.15, 271-3.778.899 và từ 20/6 đến 23/06/2021.")]
    [InlineData("LegacyFont", "Rộng 30 m², 25°C, ±5, «trích», Phần mềm® của ai, © 2026, § 5, Müller ở España.")]
    [InlineData("LooseTone", "Đủ dấu, đúng chỗ.")]
    public void What_is_written_well_is_left_alone(string check, string right) => Assert.Empty(For(check, right));

    [Fact]
    public void A_day_that_does_not_exist_is_told_without_guessing()
    {
        var finding = Assert.Single(For("DateForm", "Họp ngày 31/02/2021 tại hội trường."));
        Assert.Null(finding.Fix);
        Assert.Contains("31/02/2021", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_the_VNI_fonts_is_pointed_out_where_it_is_more_than_a_foreign_name() =>
        Assert.Single(For("LegacyFont", "Coäng hoøa xaõ hoäi chuû nghóa."));

    [Fact]
    public void A_tone_that_no_letter_takes_is_found() => Assert.Single(For("LooseTone", "Chữ lạ̣ này."));

    [Fact]
    public void The_title_again_as_first_line_is_taken_away_whole()
    {
        var finding = Assert.Single(For("TitleRepeated", Text("Ra quân làm sạch bờ hồ", "", "RA QUÂN LÀM SẠCH BỜ HỒ.", "Sáng nay…")));
        Assert.Equal(("RA QUÂN LÀM SẠCH BỜ HỒ.", ""), (finding.Quote, finding.Fix));
        Assert.Empty(For("TitleRepeated", Text("Ra quân làm sạch bờ hồ", "", "Sáng nay, ra quân làm sạch bờ hồ.")));
    }

    [Fact]
    public void Terms_are_written_as_the_newsroom_decided()
    {
        var glossary = new Glossary(
        [
            new() { Kind = GlossaryKind.Term, Text = "Uỷ ban nhân dân", Note = "Ủy ban nhân dân; UBND nhân dân" },
            new() { Kind = GlossaryKind.Term, Text = "căn cước", Note = "căn cước công dân" },
        ]);
        IEnumerable<(string?, string?)> Found(string line) => For("HouseTerms", Text("Tít", "", line), glossary).Select(f => (f.Quote, f.Fix));
        Assert.Equal([("Ủy ban nhân dân", "Uỷ ban nhân dân")], Found("Theo Ủy ban nhân dân thị xã."));
        Assert.Equal([("uỷ Ban Nhân dân", "Uỷ ban nhân dân")], Found("Theo uỷ Ban Nhân dân thị xã."));
        Assert.Equal([("Căn cước công dân", "Căn cước")], Found("Căn cước công dân gắn chíp."));
        Assert.Empty(Found("Căn cước là giấy tờ. Uỷ ban nhân dân đã cấp căn cước."));
        Assert.Empty(Found("UỶ BAN NHÂN DÂN THỊ XÃ"));
    }

    [Theory]
    [InlineData("IdentityNumber", "Ông A, CCCD 070085001234, đến nhận.", "070085001234")]
    [InlineData("IdentityNumber", "Bà B, số CMND: 285 123 456, đến nhận.", "285 123 456")]
    [InlineData("PhoneNumber", "Gọi anh Bình 0912 345 678 để nhận.", "0912 345 678")]
    [InlineData("PhoneNumber", "Gọi +84 912.345.678 để nhận.", "+84 912.345.678")]
    [InlineData("BankAccount", "Ủng hộ qua số tài khoản 0123 4567 89 tại ngân hàng.", "0123 4567 89")]
    [InlineData("BankAccount", "STK: 19001234567890 của chị Lan.", "19001234567890")]
    [InlineData("ChildAddress", "Cháu Nam, 9 tuổi, ở tổ 3, khu phố 5, bị đuối nước.", "tổ 3")]
    [InlineData("ChildAddress", "Em học sinh 14 tuổi, trú tại ấp Phước Tân, đã về nhà.", "ấp Phước Tân")]
    public void Personal_data_is_found_where_it_stands(string check, string sentence, string quote) =>
        Assert.Equal(quote, For(check, sentence)[0].Quote);

    [Theory]
    [InlineData("IdentityNumber", "Kinh phí 123456789012 đồng, mã 999085001234, tổng 285123456 lượt.")]
    [InlineData("IdentityNumber", "Số 070945001234 không phải của ai.")]
    [InlineData("PhoneNumber", "Tổng đài 1900 1234, 18001091, 113; 2.682.057 lượt; 0912345678901.")]
    [InlineData("BankAccount", "Mở 1.250 tài khoản định danh; tài khoản của 120000 người.")]
    [InlineData("ChildAddress", "Cháu Nam, 9 tuổi, đạt giải nhất. Khu phố 5 tổ chức trao quà.")]
    [InlineData("ChildAddress", "Ông Nam, 70 tuổi, ở khu phố 5, hiến đất; các em rất vui.")]
    public void Figures_that_tell_of_nobody_are_left_alone(string check, string sentence) => Assert.Empty(For(check, sentence));

    [Fact]
    public void A_number_the_offices_publish_may_stand_however_it_is_grouped()
    {
        var glossary = new Glossary([new() { Kind = GlossaryKind.Number, Text = "0271 3778 899", Note = "Văn phòng" }]);
        Assert.Empty(For("PhoneNumber", Text("Tít", "", "Gọi (0271.3778899) hoặc +84 271 3778 899."), glossary));
        Assert.Single(For("PhoneNumber", Text("Tít", "", "Gọi 0271.3778898."), glossary));
    }

    [Fact]
    public void The_list_of_findings_does_not_repeat_the_whole_number() =>
        Assert.DoesNotContain("070085001234", For("IdentityNumber", "CCCD 070085001234.")[0].Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://dichvucong.gov.vn/tra-cuu?ma=1", true)]
    [InlineData("mailto:bbt@phuoclong.example", true)]
    [InlineData("http://10.0.0.1/a", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://dich vu cong", false)]
    [InlineData("https://localhost/a", false)]
    [InlineData("https://lan:mat-khau@cong.example/", false)]
    [InlineData("mailto:bbt", false)]
    [InlineData("/tin-tuc", false)]
    public void A_link_leads_to_a_page_or_a_mail_box(string address, bool good) =>
        Assert.Equal(good, For("UnsafeLink", Body(Paragraph(Said("Xem "), Said("ở đây", Mark("link", address))))).Count == 0);

    [Fact]
    public void A_link_on_a_mark_alone_is_found() =>
        Assert.Single(For("EmptyLink", Body(Paragraph(Said("Xem"), Said(" .", Mark("link", "https://a.vn")), Said(" Xong")))));

    [Fact]
    public void What_an_article_lacks_is_told_by_its_genre()
    {
        var bare = Text("", "");
        string[] Missing(Genre genre) =>
            [.. CheckCatalogue.All.Where(c => For(c.Code, bare, null, new Article { Genre = genre }).Count > 0).Select(c => c.Code)];
        string[] always = ["BodyMissing", "CategoryMissing", "BylineMissing", "SourceMissing"];
        Assert.Equal(["TitleMissing", "NewsLeadMissing", .. always], Missing(Genre.News));
        Assert.Equal(["TitleMissing", "FeatureLeadMissing", .. always], Missing(Genre.Feature));
    }

    [Fact]
    public void Length_is_advised_on()
    {
        var wordy = Text(new string('a', 151), string.Join(' ', Enumerable.Repeat("chữ", 81)), "Ngắn quá.");
        Assert.All((string[])["TitleLong", "LeadLong", "BodyShort"], code => Assert.Single(For(code, wordy)));
        var fit = Text("Tít", "Sapo", string.Join(' ', Enumerable.Repeat("chữ", 40)));
        Assert.All((string[])["TitleLong", "LeadLong", "BodyShort"], code => Assert.Empty(For(code, fit)));
    }
}
