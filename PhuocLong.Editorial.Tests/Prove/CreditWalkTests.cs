using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Credits;
using PhuocLong.Editorial.Quotas;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>The kept sums are the ledger, and the ledger is the records, after every act.</summary>
public sealed class CreditWalkTests
{
    private static readonly int acts = Length.Of(inShort: 80, atLength: 10_000);

    [Fact]
    public async Task After_every_act_the_ledger_of_credits_and_its_sums_are_what_the_records_give()
    {
        var clock = Stopwatch.StartNew();
        await using var newsroom = await TestNewsroom.OpenAsync();
        var walk = new CreditWalk(newsroom, 20261123);
        await walk.GoAsync(acts);

        await using var db = await newsroom.DbAsync();
        var lines = await db.CreditEntries.AsNoTracking().ToListAsync(TestNewsroom.Stop);
        // Lines alone, without any claim, give the sums: what was reversed cancels out.
        var summed = lines.GroupBy(l => (l.UnitId, l.Month)).ToDictionary(g => g.Key, g => g.Sum(l => l.Parts));
        Assert.All(await db.MonthTallies.AsNoTracking().ToListAsync(TestNewsroom.Stop), t => Assert.Equal(summed[(t.UnitId, t.Month)], t.Parts));
        Assert.Equal(lines.Count(l => l.Reverses is not null), lines.Where(l => l.Reverses is not null).Select(l => l.Reverses).Distinct().Count());
        Assert.Contains(lines, l => l.Parts is > 0 and < CreditShare.Whole);
        Assert.Equal(await CreditRecount.OfAsync(db), summed.Where(s => s.Value != 0).ToDictionary());
        Assert.True(walk.Compared > acts / 3);
        Length.Note($"{walk.Compared:N0} acts, {lines.Count:N0} lines, {await db.MonthClosings.CountAsync(TestNewsroom.Stop)} closed months in {clock.Elapsed.TotalSeconds:0} s: "
            + $"sums, ledger and records equal after each ({string.Join(", ", walk.Made.OrderByDescending(m => m.Value).Select(m => $"{m.Key} {m.Value}"))})");
    }
}
