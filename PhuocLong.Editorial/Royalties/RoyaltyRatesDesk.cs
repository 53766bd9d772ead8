using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Royalties;

/// <summary>An edition as it is listed.</summary>
public sealed record RatesLine(RoyaltyRates Rates, string By);

/// <summary>Somebody who signed articles lately, and of what kind they are taken to be.</summary>
/// <param name="IsSaid">The newsroom said so; else their account tells.</param>
public sealed record AuthorLine(string Name, AuthorKind Kind, bool IsSaid);

/// <summary>The editions, newest first, and the authors of the last twelve months.</summary>
public sealed record RatesView(IReadOnlyList<RatesLine> Editions, IReadOnlyList<AuthorLine> Authors, ReportingMonth Current);

/// <summary>The door for what the newsroom pays: dated editions, and of what kind its authors are.</summary>
public sealed class RoyaltyRatesDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
{
    public const int LongestSource = 200;

    private const long MostUnit = 100_000_000;
    private const decimal MostCoefficient = 1_000;

    public async Task<Outcome<RatesView>> ListAsync(int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await RoyaltyRights.KeeperAsync(db, memberId, stop) is null)
            return Outcome.Refused(Words.NotHere);
        var editions = await db.RoyaltyRates.AsNoTracking().Include(r => r.Coefficients).OrderByDescending(r => r.From).ThenByDescending(r => r.Id).ToListAsync(stop);
        var people = await db.Users.Where(m => db.RoyaltyRates.Any(r => r.EnteredById == m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        var since = clock.UtcNow().AddYears(-1);
        var signed = await db.Bylines.AsNoTracking().Where(b => db.Articles.Any(a => a.Id == b.ArticleId && a.PublishedAt > since)).Select(b => new { b.Name, b.MemberId }).Distinct().ToListAsync(stop);
        var (kinds, said) = (await AuthorKinds.LoadAsync(db, stop), await db.RoyaltyAuthors.Select(a => a.Name).ToHashSetAsync(stop));
        return new RatesView(
            [.. editions.Select(e => new RatesLine(e, people[e.EnteredById]))],
            [.. signed.GroupBy(b => b.Name).OrderBy(g => g.Key, NewsroomTime.Alphabet).Select(g => new AuthorLine(g.Key, kinds.Of(g.Key, g.Max(b => b.MemberId)), said.Contains(g.Key)))],
            (await MonthCalendar.LoadAsync(db, stop)).Containing(clock.Today()));
    }

    /// <summary>Enters an edition from a month on. A month that was signed keeps what it was signed by.</summary>
    public async Task<Outcome> SetAsync(
        int memberId, DateOnly from, long? unitAmount, IReadOnlyDictionary<(RoyaltyItem Item, AuthorKind Kind), decimal> coefficients, string? source, CancellationToken stop = default)
    {
        var named = NameText.Of(source);
        await using var write = await gate.BeginAsync(stop);
        if (await RoyaltyRights.KeeperAsync(write.Db, memberId, stop) is null)
            return Outcome.Refused(Words.NotHere);
        if ((from.Day != 1 || from.Year is < ReportingMonth.EarliestYear or > ReportingMonth.LatestYear ? Words.NoSuchMonth
            : unitAmount is null or <= 0 or > MostUnit ? Words.UnitWrong
            : coefficients.Values.Any(c => c is < 0 or > MostCoefficient) || coefficients.Values.All(c => c == 0) ? Words.CoefficientsWrong
            : named.Length is 0 or > LongestSource ? Words.SourceMissing : null) is { } refusal)
            return Outcome.Refused(refusal);
        var rates = new RoyaltyRates { From = from, UnitAmount = unitAmount!.Value, Source = named, EnteredById = memberId, EnteredAt = clock.UtcNow() };
        rates.Coefficients.AddRange(coefficients.Where(c => c.Value > 0).Select(c => new RoyaltyCoefficient { Item = c.Key.Item, Kind = c.Key.Kind, Coefficient = c.Value }));
        write.Db.RoyaltyRates.Add(rates);
        var detail = rates.Coefficients.ToDictionary(c => $"{c.Item}.{c.Kind}", c => (string?)c.Coefficient.ToString(CultureInfo.InvariantCulture));
        detail["from"] = from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        detail["unit"] = rates.UnitAmount.ToString(CultureInfo.InvariantCulture);
        await write.RecordAsync(new Act(ActKind.RoyaltyRatesEntered, memberId) { Detail = detail, Text = named }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }

    /// <summary>Says of what kind an author is, for every sheet that is not signed yet; null goes back to what their account tells.</summary>
    public async Task<Outcome> NameKindAsync(int memberId, string? author, AuthorKind? kind, CancellationToken stop = default)
    {
        var named = NameText.Of(author);
        await using var write = await gate.BeginAsync(stop);
        if (await RoyaltyRights.KeeperAsync(write.Db, memberId, stop) is null)
            return Outcome.Refused(Words.NotHere);
        if (NameText.Refusal(named) is { } nameless)
            return Outcome.Refused(nameless);
        var said = await write.Db.RoyaltyAuthors.FindAsync([named], stop);
        if (said?.Kind == kind)
            return Outcome.Done;
        if (kind is not { } given)
            write.Db.RoyaltyAuthors.Remove(said!);
        else if (said is null)
            write.Db.RoyaltyAuthors.Add(new() { Name = named, Kind = given, EnteredById = memberId, EnteredAt = clock.UtcNow() });
        else
            (said.Kind, said.EnteredById, said.EnteredAt) = (given, memberId, clock.UtcNow());
        await write.RecordAsync(new Act(ActKind.RoyaltyAuthorNamed, memberId) { Detail = new Dictionary<string, string?> { ["kind"] = kind?.ToString() }, Text = named }, clock, stop);
        await write.CommitAsync(stop);
        return Outcome.Done;
    }
}
