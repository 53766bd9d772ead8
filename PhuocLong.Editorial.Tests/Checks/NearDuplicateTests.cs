using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Checks;

public sealed class NearDuplicateTests : IAsyncLifetime
{
    private const string News =
        "Sáng ngày 20/11, hơn 120 đoàn viên, hội viên và người dân phường đã thu gom rác dọc bờ hồ, trồng thêm 45 cây xanh, trong đó có 20 cây do các hộ dân góp. "
        + "Từ nay đến cuối năm, phường giữ lịch dọn vệ sinh vào sáng thứ bảy tuần đầu mỗi tháng; các tổ dân phố thay nhau phụ trách từng đoạn.";

    private const string Other =
        "Trạm y tế xã tổ chức tiêm chủng cho trẻ dưới năm tuổi trong ba ngày cuối tuần này, bố trí bốn bàn tiêm và một phòng theo dõi sau tiêm. "
        + "Phụ huynh mang theo sổ theo dõi sức khoẻ, đưa trẻ đến đúng khung giờ đã nhắn để không phải chờ lâu ngoài nắng.";

    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync() => newsroom = await OpenAsync();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Much_the_same_text_is_found_with_title_and_likeness_and_another_text_is_not()
    {
        var first = await WrittenAsync(newsroom.Author, "Ra quân làm sạch bờ hồ", News);
        await WrittenAsync(newsroom.Author, "Tiêm chủng cuối tuần", Other);
        var second = await WrittenAsync(newsroom.Colleague, "Phường làm sạch bờ hồ", "Chiều qua, " + News.Replace("120", "130", StringComparison.Ordinal));

        var like = Assert.Single(await LikeAsync(second, newsroom.Colleague));
        Assert.Equal(first, like.OtherArticleId);
        Assert.Matches("Khoảng [6-9]\\d% .*“Ra quân làm sạch bờ hồ”", like.Sentence);
    }

    [Fact]
    public async Task An_article_the_reader_may_not_read_is_neither_named_nor_counted()
    {
        var hidden = await WrittenAsync(newsroom.Author, "Ra quân làm sạch bờ hồ", News);
        var own = await WrittenAsync(newsroom.Stranger, "Bài của đơn vị khác", News);
        Assert.Empty(await LikeAsync(own, newsroom.Stranger));

        foreach (var reader in (int[])[newsroom.Assistant, newsroom.BoardMember, newsroom.Chair, newsroom.Administrator, newsroom.Observer])
        {
            await using var db = await newsroom.DbAsync();
            var roles = await MemberRoles.LoadAsync(db, reader, Stop);
            Assert.Empty(await Likenesses.FindAsync(db, own, Looked.Text("", "", News), roles, Stop));
        }
        await Done(newsroom.SubmitAsync(hidden));
        await Done(newsroom.SubmitAsync(own, newsroom.Stranger));
        Assert.Equal(hidden, Assert.Single(await LikeAsync(own, newsroom.Assistant)).OtherArticleId);
        Assert.Empty(await LikeAsync(own, newsroom.Stranger));
    }

    [Fact]
    public async Task A_text_rewritten_is_found_by_what_it_says_now()
    {
        var first = await WrittenAsync(newsroom.Author, "Ra quân làm sạch bờ hồ", News);
        var second = await WrittenAsync(newsroom.Author, "Bài khác", News);
        Assert.Single(await LikeAsync(second, newsroom.Author));
        await newsroom.WriteTextAsync(first, newsroom.Author, "Tiêm chủng cuối tuần", Other);
        Assert.Empty(await LikeAsync(second, newsroom.Author));
    }

    [Fact]
    public async Task Texts_that_settled_before_there_were_sketches_are_sketched_after_the_upgrade()
    {
        await WrittenAsync(newsroom.Author, "Ra quân làm sạch bờ hồ", News);
        var second = await WrittenAsync(newsroom.Author, "Bài khác", News);
        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            await write.Db.SketchBands.ExecuteDeleteAsync(Stop);
            await write.CommitAsync(Stop);
        }
        Assert.Empty(await LikeAsync(second, newsroom.Author));
        using var backfill = new SketchBackfill(
            newsroom.Get<IDbContextFactory<EditorialDb>>(), newsroom.Get<WriteGate>(), new(), Microsoft.Extensions.Logging.Abstractions.NullLogger<SketchBackfill>.Instance);
        for (int? after = 0; after is { } from;)
            after = await backfill.StepAsync(from, Stop);
        Assert.Single(await LikeAsync(second, newsroom.Author));
    }

    private async Task<int> WrittenAsync(int by, string title, string body)
    {
        var id = await newsroom.DraftAsync(by);
        await newsroom.WriteTextAsync(id, by, title, body);
        return id;
    }

    private async Task<List<Finding>> LikeAsync(int id, int reader)
    {
        var sheet = await newsroom.Get<ArticleSheets>().FindAsync(id, reader, Stop);
        var report = await newsroom.Get<ArticleChecks>().ForAsync(sheet!, reader, Stop);
        return [.. report.Findings.Select(f => f.Finding).Where(f => f.Check == "NearDuplicate")];
    }
}
