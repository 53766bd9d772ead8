using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Notifications;

/// <summary>One thing told, as its reader sees it.</summary>
public sealed record NoticeLine(long Id, string Sentence, DateTime At, bool Unread);

/// <summary>What a member is told of one article, newest first.</summary>
/// <param name="ArticleId">Null for what is told of the newsroom itself.</param>
/// <param name="Newest">The place of the group in the list.</param>
/// <param name="More">How many older ones are not among the lines.</param>
public sealed record NoticeGroup(
    int? ArticleId, string Title, string Address, long Newest, int Unread, int More, bool Muted, IReadOnlyList<NoticeLine> Lines)
{
    /// <summary>Whether the title is a unit's name: it is told to those who write for it.</summary>
    public bool OfUnit { get; init; }
}

/// <summary>One page of groups.</summary>
/// <param name="Unread">Of all pages.</param>
/// <param name="OlderThan">Where the next page begins; null on the last.</param>
/// <param name="NextAt">UTC: when something more will be there to be shown.</param>
public sealed record NoticePage(int Unread, IReadOnlyList<NoticeGroup> Groups, long? OlderThan, DateTime? NextAt);

/// <summary>An article of which a member wants to hear no more.</summary>
public sealed record MutedArticle(int ArticleId, string Title);

/// <summary>Reads what a member is told, grouped by article, with the rights of this moment.</summary>
public sealed class NoticeList(IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int PageSize = 20;

    // What is read at most for the lines of a page; older ones are only counted.
    private const int MostRead = 400;

    public async Task<NoticePage> PageAsync(int memberId, int groups, int lines, long? olderThan = null, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var now = clock.UtcNow();
        var visible = NoticeSight.Of(db, await MemberRoles.LoadAsync(db, memberId, stop), now);
        var heads = await visible.GroupBy(n => new { n.ArticleId, n.AboutMemberId, n.UnitId })
            .Select(g => new { g.Key.ArticleId, About = g.Key.AboutMemberId, Unit = g.Key.UnitId, Newest = g.Max(n => n.Id), All = g.Count(), Unread = g.Count(n => n.ReadAt == null) })
            .Where(g => olderThan == null || g.Newest < olderThan)
            .OrderByDescending(g => g.Newest)
            .Take(groups + 1)
            .ToListAsync(stop);
        var page = heads.Take(groups).ToList();
        var unread = await visible.CountAsync(n => n.ReadAt == null, stop);
        var nextAt = await db.Notices.Where(n => n.MemberId == memberId && n.NotBefore > now).MinAsync(n => (DateTime?)n.NotBefore, stop);
        var articles = page.Where(h => h.ArticleId != null).Select(h => h.ArticleId!.Value).ToArray();
        var about = page.Where(h => h.About != null).Select(h => h.About!.Value).ToArray();

        var units = page.Where(h => h.Unit != null).Select(h => h.Unit!.Value).ToArray();

        var notices = await visible
            .Where(n => articles.Contains(n.ArticleId ?? 0)
                || (n.ArticleId == null && (n.UnitId == null ? n.AboutMemberId == null || about.Contains(n.AboutMemberId.Value) : units.Contains(n.UnitId.Value))))
            .OrderByDescending(n => n.Id).Take(MostRead).ToListAsync(stop);
        var people = notices.Select(n => n.ActorId ?? 0).Concat(about).Distinct().ToArray();
        var names = await db.Users.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        var titles = await db.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, stop);
        var unitNames = await UnitNoticeWords.LoadAsync(db, notices, clock.Today(), stop);
        var muted = await db.NoticeMutes.Where(m => m.MemberId == memberId && articles.Contains(m.ArticleId)).Select(m => m.ArticleId).ToListAsync(stop);

        return new(
            unread,
            [.. page.Select(head =>
            {
                var mine = notices.Where(n => n.ArticleId == head.ArticleId && n.AboutMemberId == head.About && n.UnitId == head.Unit).Take(lines).ToList();
                return new NoticeGroup(
                    head.ArticleId,
                    head.ArticleId is { } article ? ArticleWords.TitleOr(titles.GetValueOrDefault(article, ""))
                        : head.Unit is { } unit ? unitNames.NameOf(unit)
                        : head.About is { } member ? Words.GroupMember.With(names.GetValueOrDefault(member, "")) : Words.GroupHolidays,
                    mine is [var newest, ..] ? NoticeWords.AddressOf(newest) : "",
                    head.Newest, head.Unread, head.All - mine.Count, muted.Contains(head.ArticleId ?? 0),
                    [.. mine.Select(n => new NoticeLine(n.Id, NoticeWords.Of(n, names, unitNames.SaidWith(n)), n.At, n.ReadAt is null))])
                {
                    OfUnit = head.Unit is not null,
                };
            })],
            heads.Count > groups ? page[^1].Newest : null,
            nextAt);
    }

    /// <summary>What a member has muted and may still open, by title.</summary>
    public async Task<IReadOnlyList<MutedArticle>> MutedAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        return await db.Articles.ReadableBy(member)
            .Where(a => db.NoticeMutes.Any(m => m.MemberId == memberId && m.ArticleId == a.Id))
            .OrderBy(a => a.FoldedTitle)
            .Select(a => new MutedArticle(a.Id, a.Title))
            .ToListAsync(stop);
    }
}
