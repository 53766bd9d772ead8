namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>Documents as other programs write them: LibreOffice and pandoc made these, once.</summary>
public class OtherProgramsTests
{
    [Fact]
    public void A_document_of_pandoc_with_everything()
    {
        var text = Open("pandoc-hoi-thi.docx");
        Assert.Equal("Khai mạc hội thi tay nghề thợ trẻ", text.Title);
        Assert.Equal("*Hơn trăm thí sinh so tài trong hai ngày*", Read.Shape(text.Lead!));
        Assert.Equal(
            """
            Sáng nay, *Hội trường trung tâm* đón /một trăm hai mươi/ thí sinh.[1]
            h2 Ba phần thi
            ol@1(Phần lý thuyết; Phần thực hành / ola@1(Hàn điện; Tiện nguội); Phần ứng xử)
            ul(Giải nhất / ul(kèm bằng khen); Giải nhì)
            quote(Tay nghề là vốn quý, một thợ già nhắn nhủ.)
            th:Nghề | th:Số thí sinh || Hàn | 40 || Tiện | 35
            Xem thể lệ<https://hoithi.example.vn/the-le?nam=2026&lan=3> trên trang của ban tổ chức.
            h3 Lịch thi
            Dòng một↵dòng hai, nước H₂O và diện tích 20 m².
            h2 Chú thích
            [1] Theo danh sách chốt ngày mùng mười.
            """.ReplaceLineEndings("\n"), Read.Body(text));
    }

    [Fact]
    public void A_document_of_pandoc_with_notes_and_a_formula()
    {
        var text = Open("pandoc-ve-sinh.docx");
        Assert.Equal("Ra quân dọn vệ sinh tuyến đường ven hồ", text.Title);
        AssertInOrder(Read.Body(text), "gần hai tấn rác", "h2 Kết quả", "a2+b2=c2", "liền nhau.[1]", "thứ hai.[2]", "h2 Chú thích", "[1] Chú thích thứ nhất.", "Đoạn thứ hai của chú thích", "[2] Chú thích thứ hai.");
    }

    [Theory]
    [InlineData("libreoffice-lop-hoc.docx")]
    [InlineData("libreoffice-lop-hoc-ooxml.docx")]
    public void A_document_of_LibreOffice(string file)
    {
        var text = Open(file);
        Assert.Equal("Lớp học xoá mù chữ buổi tối ở khu phố năm", text.Title);
        Assert.Equal("*Mỗi tối thứ hai, tư, sáu, đèn lớp học lại sáng.*", Read.Shape(text.Lead!));
        Assert.Equal(
            """
            Cô giáo về hưu /Trần Thị Hoa/ dạy _miễn phí_ cho hơn hai mươi học viên. Bài giảng ở đây<https://lophoc.example.vn/bai>.
            h2 Một buổi học
            ul(Điểm danh; Tập viết / ul(chữ hoa; chữ thường); Kể chuyện)
            ol@1(Ôn bài cũ; Học bài mới)
            c2:Thời khoá biểu || r2:Thứ hai | Tập đọc || Tập viết
            Dòng trên↵dòng dưới.
            """.ReplaceLineEndings("\n"), Read.Body(text));
    }

    [Fact]
    public void Old_fonts_that_LibreOffice_passed_on()
    {
        // It writes the TCVN3 letter ư as a soft hyphen, which is the same character.
        var text = Open("libreoffice-phong-cu.docx");
        Assert.Equal(("TRẠM Y TẾ PHƯỜNG TIÊM CHỦNG", "tr¹m y tÕ ph\u00ADêng tiªm chñng"), (text.Title, text.TitleBefore));
        Assert.Equal(
            """
            Sáng nay trạm đón gần ba trăm cháu nhỏ đến tiêm. Các bác sĩ /tận tình/ dặn dò.
            Cán bộ trạm nhắc phụ huynh đưa con đúng hẹn.
            Đợt sau vào tháng mười hai.
            """.ReplaceLineEndings("\n"), Read.Body(text));
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' does not come after the others in:\n{text}");
            at = found + part.Length;
        }
    }

    private static Editorial.Transfer.ReadText Open(string name)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Transfer", "Files", name));
        return Read.Text(file, name);
    }
}
