using PhuocLong.Editorial.Checks;
using static PhuocLong.Editorial.Tests.Checks.Looked;

namespace PhuocLong.Editorial.Tests.Checks;

public sealed class CheckedTextTests
{
    [Fact]
    public void What_is_only_suggested_is_not_yet_there_and_what_is_suggested_to_go_still_is()
    {
        var text = Body(Paragraph(Said("Đã "), Said("mới ", Mark("insertion")), Said("cũ ", Mark("deletion")), Said("xong\u200b.")));
        Assert.Equal("Đã cũ xong.", Assert.Single(text.Blocks).Text);
    }

    [Fact]
    public void Tables_lists_callouts_and_captions_are_read_in_order()
    {
        var text = Body(
            new { type = "callout", attrs = new { kind = "note" }, content = new[] { Paragraph(Said("Lưu ý")) } },
            new { type = "table", content = new[] { new { type = "tableRow", content = new[] { new { type = "tableCell", content = new[] { Paragraph(Said("Ô")) } } } } } },
            new { type = "gallery", content = new[] { Figure("Mô tả", ""), Figure("", "Ảnh: Lan") } },
            new { type = "bulletList", content = new[] { new { type = "listItem", content = new[] { Paragraph(Said("một"), new { type = "hardBreak" }, Said("hai")) } } } });
        Assert.Equal(["Lưu ý", "Ô", "Chú thích ảnh", "Chú thích ảnh", "một\nhai"], text.Blocks.Select(b => b.Text));
        Assert.Equal([1, 2], text.Figures.Select(f => f.Number));
        Assert.Equal(1, Assert.Single(For("FigureWithoutCredit", text)).Figure);
        Assert.Equal(2, Assert.Single(For("FigureWithoutDescription", text)).Figure);
    }

    [Fact]
    public void A_place_is_told_by_its_words_and_which_of_their_like_it_is_within_its_field()
    {
        var text = Text("a a", "a a a", "a a", "x a aa");
        var last = text.Blocks[^1];
        var finding = text.At("Any", "", last, 4, 1);
        Assert.Equal(("a", 4), (finding.Quote, finding.Occurrence));
        Assert.Equal(5, text.At("Any", "", last, 5, 1).Occurrence);
        Assert.Equal(1, text.At("Any", "", text.Blocks[1], 0, 1).Occurrence);
    }

    [Fact]
    public void A_link_cut_by_other_marks_is_one_link()
    {
        var link = Mark("link", "javascript:alert(1)");
        var text = Body(Paragraph(Said("Xem "), Said("trang ", link), Said("này", link, Mark("bold")), Said(" nhé.")));
        Assert.Equal("trang này", Assert.Single(For("UnsafeLink", text)).Quote);
    }
}
