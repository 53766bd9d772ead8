using System.Reflection;
using System.Text.RegularExpressions;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Checks.Spelling;

namespace PhuocLong.Editorial.Tests.Checks;

public sealed partial class SpellingTests
{
    // Every kind of rhyme, onset and tone there is, the rare ones too.
    private const string Real =
        """
        à ạ ở ừ ý ỷ ô ồ ổ é ể ỉ ì ấy áo ôi ơi ạch ếch ích óc ốc ức áp ép ướp ốm ấm êm im ôm ong ông ưng ưu yêu yếu yên yến yếm yết yểng ỉa oai oan oanh oách
        uỷ ủy uý úy uyên uỵch uể oải uống uốn ước ưa ươm ướt ươn
        bà bé bí bò bố bờ bú bự cá cô cơ cú cứ da dễ dì dò dù dữ đá để đi đó đổ đỡ đủ đừ ghé ghế ghi gà gỗ gò gù gừ gì gìn giá giã giấc giặt giây giếng giêng giết
        giềng giữa giường giỗ giờ giữ giỏi giúp giặc giàu giấu giục giòn giọng giông giòi giễu gié gioăng khó khế khuya khuỷu khuỵu khuyên khuyết khuếch khoẻ khỏe khoét
        khoai khoái khoảng khoác khoanh khoắng khúc khích khướu kẻ kê kìm kỳ kỹ kịch kiện kiếm kiêng kiệt kiểu kiếp lý lẽ lửa luật luỹ lũy luyện loè lòe loẹt loắt loay
        mỹ mẹ mũ mưa mượt muốn muộn mướp mếu nghe nghề nghĩ nghỉ nghiêng nghiệp nghiễm nghìn nghịch nghẽn ngà ngô ngơ ngủ ngư ngoài ngoặc ngoằn ngoèo ngoẻo ngoéo nguýt
        nguyên nguyệt nguệch ngoạc nguồn người ngượng ngoan ngoắt nhà nhoè nhòe nhuần nhuyễn nhuộm nhoáng nhẹn nhích phở phố phượt phút phích pin pa pô quà quả quán
        quạt quát quản quảng quạnh quẩn quanh quắt quăn quặng quặp quẫy quẩy quất quật quận quầng quây quấy quần quẻ quen quét quẹo quê quên quệt quềnh quý quí quỹ quỷ
        quyền quyết quyển quỳnh quýt quít quịt quờ quở quốc quái quai quàng quắc quách rau rẽ rỗi rượu rưỡi rừng ruộng ruốc ruột sẽ số sữa suýt suối suông soát soạn
        sáng siết siêng tuần tuất tuý túy tuỳ tùy tuyệt tuyến tuýp tuềnh toàng toáng toả tỏa toét thuở thuế thuỷ thủy thuỳ thùy thuyền thuyết thuận thuật thoăn thoắt thọc
        thoả thỏa thoái thoang thoảng trẻ trườn trượt trướng trống trạch uỵch vẻ vũ vưỡng vướng vượt voan việc vuông vuốt vịt xoè xòe xuề xoà xòa xuyến xuyên xuất xuân
        xuýt xoa xoắn xoáy xoèn xoẹt xoong xoạc hoà hòa hoạ họa hoá hóa hoẵng hoắt hoặc huỳnh huých huýt huơ huệ huyện huyết huân huấn hươu hưu hườm cừu cửu cười cưỡi
        cuốn cuỗm cuộc cuối cuống cướp cưới cưa của cua cúc chuyện chuyến choáng choàng chỉnh chính chếch chuệch choạng chuồn chuột chuối chiêm chiếc chiều bưởi bướu buýt
        bưu bướm buộc buồm biển biếc biệt điều điệu đường được đượm đuổi đuốc đoán đoạt đoàn đuệch loong coong boong moóc goòng đầu đấy đậu đều đéo đẹp đắp đặc
        """;

    // As they come out of hasty typing, of Telex half done, of c/k and ng/ngh taken for each other, of tones misplaced.
    private const string Wrong =
        """
        nghành nghà nghỗng ngiệp ngỉ ngề gế gỳ ghà ghỗ kủa kó kông cế cỉnh cẻ tóan lọai hòan khỏan tòan qủa qúa qúy gía gìau gỉai nguời đuợc truờng
        phuơng thuơng truớc nuớc đuờng ngườì thưong chưong hướg đượg phòg trưởg lảnhđạo nhièu tiếg việcc hoạtđộng điệuu chuyệ khuyén quyét nguyẽn thuyèn
        quyèn huyẹn iên iêu iết đựơc ngừơi trừơng phưòng cưởí bưỡii họcc cácc mộtt chìnhh cấcp bệnhh tếchh hộii thíchk lớpp đấtt càc lạchh hẩp tằt thểt cuả đựoc
        """;

    private static string[] WordsOf(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Words_of_every_kind_of_syllable_are_accepted()
    {
        var words = WordsOf(Real);
        Assert.True(words.Distinct().Count() >= 200);
        Assert.Equal("", string.Join(' ', words.Where(w => !Syllable.IsVietnamese(w))));
    }

    [Fact]
    public void Misspelt_words_are_found()
    {
        var words = WordsOf(Wrong);
        Assert.True(words.Distinct().Count() >= 60);
        Assert.Equal("", string.Join(' ', words.Where(Syllable.IsVietnamese)));
        Assert.Equal("", string.Join(' ', words.Where(w => Looked.For("Misspelling", $"Trong bài có chữ {w} như thế.").Count != 1)));
    }

    [Theory]
    [InlineData("phưỡng")]
    [InlineData("khuẫn")]
    [InlineData("triễn")]
    [InlineData("chẵng")]
    [InlineData("nhữn")]
    [InlineData("sẳn")]
    [InlineData("điễn")]
    [InlineData("huyển")]
    public void A_syllable_that_could_be_but_is_in_no_dictionary_is_noted_until_it_is_one_of_the_newsrooms_own(string word)
    {
        Assert.True(Syllable.IsVietnamese(word));
        var text = Looked.Text("Tít", "", $"Trong bài có chữ {word} như thế.");
        var finding = Assert.Single(Looked.For("Misspelling", text));
        Assert.Equal((word, null), (finding.Quote, finding.Fix));
        Assert.Contains("từ điển", finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(Looked.For("Misspelling", text, new Glossary([new() { Kind = GlossaryKind.Word, Text = word }])));
    }

    [Fact]
    public void The_dictionary_knows_every_rare_word_wherever_its_tone_is_put()
    {
        Assert.Equal("", string.Join(' ', WordsOf(Real).Where(w => !w.All(char.IsAscii) && !Syllable.IsInUse(w))));
        Assert.True(Syllable.IsInUse("hoà") && Syllable.IsInUse("hòa") && Syllable.IsInUse("Thuỷ") && Syllable.IsInUse("thủy"));
    }

    [Fact]
    public void The_dictionary_holds_nothing_that_cannot_be_spelt_and_nothing_twice()
    {
        using var reader = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("syllables.txt")!);
        var listed = WordsOf(string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))));
        Assert.True(listed.Length > 5_000);
        Assert.Equal(listed.Length, listed.Distinct().Count());
        // Listed in another spelling of its tone, a word would never be found.
        Assert.Equal("", string.Join(' ', listed.Where(w => !Syllable.IsInUse(w))));
    }

    [Theory]
    [InlineData("nghành", "ngành")]
    [InlineData("ngiệp", "nghiệp")]
    [InlineData("kủa", "của")]
    [InlineData("tóan", "toán")]
    [InlineData("qúy", "quý")]
    [InlineData("gía", "giá")]
    [InlineData("Ghỗ", "Gỗ")]
    [InlineData("lảnhđạo", "lảnh đạo")]
    public void A_fault_beyond_doubt_can_be_mended(string wrong, string right) =>
        Assert.Equal(right, Assert.Single(Looked.For("Misspelling", $"{wrong} này là như thế.")).Fix);

    [Theory]
    [InlineData("cácc")]
    [InlineData("tiếg")]
    public void A_fault_with_several_ways_out_is_left_to_its_author(string wrong) =>
        Assert.Null(Assert.Single(Looked.For("Misspelling", $"Chữ {wrong} này.")).Fix);

    [Theory]
    [InlineData("Đoàn về Đắk Lắk, Krông Pắc và xã Đăk Nhau.")]
    [InlineData("Người S’tiêng, M'nông và Xơ-đăng dệt thổ cẩm.")]
    [InlineData("UBND, HĐND và BHXH ký kết qua email, website, iPhone và eOffice.")]
    [InlineData("Diện tích 120km2, hồ sơ số B52/QĐ-UBND, xem tại dichvucong.gov.vn và gửi bbt@phuoclong.gov.vn.")]
    [InlineData("Ông Müller uống café với bà España ở đây.")]
    [InlineData("Xe ôtô chở ximăng, bêtông và vắcxin.")]
    public void Names_abbreviations_addresses_and_foreign_words_are_left_alone(string sentence) =>
        Assert.Empty(Looked.For("Misspelling", sentence));

    [Fact]
    public void The_first_word_of_a_sentence_is_read_too_unless_a_name_begins_there()
    {
        Assert.Equal("Nguời", Assert.Single(Looked.For("Misspelling", "Xong việc. Nguời dân ra về.")).Quote);
        Assert.Empty(Looked.For("Misspelling", "Xong việc. Đăk Ơ là một xã."));
    }

    [Fact]
    public void Words_of_the_newsrooms_own_are_known()
    {
        var glossary = new Glossary([new() { Kind = GlossaryKind.Word, Text = "đăk" }]);
        var text = Looked.Text("Tít", "", "Dòng đăk chảy qua làng.");
        Assert.Single(Looked.For("Misspelling", text));
        Assert.Empty(Looked.For("Misspelling", text, glossary));
    }

    [Fact]
    public void Nothing_in_the_sample_newsrooms_stock_is_called_a_mistake()
    {
        var assembly = typeof(Program).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith("SampleNewsroom.", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 10);
        var alarms = files.SelectMany(file => Looked.For("Misspelling", Lines(assembly, file)).Select(f => $"{file}: {f.Quote}"));
        Assert.Empty(alarms);
    }

    private static string[] Lines(Assembly assembly, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
        return [.. reader.ReadToEnd().Split('\n').Select(l => Place().Replace(l, "1"))];
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
