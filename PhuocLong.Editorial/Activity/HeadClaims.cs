using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Activity;

/// <summary>A head that the ledger must agree with, and what it is called in a sentence.</summary>
internal sealed record HeadClaim(Head Head, string Name);

/// <summary>
/// All heads there are: those of the files, the database's copies and one that a person typed in. Each is held against
/// the other copy and against the ledger.
/// </summary>
internal sealed class HeadClaims
{
    private readonly List<(DateOnly Day, HeadLine? Line, ExportedHead? Copy)> days;
    private readonly IReadOnlyList<HeadFiles.Placed> lines;
    private readonly Guid newsroom;
    private readonly Head? typed;

    // The hashes the ledger really has at the numbers heads speak of.
    private readonly Dictionary<long, string?> standing;

    public HeadClaims(IReadOnlyList<ExportedHead> copies, IReadOnlyList<HeadFiles.Placed> lines, Guid newsroom, Head? typed)
    {
        (this.lines, this.newsroom, this.typed) = (lines, newsroom, typed);
        var ours = lines.Select(l => l.Line).OfType<HeadLine>().Where(l => l.Newsroom == newsroom).ToLookup(l => l.Day);
        var kept = copies.ToDictionary(h => h.Day);
        days = [.. ours.Select(d => d.Key).Union(kept.Keys).Order().Select(d => (d, ours[d].FirstOrDefault(), kept.GetValueOrDefault(d)))];
        standing = days.SelectMany(d => new[] { d.Line?.Head.Seq, d.Copy?.Seq }).Append(typed?.Seq).OfType<long>().Distinct().ToDictionary(seq => seq, _ => (string?)null);
    }

    public int Count => days.Count + (typed is null ? 0 : 1);

    /// <summary>The last head the ledger agrees with; what comes after it only a newer one could prove.</summary>
    public HeadClaim? LastProven { get; private set; }

    public void Pass(ArticleEvent e)
    {
        if (standing.ContainsKey(e.Seq))
            standing[e.Seq] = e.Hash;
    }

    /// <summary>Says what the heads tell of a ledger that ends at <paramref name="last"/>.</summary>
    public void Finish(Head last, Breaks breaks)
    {
        CompareLines(breaks);
        foreach (var claim in Believed(breaks).OrderBy(c => c.Head.Seq))
        {
            if (Stands(claim.Head))
                LastProven = claim;
            else if (claim.Head.Seq > last.Seq)
                breaks.Add(BreakKind.Truncated, last.Seq + 1, () => Words.BreakTruncated.With(claim.Name, claim.Head.Seq, last.Seq));
            else
            {
                breaks.Add(BreakKind.Rewritten, claim.Head.Seq, () => Words.BreakRewritten.With(claim.Name, claim.Head.Seq, (LastProven?.Head.Seq ?? 0) + 1));
                // Everything after it is another ledger too; one sentence is enough.
                break;
            }
        }
    }

    private void CompareLines(Breaks breaks)
    {
        HeadLine? before = null;
        foreach (var (file, number, line) in lines)
        {
            if (line is not null && line.Newsroom != newsroom)
                breaks.Add(BreakKind.OtherNewsroom, null, () => Words.BreakOtherNewsroom.With(file, number, line.Name));
            else if (line is null || (before is not null && line.Day <= before.Day))
                breaks.Add(BreakKind.HeadFileAltered, null, () => Words.BreakHeadUnreadable.With(file, number));
            before = line ?? before;
        }
    }

    /// <summary>One head for each day; where file and copy differ, the ledger tells which of them was changed.</summary>
    private IEnumerable<HeadClaim> Believed(Breaks breaks)
    {
        var newest = days.Where(d => d.Copy is not null).Select(d => d.Day).LastOrDefault();
        foreach (var (day, line, copy) in days)
        {
            var name = Words.HeadOf.With(day.ToString("dd/MM/yyyy", NewsroomTime.Vietnamese));
            var kept = copy is null ? (Head?)null : new Head(copy.Seq, copy.Hash);
            if (line is null)
                breaks.Add(BreakKind.HeadFileMissing, null, () => Words.BreakHeadFileMissing.With(name));
            // The file is written first: its newest line may be on the way into the database.
            else if (kept is null)
            {
                if (day < newest)
                    breaks.Add(BreakKind.HeadCopyAltered, null, () => Words.BreakHeadCopyMissing.With(name));
            }
            else if (kept != line.Head || copy!.At != line.At)
            {
                var (fileStands, copyStands) = (Stands(line.Head), Stands(kept.Value));
                var (kind, sentence) = (fileStands, copyStands) switch
                {
                    (true, false) => (BreakKind.HeadCopyAltered, Words.BreakHeadCopyAltered),
                    (false, true) => (BreakKind.HeadFileAltered, Words.BreakHeadFileAltered),
                    _ => (BreakKind.HeadsDiffer, Words.BreakHeadsDiffer),
                };
                breaks.Add(kind, null, () => sentence.With(name));
                yield return new(copyStands ? kept.Value : line.Head, name);
                continue;
            }
            yield return new(line?.Head ?? kept!.Value, name);
        }
        if (typed is { } own)
            yield return new(own, Words.HeadTyped);
    }

    private bool Stands(Head head) => standing.GetValueOrDefault(head.Seq) == head.Hash;
}
