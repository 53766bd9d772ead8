using System.Text;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Transfer;
using static PhuocLong.Editorial.Tests.Transfer.DocxFile;

namespace PhuocLong.Editorial.Tests.Transfer;

/// <summary>All 134 letters that Vietnamese adds to Latin ones, in the two encodings that hide behind font names.</summary>
public class OldFontTests
{
    private const string Small = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    /// <summary>The bytes of TCVN 5712:1993 for the letters above, copied from the standard's table and not from the reader's.</summary>
    private static readonly byte[] Tcvn3Bytes = Convert.FromHexString(
        "B5B8B6B7B9" + "A8BBBEBCBDC6" + "A9C7CAC8C9CB" + "AE" + "CCD0CECFD1" + "AAD2D5D3D4D6" + "D7DDD8DCDE" + "DFE3E1E2E4" + "ABE5E8E6E7E9" + "ACEAEDEBECEE" + "EFF3F1F2F4" + "ADF5F8F6F7F9" + "FAFDFBFCFE");

    private static readonly string[] VniSmall =
        ("aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï "
        + "uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î").Split(' ');

    private static readonly string[] VniCapitals =
        ("AØ AÙ AÛ AÕ AÏ AÊ AÈ AÉ AÚ AÜ AË AÂ AÀ AÁ AÅ AÃ AÄ Ñ EØ EÙ EÛ EÕ EÏ EÂ EÀ EÁ EÅ EÃ EÄ Ì Í Æ Ó Ò OØ OÙ OÛ OÕ OÏ OÂ OÀ OÁ OÅ OÃ OÄ Ô ÔØ ÔÙ ÔÛ ÔÕ ÔÏ "
        + "UØ UÙ UÛ UÕ UÏ Ö ÖØ ÖÙ ÖÛ ÖÕ ÖÏ YØ YÙ YÛ YÕ Î").Split(' ');

    public static TheoryData<int> Letters => [.. Enumerable.Range(0, Small.Length)];

    [Fact]
    public void There_are_67_letters_in_each_case() => Assert.Equal((67, 67, 67, 67), (Small.Length, Tcvn3Bytes.Length, VniSmall.Length, VniCapitals.Length));

    [Theory]
    [MemberData(nameof(Letters))]
    public void Each_letter_comes_out_of_both_encodings_in_both_cases(int at)
    {
        var small = Small[at].ToString().Normalize(NormalizationForm.FormC);
        var tcvn3 = ((char)Tcvn3Bytes[at]).ToString();
        Assert.Equal(small, Converted("x" + tcvn3 + "x", ".VnTime")[1..^1]);
        Assert.Equal(small.ToUpperInvariant(), Converted("x" + tcvn3 + "x", ".VnArialH")[1..^1]);
        Assert.Equal(small, Converted(VniSmall[at], "VNI-Times"));
        Assert.Equal(small.ToUpperInvariant(), Converted(VniCapitals[at], "VNI-Helve"));
    }

    [Theory]
    [InlineData("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ")]
    public void The_seven_capitals_without_a_tone_have_places_of_their_own(string tcvn3, string letters) => Assert.Equal(letters, Converted(tcvn3, ".VnTime"));

    [Fact]
    public void A_capital_with_a_small_mark_is_a_capital_in_vni() => Assert.Equal("ĐÀ NẴNG Ủy ban Ý kiến", Converted("ÑAØ NAÜNG Uûy ban YÙ kieán", "VNI-Times"));

    [Fact]
    public void What_stood_there_before_is_kept_for_the_preview()
    {
        var text = Read.Text(Of(P("Mở."), P(R("ñuùng", Font("VNI-Times")) + R(" giờ."))));
        var inlines = ((DraftParagraph)text.Body[1]).Content.Cast<DraftText>().ToList();
        Assert.Equal(("đúng", "ñuùng"), (inlines[0].Text, inlines[0].Before));
        Assert.Null(inlines[1].Before);
    }

    [Theory]
    [InlineData("Times New Roman")]
    [InlineData("Arial")]
    public void Other_fonts_are_left_alone(string font) => Assert.Equal("naïve Ñuñoa", Converted("naïve Ñuñoa", font));

    [Fact]
    public void The_theme_font_of_a_run_hides_the_old_font_of_its_style()
    {
        var text = Read.Text(Of(P("Mở."), P(R("café.", "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>"), "<w:pStyle w:val=\"Cu\"/>"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Cu\"><w:name w:val=\"Cu\"/><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>"));
        Assert.Equal("Mở.\ncafé.", Read.Body(text));
    }

    private static string Converted(string text, string font) =>
        Read.Line(((DraftParagraph)Read.Text(Of(P("Mở."), P(R(text, Font(font))))).Body[1]).Content);
}
