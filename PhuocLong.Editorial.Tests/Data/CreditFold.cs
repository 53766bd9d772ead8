using PhuocLong.Editorial.Activity;

namespace PhuocLong.Editorial.Tests.Data;

/// <summary>
/// What counts, told once more and naively from the raw events: the first submission while there is no credit earns
/// one for its unit in its Vietnamese month; a recall takes it away, a rejection cancels it, reopening restores it.
/// </summary>
internal static class CreditFold
{
    public static Dictionary<(int Unit, int Year, int Month), int> Of(IEnumerable<ArticleEvent> events)
    {
        var credits = new Dictionary<int, (int Unit, DateTime At, bool Cancelled)>();
        foreach (var e in events.Where(e => e.ArticleId is not null).OrderBy(e => e.Seq))
        {
            var article = e.ArticleId!.Value;
            var has = credits.TryGetValue(article, out var credit);
            if (e.Kind == ActKind.Submitted && !has)
                credits[article] = (e.UnitId!.Value, e.At.AddHours(7), false);
            else if (e.Kind == ActKind.Recalled)
                credits.Remove(article);
            else if (e.Kind == ActKind.Rejected && has)
                credits[article] = credit with { Cancelled = true };
            else if (e.Kind == ActKind.Reopened && has)
                credits[article] = credit with { Cancelled = false };
        }
        return credits.Values.Where(c => !c.Cancelled).GroupBy(c => (c.Unit, c.At.Year, c.At.Month)).ToDictionary(g => g.Key, g => g.Count());
    }
}
