using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Credits;

/// <summary>The sums of months as they come to when everything is added up anew.</summary>
internal sealed class MonthSums
{
    private readonly Dictionary<(int Unit, DateOnly Month), MonthTally> sums = [];

    public MonthTally Of(int unitId, DateOnly month)
    {
        if (!sums.TryGetValue((unitId, month), out var sum))
            sums[(unitId, month)] = sum = new() { UnitId = unitId, Month = month };
        return sum;
    }

    /// <summary>The kept sums that are others, each in a sentence, put right where told to.</summary>
    public async Task<List<string>> CompareAsync(EditorialDb db, bool mend, CancellationToken stop)
    {
        var kept = await db.MonthTallies.ToDictionaryAsync(t => (t.UnitId, t.Month), stop);
        var found = new List<string>();
        foreach (var key in sums.Keys.Union(kept.Keys).OrderBy(k => k))
        {
            var (was, should) = (kept.GetValueOrDefault(key), sums.GetValueOrDefault(key) ?? new MonthTally { UnitId = key.Item1, Month = key.Item2 });
            if ((was?.Sums ?? default) == should.Sums)
                continue;
            found.Add(Phrase.With(Words.AuditSum, key.Item1, MonthWords.Within(key.Item2), (was?.Parts ?? 0).Articles().Said(), should.Parts.Articles().Said()));
            if (mend && was is not null)
                (was.Parts, was.Counted, was.NotCounted) = should.Sums;
            else if (mend)
                db.MonthTallies.Add(should);
        }
        return found;
    }
}
