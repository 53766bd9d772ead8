using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.PublishedCounts;
using PhuocLong.Editorial.Tests.Quotas;
using PhuocLong.Editorial.Tests.Support;
using PhuocLong.Editorial.Undoing;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.PublishedCounts;

/// <summary>What is kept of published articles is what counting them gives, after every act and along every axis.</summary>
public sealed class PublishedCountsTests
{
    [Fact]
    public async Task Every_act_that_changes_what_an_article_counts_as_changes_the_counts_with_it()
    {
        await using var newsroom = await OpenAsync();
        Assert.Empty(await KeptAsync(newsroom));
        var id = await newsroom.ArticleAtAsync("Approved");
        Assert.Empty(await KeptAsync(newsroom));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
        var published = await KeptAsync(newsroom);
        Assert.Contains("2026-11 Total  1", published);
        Assert.Contains($"2026-11 Unit {newsroom.Culture} 1", published);
        Assert.Contains($"2026-11 Category {newsroom.News} 1", published);
        Assert.Contains("2026-11 Topic 0 1", published);
        await newsroom.HoldsAsync();

        var offer = Assert.Single(await newsroom.Get<UndoDesk>().OffersAsync([id], newsroom.Assistant, Stop));
        await Done(newsroom.Get<UndoDesk>().UndoAsync(offer.EventSeq, newsroom.Assistant, Stop));
        Assert.Empty(await KeptAsync(newsroom));
        await Done(newsroom.PublishAsync(id, newsroom.Assistant));
        await Done(newsroom.Publishing.WithdrawAsync(id, newsroom.Chair, await newsroom.SeenAsync(id, newsroom.Chair), "Có sai sót.", Stop));
        Assert.Equal(published.Append("2026-11 Withdrawn  1").Order(), await KeptAsync(newsroom));
        await newsroom.HoldsAsync();
    }

    [Fact]
    public async Task A_period_with_odd_ends_comes_to_what_its_articles_come_to()
    {
        await using var newsroom = await OpenAsync();
        var random = new Random(2026);
        var topic = new Topic { Name = "Đợt", FoldedName = "dot" };
        await newsroom.WriteAsync(db =>
        {
            var heading = db.ReportHeadings.Single().Id;
            for (var i = 0; i < 150; i++)
            {
                var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(24 * 200));
                var article = new Article
                {
                    UnitId = random.Next(2) == 0 ? newsroom.Culture : newsroom.Health,
                    CreatedById = newsroom.Author,
                    CreatedAt = at.AddHours(random.Next(-300, 20)),
                    ReportHeadingId = heading,
                    CategoryId = random.Next(3) == 0 ? null : newsroom.News,
                    Genre = (Genre)random.Next(3),
                    PublishedAt = at,
                    StateSince = at,
                    State = random.Next(9) == 0 ? ArticleState.Withdrawn : ArticleState.Published,
                    Bylines = { new Byline { Name = $"Tác giả {random.Next(4)}" }, new Byline { Name = "Người chụp", Kind = BylineKind.Photo } },
                };
                if (random.Next(3) == 0)
                    article.Topics.Add(topic);
                db.Articles.Add(article);
            }
        });
        Assert.NotEmpty(await newsroom.Get<PublishedAudit>().MendAsync(Stop));
        await newsroom.HoldsAsync();

        await using var read = await newsroom.DbAsync();
        var articles = await read.Articles.Include(a => a.Topics).Include(a => a.Bylines).Where(a => a.PublishedAt != null).ToListAsync(Stop);
        foreach (var (address, startDay) in new[] { ("2026-01-01_2026-06-30", 1), ("2026-01-10_2026-06-15", 1), ("2026-03-04_2026-03-20", 1), ("2026-02-01_2026-02-28", 1) })
        {
            var period = ReportingPeriod.Parse(address)!.Value;
            var own = articles.Where(a => period.Contains(a.PublishedAt!.Value)).ToList();
            var sums = await PublishedSums.LoadAsync(read, period, MonthCalendar.Of(startDay), whole: true, Stop);
            Assert.Equal(own.Count, sums.Total);
            Assert.Equal(own.Count, sums.Months.Sum(m => m.Articles));
            Assert.Equal(own.CountBy(a => a.UnitId).OrderBy(c => c.Key), sums.ById(PublishedAxis.Unit).OrderBy(c => c.Key));
            Assert.Equal(own.CountBy(a => a.CategoryId ?? 0).OrderBy(c => c.Key), sums.ById(PublishedAxis.Category).OrderBy(c => c.Key));
            Assert.Equal(own.CountBy(a => a.Genre.ToString()).OrderBy(c => c.Key), sums.On(PublishedAxis.Genre).OrderBy(c => c.Key));
            Assert.Equal(own.Count(a => a.Topics.Count == 0), sums.Of(PublishedAxis.Topic, PublishedItem.None));
            Assert.Equal(own.CountBy(a => a.Bylines.Single(b => b.Kind != BylineKind.Photo).Name).OrderBy(c => c.Key), sums.On(PublishedAxis.Author).OrderBy(c => c.Key));
            Assert.Equal(own.Count(a => a.State == ArticleState.Withdrawn), sums.Of(PublishedAxis.Withdrawn, ""));
            Assert.Equal(own.Count(a => a.CreatedAt <= a.PublishedAt), sums.On(PublishedAxis.LeadTime).Values.Sum());
        }
    }

    [Fact]
    public async Task What_was_changed_behind_the_doors_is_found_and_mended()
    {
        await using var newsroom = await OpenAsync();
        var id = await newsroom.ArticleAtAsync("Published");
        var right = await KeptAsync(newsroom);
        await newsroom.WriteAsync(db => db.PublishedTallies.Single(t => t.Axis == PublishedAxis.Total).Articles = 5);
        Assert.Equal(["Số bài đã đăng tháng 11/2026, tổng số : ghi 5, đúng ra là 1"], await newsroom.Get<PublishedAudit>().CompareAsync(Stop));
        await newsroom.WriteAsync(db => db.PublishedItems.Single().UnitId = newsroom.Health);
        Assert.Equal(2, (await newsroom.Get<PublishedAudit>().MendAsync(Stop)).Count);
        Assert.Equal(right, await KeptAsync(newsroom));
        await newsroom.WriteAsync(db => db.Articles.Single(a => a.Id == id).PublishedAt = null);
        Assert.Contains($"Bài {id}: được ghi là đã đăng, hồ sơ không có", await newsroom.Get<PublishedAudit>().MendAsync(Stop));
        await newsroom.HoldsAsync();
        Assert.Empty(await KeptAsync(newsroom));
    }

    private static async Task<string[]> KeptAsync(TestNewsroom newsroom)
    {
        await using var db = await newsroom.DbAsync();
        return [.. (await db.PublishedTallies.Where(t => t.Articles != 0).ToListAsync(Stop)).Select(t => $"{t.Month:yyyy-MM} {t.Axis} {t.Key} {t.Articles}").Order()];
    }
}
