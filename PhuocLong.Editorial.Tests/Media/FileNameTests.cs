using System.Text;
using PhuocLong.Editorial.Media;

namespace PhuocLong.Editorial.Tests.Media;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("kế hoạch tháng 11.docx", "kế hoạch tháng 11.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\lan\Ảnh bìa.jpg", "Ảnh bìa.jpg")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf")]
    [InlineData("hoa\u202Efdp.exe", "hoafdp.exe")]
    [InlineData("a\"; filename=\"b.html", "a; filename=b.html")]
    [InlineData("..", "Tệp không tên")]
    [InlineData("", "Tệp không tên")]
    [InlineData(null, "Tệp không tên")]
    [InlineData("thư mục/", "Tệp không tên")]
    [InlineData("\uD800.pdf", "pdf")]
    public void A_name_is_kept_without_what_could_mislead(string? sent, string kept) => Assert.Equal(kept, FileNames.Tidy(sent, "Tệp không tên"));

    [Fact]
    public void What_macOS_decomposed_is_put_together_again()
    {
        var decomposed = "Sơ kết Phước Long.docx".Normalize(NormalizationForm.FormD);
        Assert.Equal("Sơ kết Phước Long.docx", FileNames.Tidy(decomposed, ""));
    }

    [Fact]
    public void A_name_too_long_keeps_its_ending()
    {
        var kept = FileNames.Tidy(string.Concat(Enumerable.Repeat("𠀀", 300)) + ".docx", "");
        Assert.InRange(kept.Length, 100, FileNames.Longest);
        Assert.EndsWith(".docx", kept, StringComparison.Ordinal);
        Assert.True(kept.IsNormalized());
    }
}
