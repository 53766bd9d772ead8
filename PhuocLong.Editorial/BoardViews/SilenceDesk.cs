using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.PublishedCounts;

namespace PhuocLong.Editorial.BoardViews;

/// <summary>Categories in which nothing was published for a while.</summary>
/// <param name="AfterDays">From how many days on a category is called silent.</param>
/// <param name="Lines">Silent the longest first; those that never had an article before all.</param>
public sealed record Silence(int AfterDays, IReadOnlyList<SilentLine> Lines, bool MaySet);

/// <param name="Days">Since its last article was published; null where there never was one.</param>
public sealed record SilentLine(int CategoryId, string Name, int? Days);

/// <summary>The door of silent categories; the chair says after how many days a category is called so.</summary>
public sealed class SilenceDesk(IDbContextFactory<EditorialDb> contexts, WriteGate gate, TimeProvider clock)
{
    public const int Fewest = 3, Most = 365;

    public async Task<Outcome<Silence>> OfAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.IsAnyone)
            return Outcome.Refused(Words.MembersOnly);
        var after = await db.Newsrooms.Select(n => (int?)n.SilentAfterDays).SingleOrDefaultAsync(stop) ?? Newsroom.UsualSilence;
        var today = clock.Today();
        var since = today.AddDays(1 - after);
        var heard = await db.PublishedItems.Where(i => i.Day >= since && i.CategoryId != null).Select(i => i.CategoryId!.Value).Distinct().ToListAsync(stop);
        var silent = await db.Categories.AsNoTracking().Where(c => c.RetiredAt == null && !heard.Contains(c.Id)).ToListAsync(stop);
        var last = await LastPublished.InAsync(db, [.. silent.Select(c => c.Id)], since, stop);
        return new Silence(
            after,
            [.. silent.Select(c => new SilentLine(c.Id, c.Name, last[c.Id] is { } at ? today.DayNumber - at.DayNumber : null))
                .OrderByDescending(l => l.Days ?? int.MaxValue).ThenBy(l => l.Name, NewsroomTime.Alphabet)],
            member.Is(Role.Chair));
    }

    public async Task<Outcome> SetAsync(int days, int memberId, CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        if (!(await MemberRoles.LoadAsync(write.Db, memberId, stop)).Is(Role.Chair))
            return Outcome.Refused(Words.SilenceChairOnly);
        if (days is < Fewest or > Most)
            return Outcome.Refused(Words.SilenceDaysUnfit.With(Fewest, Most));
        var newsroom = await write.Db.Newsrooms.SingleAsync(stop);
        if (newsroom.SilentAfterDays == days)
            return Outcome.Done;
        await write.RecordAsync(new Act(ActKind.SilenceChanged, memberId)
        {
            Detail = new Dictionary<string, string?>
            {
                ["before"] = newsroom.SilentAfterDays.ToString(CultureInfo.InvariantCulture),
                ["days"] = days.ToString(CultureInfo.InvariantCulture),
            },
        }, clock, stop);
        newsroom.SilentAfterDays = days;
        await write.CommitAsync(stop);
        return Outcome.Done;
    }
}
