using System.Text;
using PhuocLong.Editorial.History;
using static PhuocLong.Editorial.Tests.History.Frozen;

namespace PhuocLong.Editorial.Tests.History;

/// <summary>What a comparison says is true for every edit, and reads as a person would tell it.</summary>
public sealed class ComparisonTests
{
    private static readonly string[] syllables =
        ["Phước", "Long", "thị", "xã", "thông", "tin", "điện", "tử", "bài", "viết", "và", "của", "trong", "năm", "2021", ",", ".", " "];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Kept_and_added_words_give_the_new_text_and_kept_and_removed_ones_the_old_whatever_was_edited(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var old = Enumerable.Range(0, random.Next(0, 12)).Select(_ => Sentence(random)).ToList();
            var now = Edited(random, old);
            var comparison = ArticleComparison.Of(Article([.. old.Select(t => P(t))]), Article([.. now.Select(t => P(t))]));
            // A block that only changed its place is told at both ends.
            Assert.Equal(string.Join('\n', now), Side(comparison, PieceKind.Removed, BlockFate.Removed, BlockFate.MovedAway));
            Assert.Equal(string.Join('\n', old), Side(comparison, PieceKind.Added, BlockFate.Added, BlockFate.MovedHere));
        }
    }

    [Fact]
    public void The_longest_shared_words_are_found_and_nothing_is_shared_that_differs()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var old = random.GetItems(new[] { "a", "b", "c" }, random.Next(0, 14));
            var now = random.GetItems(new[] { "a", "b", "c" }, random.Next(0, 14));
            var pairs = Alignment.Of(old, now, new Effort())!;
            Assert.All(pairs, p => Assert.Equal(old[p.Old], now[p.New]));
            Assert.Equal(pairs.OrderBy(p => p.Old).ThenBy(p => p.New), pairs);
            Assert.Equal(Longest(old, now), pairs.Count);
            Assert.Equal(pairs.Count, pairs.Select(p => p.New).Distinct().Count());
        }
    }

    [Fact]
    public void A_changed_syllable_is_one_change_and_its_neighbours_stay()
    {
        var pieces = Body("Trang thông tin thị xã Phước Long", "Trang thông tin thị xã Bình Long").Single().Pieces;
        Assert.Equal(["Trang thông tin thị xã ", "Phước", "Bình", " Long"], pieces.Select(p => p.Text));
        Assert.Equal([PieceKind.Kept, PieceKind.Removed, PieceKind.Added, PieceKind.Kept], pieces.Select(p => p.Kind));
    }

    [Fact]
    public void Tones_typed_composed_or_decomposed_are_the_same_and_another_tone_place_is_a_change()
    {
        const string text = "Hoà bình ở thị xã Phước Long";
        Assert.True(Body(text, text.Normalize(NormalizationForm.FormD)).Single().IsKept);
        var pieces = Body(text, "Hòa bình ở thị xã Phước Long").Single().Pieces;
        Assert.Equal(["Hoà", "Hòa", " bình ở thị xã Phước Long"], pieces.Select(p => p.Text));
    }

    [Fact]
    public void A_figure_with_points_is_one_word_and_a_space_between_two_changes_joins_them()
    {
        var pieces = Body("Có 2.682.057 lượt truy cập trong kỳ", "Có 2.682.058 lượt truy cập trong kỳ").Single().Pieces;
        Assert.Contains(pieces, p => p is { Kind: PieceKind.Added, Text: "2.682.058" });
        var joined = Body("Trang do thị xã Phước Long lập ra", "Trang do tỉnh Bình Phước lập ra").Single().Pieces;
        Assert.Single(joined, p => p.Kind == PieceKind.Added);
    }

    [Fact]
    public void A_new_setting_of_old_words_is_told_in_words()
    {
        var before = Article(P("Đạt 15,17 % so với cùng kỳ, xem báo cáo"));
        var after = Article(P("Đạt ", Bold("15,17 %"), " so với cùng kỳ, xem ", Linked("báo cáo", "https://example.vn/a")));
        var (html, changes) = ComparedMarkup.Of(ArticleComparison.Of(before, after), false);
        Assert.Equal(2, changes);
        Assert.Contains("in đậm", html, StringComparison.Ordinal);
        Assert.Contains("gắn liên kết https://example.vn/a", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<ins", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_added_to_a_list_stands_in_that_list()
    {
        var (html, changes) = ComparedMarkup.Of(ArticleComparison.Of(
            Article(Bullets("Việc thứ nhất đã làm", "Việc thứ ba chưa làm")),
            Article(Bullets("Việc thứ nhất đã làm", "Thêm một việc khác hẳn", "Việc thứ ba chưa làm"))), false);
        Assert.Equal(1, changes);
        Assert.Equal(1, html.Split("<ul>").Length - 1);
        Assert.Equal(3, html.Split("<li>").Length - 1);
    }

    [Fact]
    public void A_paragraph_made_a_heading_or_a_list_item_keeps_its_words_and_says_so()
    {
        var block = ArticleComparison.Of(Article(P("Kết quả sáu tháng đầu năm")), Article(H2("Kết quả sáu tháng đầu năm"))).Body.Single();
        Assert.All(block.Pieces, p => Assert.Equal(PieceKind.Kept, p.Kind));
        Assert.Equal("Đổi từ đoạn văn thành tiêu đề mục.", block.Note);
        var item = ArticleComparison.Of(Article(P("Kết quả sáu tháng đầu năm")), Article(Bullets("Kết quả sáu tháng đầu năm"))).Body.Single();
        Assert.Equal("Đổi từ đoạn văn thành gạch đầu dòng.", item.Note);
    }

    [Fact]
    public void A_cell_is_compared_with_the_same_cell_and_a_new_row_is_one_change()
    {
        var comparison = ArticleComparison.Of(
            Article(Table(["Đơn vị", "Số bài"], ["Phòng Văn hoá", "12"])),
            Article(Table(["Đơn vị", "Số bài"], ["Phòng Văn hoá", "14"], ["Phòng Y tế", "3"])));
        var rows = comparison.Body.Single().Rows;
        Assert.Equal([BlockFate.Kept, BlockFate.Changed, BlockFate.Added], rows.Select(r => r.Fate));
        Assert.Equal(["12", "14"], rows[1].Cells[1].Blocks.Single().Pieces.Select(p => p.Text));
        Assert.Equal(2, ComparedMarkup.Of(comparison, false).Changes);
    }

    [Fact]
    public void Another_image_another_description_and_another_caption_are_told()
    {
        var (a, b) = (new string('a', 64), new string('b', 64));
        var block = ArticleComparison.Of(
            Article(Figure(a, "Cổng chào", "Cổng chào thị xã Phước Long")), Article(Figure(b, "Cổng chào mới", "Cổng chào thị xã Phước Long hôm nay"))).Body.Single();
        Assert.Contains("Thay ảnh.", block.Note, StringComparison.Ordinal);
        Assert.Contains("“Cổng chào mới”", block.Note, StringComparison.Ordinal);
        var (html, _) = ComparedMarkup.Of(ArticleComparison.Of(Article(Figure(a, "x", "y")), Article(Figure("../../x\" onerror=\"1", "x", "y"))), false);
        Assert.Contains($"/hinh/{a}/nho", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_changed_its_place_is_a_move_and_not_a_loss()
    {
        string[] texts = ["Đoạn mở đầu của bài viết này", "Đoạn thứ hai nói chuyện khác hẳn", "Đoạn thứ ba kể thêm ít nhiều", "Đoạn kết luận của cả bài"];
        var comparison = ArticleComparison.Of(Article([.. texts.Select(t => P(t))]), Article(P(texts[3]), P(texts[0]), P(texts[1]), P(texts[2])));
        Assert.Equal(
            [BlockFate.MovedHere, BlockFate.Kept, BlockFate.Kept, BlockFate.Kept, BlockFate.MovedAway], comparison.Body.Select(b => b.Fate));
    }

    [Fact]
    public void Title_and_lead_are_compared_too()
    {
        var comparison = ArticleComparison.Of(Titled("Tít cũ", "Sapo một"), Titled("Tít mới", "Sapo hai"));
        Assert.Contains(comparison.Title, p => p is { Kind: PieceKind.Added, Text: "mới" });
        Assert.Contains(comparison.Lead, p => p is { Kind: PieceKind.Removed, Text: "một" });
    }

    [Fact]
    public void Markup_in_the_words_stays_words()
    {
        var (html, _) = ComparedMarkup.Of(ArticleComparison.Of(
            Titled("<script>alert(1)</script>", "", P("<img src=x onerror=alert(1)>")),
            Titled("<b>Tít</b>", "", P("<img src=x onerror=alert(2)>"), P(Linked("x", "javascript:alert(1)\"><script>")))), false);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_changes_can_be_shown_with_a_word_on_what_is_left_out()
    {
        var comparison = ArticleComparison.Of(
            Article(P("Một đoạn dài không đổi"), P("Hai đoạn cũng không đổi"), P("Ba sắp bị đổi đây")),
            Article(P("Một đoạn dài không đổi"), P("Hai đoạn cũng không đổi"), P("Ba đã bị đổi đây")));
        var (html, changes) = ComparedMarkup.Of(comparison, onlyChanges: true);
        Assert.Equal(1, changes);
        Assert.Contains("… 2 đoạn không đổi …", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Một đoạn", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_made_to_be_hard_is_still_compared_and_still_whole()
    {
        var old = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"a{i % 977} "));
        var now = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"a{i * 31 % 983} "));
        var comparison = ArticleComparison.Of(Article(P(old)), Article(P(now)));
        Assert.Equal(now, Side(comparison, PieceKind.Removed, BlockFate.Removed, BlockFate.MovedAway));
        var many = ArticleComparison.Of(
            Article([.. Enumerable.Range(0, 5_000).Select(i => P($"x{i}"))]), Article([.. Enumerable.Range(0, 5_000).Select(i => P($"x{i * 7 % 5_003}"))]));
        Assert.Equal(5_000, many.Body.Count(b => b.Fate is not (BlockFate.Removed or BlockFate.MovedAway)));
    }

    [Fact]
    public void A_text_nested_beyond_all_reason_is_cut_off_and_does_no_harm()
    {
        var nested = P("đáy");
        for (var i = 0; i < 60; i++)
            nested = new { type = "blockquote", content = new[] { nested } };
        Assert.Empty(Article(nested).Body);
    }

    private static IReadOnlyList<ComparedBlock> Body(string old, string now) => ArticleComparison.Of(Article(P(old)), Article(P(now))).Body;

    private static string Side(Comparison comparison, PieceKind without, params BlockFate[] gone) => string.Join('\n', comparison.Body
        .Where(b => !gone.Contains(b.Fate))
        .Select(b => string.Concat(b.Pieces.Where(p => p.Kind != without).Select(p => p.Text))));

    private static string Sentence(Random random) => string.Join(' ', random.GetItems(syllables, random.Next(1, 25)));

    private static List<string> Edited(Random random, List<string> old)
    {
        var now = old.ToList();
        for (var edits = random.Next(0, 5); edits > 0; edits--)
        {
            var at = random.Next(0, now.Count + 1);
            switch (random.Next(4))
            {
                case 0:
                    now.Insert(at, Sentence(random));
                    break;
                case 1 when at < now.Count:
                    now.RemoveAt(at);
                    break;
                case 2 when at < now.Count:
                    var moved = now[at];
                    now.RemoveAt(at);
                    now.Insert(random.Next(0, now.Count + 1), moved);
                    break;
                case 3 when at < now.Count:
                    var words = now[at].Split(' ').ToList();
                    words.Insert(random.Next(0, words.Count + 1), "mới");
                    words.RemoveAt(random.Next(0, words.Count));
                    now[at] = string.Join(' ', words);
                    break;
            }
        }
        // An empty paragraph has no words for either side to tell of.
        return [.. now.Where(t => t.Length > 0)];
    }

    private static int Longest(string[] a, string[] b)
    {
        var best = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                best[i, j] = a[i] == b[j] ? 1 + best[i + 1, j + 1] : Math.Max(best[i + 1, j], best[i, j + 1]);
        return best[0, 0];
    }
}
