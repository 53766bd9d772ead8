using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Articles.Words;

namespace PhuocLong.Editorial.Tests.Articles;

/// <summary>Several people change what an article carries beside its text, tell of it and take it back.</summary>
public sealed class DetailsChangeTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;
    private int article, flood, fair;
    private ArticleDetails seen = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        (flood, fair) = (await TopicAsync("Phòng chống lũ"), await TopicAsync("Hội chợ"));
        article = await newsroom.DraftAsync();
        seen = await StandingAsync();
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task What_two_change_in_different_fields_from_the_same_screen_stands_both()
    {
        await Done(ChangeAsync(newsroom.Colleague, seen with { CategoryId = newsroom.Society, TopicIds = [flood] }));
        await Done(ChangeAsync(newsroom.Author, seen with { Source = "Sở Y tế", TopicIds = [fair] }));
        var now = await StandingAsync();
        Assert.Equal((newsroom.Society, "Sở Y tế"), (now.CategoryId, now.Source));
        Assert.Equal([flood, fair], now.TopicIds);
    }

    [Fact]
    public async Task Who_has_not_seen_a_colleagues_change_of_the_same_field_is_told_and_does_not_undo_it()
    {
        await Done(ChangeAsync(newsroom.Colleague, seen with { CategoryId = newsroom.Society }));
        var refused = await ChangeAsync(newsroom.Author, seen with { CategoryId = null });
        Assert.StartsWith("Đồng nghiệp Văn hoá vừa đổi chuyên mục thành Văn hoá - xã hội", refused.Refusal, StringComparison.Ordinal);
        await Done(ChangeAsync(newsroom.Colleague, seen with { Source = "Sở Y tế" }));
        refused = await ChangeAsync(newsroom.Author, seen with { Source = "Công an thị xã" });
        Assert.StartsWith("Đồng nghiệp Văn hoá vừa đổi nguồn thành “Sở Y tế”", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal((newsroom.Society, "Sở Y tế"), ((await StandingAsync()).CategoryId, (await StandingAsync()).Source));
        // The same choice made twice is no quarrel.
        await Done(ChangeAsync(newsroom.Author, seen with { CategoryId = newsroom.Society }));
    }

    [Fact]
    public async Task The_story_tells_each_change_by_names_before_and_after()
    {
        await Done(ChangeAsync(newsroom.Colleague, seen with
        {
            Genre = Genre.Feature,
            CategoryId = newsroom.Society,
            Source = "Sở Y tế",
            TopicIds = [flood],
            Bylines = [.. seen.Bylines, new(BylineKind.Photo, "Minh An")],
        }));
        var news = Assert.Single(await NewsAsync(newsroom.Author));
        Assert.Equal(
            "Đồng nghiệp Văn hoá vừa đổi thể loại: Tin → Bài dài; đổi chuyên mục: Tin tức, sự kiện → Văn hoá - xã hội; "
            + "đổi tác giả: Cộng tác viên Văn hoá → Cộng tác viên Văn hoá, Minh An (ảnh); đổi nguồn: “Văn phòng” → “Sở Y tế”; thêm dòng sự kiện Phòng chống lũ",
            news.Sentence);
        Assert.StartsWith("Anh/chị vừa đổi thể loại", Assert.Single(await NewsAsync(newsroom.Colleague)).Sentence, StringComparison.Ordinal);
        Assert.Empty(await NewsAsync(newsroom.Stranger));
    }

    [Fact]
    public async Task What_people_wrote_stands_beside_the_chain_and_is_told_only_to_those_who_work_on_it()
    {
        await Done(ChangeAsync(newsroom.Colleague, seen with { Source = "Sở Y tế", CategoryId = newsroom.Society }));
        await using (var db = await newsroom.DbAsync())
        {
            var told = await db.ArticleEvents.OrderBy(e => e.Seq).LastAsync(Stop);
            Assert.DoesNotContain("Sở Y tế", told.Detail, StringComparison.Ordinal);
            Assert.Equal(Ledger.DigestOf(await db.EventTexts.SingleAsync(t => t.Seq == told.Seq, Stop)), told.TextDigest);
            Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
        }
        var forReaders = await newsroom.Get<Timelines>().OfAsync(article, withTexts: false, Stop);
        var phrases = await newsroom.Get<DetailsStory>().PhrasesAsync(forReaders, Stop);
        Assert.Equal(["đổi chuyên mục: Tin tức, sự kiện → Văn hoá - xã hội", "đổi nguồn"], phrases[forReaders[^1].Seq]);
    }

    [Fact]
    public async Task An_undo_is_a_change_of_its_own_and_can_be_undone_too()
    {
        await Done(ChangeAsync(newsroom.Colleague, seen with { CategoryId = newsroom.Society, Bylines = [new(BylineKind.TextAndPhoto, "Hoài Thương")] }));
        var change = Assert.Single(await NewsAsync(newsroom.Author));
        await Done(UndoAsync(newsroom.Author, change.Seq));
        Assert.Equal(newsroom.News, (await StandingAsync()).CategoryId);
        Assert.Equal(seen.Bylines, (await StandingAsync()).Bylines);
        var undone = (await NewsAsync(newsroom.Colleague))[^1];
        Assert.StartsWith("Cộng tác viên Văn hoá vừa hoàn tác: đổi chuyên mục: Văn hoá - xã hội → Tin tức, sự kiện", undone.Sentence, StringComparison.Ordinal);
        Assert.Equal(change.Seq, undone.Change.Undoes);
        await Done(UndoAsync(newsroom.Colleague, undone.Seq));
        Assert.Equal(newsroom.Society, (await StandingAsync()).CategoryId);
        await using var db = await newsroom.DbAsync();
        Assert.Null(await Ledger.FirstBreakAsync(db, Stop));
    }

    [Fact]
    public async Task An_undo_is_refused_when_the_field_was_changed_again_or_its_list_no_longer_offers_what_stood()
    {
        await Done(ChangeAsync(newsroom.Colleague, seen with { CategoryId = newsroom.Society }));
        var first = Assert.Single(await NewsAsync(newsroom.Author)).Seq;
        var health = await newsroom.CategoryAsync("Y tế");
        await Done(ChangeAsync(newsroom.Colleague, (await StandingAsync()) with { CategoryId = health }, await StandingAsync()));
        Assert.Equal("Không hoàn tác được vì chuyên mục đã đổi lần nữa, nay là Y tế; xin sửa lại bằng tay nếu cần.", (await UndoAsync(newsroom.Author, first)).Refusal);

        await using (var write = await newsroom.Get<WriteGate>().BeginAsync(Stop))
        {
            (await write.Db.Categories.SingleAsync(c => c.Id == newsroom.Society, Stop)).RetiredAt = newsroom.Clock.GetUtcNow().UtcDateTime;
            await write.CommitAsync(Stop);
        }
        Assert.Equal(Words.DetailsUnknownChoice, (await UndoAsync(newsroom.Author, (await NewsAsync(newsroom.Author))[^1].Seq)).Refusal);
        Assert.Equal(health, (await StandingAsync()).CategoryId);
    }

    [Fact]
    public async Task An_undo_is_refused_where_the_member_may_not_change_the_article_now()
    {
        await Done(ChangeAsync(newsroom.Author, seen with { CategoryId = newsroom.Society }));
        var seq = Assert.Single(await NewsAsync(newsroom.Author)).Seq;
        Assert.Equal(Words.NotWritable, (await UndoAsync(newsroom.Stranger, seq)).Refusal);
        var other = await newsroom.DraftAsync();
        Assert.Equal(Words.UndoNotKept, (await newsroom.Get<ArticleDesk>().UndoDetailsAsync(other, newsroom.Author, seq, Stop)).Refusal);
        await Done(newsroom.SubmitAsync(article));
        Assert.Equal(Words.NotWritable, (await UndoAsync(newsroom.Author, seq)).Refusal);
        Assert.Equal(newsroom.Society, (await StandingAsync()).CategoryId);
    }

    [Fact]
    public async Task Undoing_one_tick_among_the_topics_leaves_a_colleagues_tick()
    {
        await Done(ChangeAsync(newsroom.Author, seen with { TopicIds = [flood] }));
        var seq = Assert.Single(await NewsAsync(newsroom.Author)).Seq;
        await Done(ChangeAsync(newsroom.Colleague, seen with { TopicIds = [fair] }));
        await Done(UndoAsync(newsroom.Author, seq));
        Assert.Equal([fair], (await StandingAsync()).TopicIds);
        Assert.StartsWith("Không hoàn tác được", (await UndoAsync(newsroom.Author, seq)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_somebody_to_write_too_is_told_and_undone_like_any_other_change()
    {
        await Done(newsroom.Get<ArticleDesk>().NameCoWriterAsync(article, newsroom.Author, newsroom.Stranger, true, Stop));
        var news = Assert.Single(await NewsAsync(newsroom.Colleague));
        Assert.Equal("Cộng tác viên Văn hoá vừa mời Cộng tác viên Y tế cùng viết", news.Sentence);
        await Done(UndoAsync(newsroom.Colleague, news.Seq));
        Assert.Equal("Anh/chị vừa hoàn tác: thôi mời Cộng tác viên Y tế cùng viết", (await NewsAsync(newsroom.Colleague))[^1].Sentence);
        Assert.Empty((await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop))!.CoWriters);
        Assert.Equal(Words.UndoCoWriterOvertaken, (await UndoAsync(newsroom.Colleague, news.Seq)).Refusal);
    }

    [Fact]
    public void Of_an_entry_without_its_old_value_is_known_only_that_it_changed()
    {
        var change = DetailsChange.Read("""{"source":"changed","topics":"4,7","category":"1→2"}""", null);
        Assert.False(change.CanBeUndone);
        Assert.Equal(
            [new(DetailPart.Category, "1", "2"), new(DetailPart.Source, null, null), new(DetailPart.Topics, null, "4,7")],
            change.Parts);
    }

    private Task<Outcome> ChangeAsync(int member, ArticleDetails wanted, ArticleDetails? from = null) =>
        newsroom.Get<ArticleDesk>().ChangeDetailsAsync(article, member, from ?? seen, wanted, Stop);

    private Task<Outcome> UndoAsync(int member, long seq) => newsroom.Get<ArticleDesk>().UndoDetailsAsync(article, member, seq, Stop);

    private async Task<ArticleDetails> StandingAsync() => (await newsroom.Get<ArticleSheets>().FindAsync(article, newsroom.Author, Stop))!.Details;

    /// <summary>What was changed since the draft was made.</summary>
    private async Task<IReadOnlyList<DetailsNews>> NewsAsync(int member)
    {
        await using var db = await newsroom.DbAsync();
        var made = await db.ArticleEvents.Where(e => e.ArticleId == article).OrderBy(e => e.Seq).Skip(1).Select(e => e.Seq).FirstAsync(Stop);
        return await newsroom.Get<DetailsStory>().SinceAsync(article, member, made, Stop);
    }

    private async Task<int> TopicAsync(string name)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var topic = new Topic { Name = name, FoldedName = Folded.Of(name) };
        write.Db.Topics.Add(topic);
        await write.CommitAsync(Stop);
        return topic.Id;
    }
}
