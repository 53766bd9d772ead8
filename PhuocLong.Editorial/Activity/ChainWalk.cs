using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Activity;

/// <summary>Follows the chain event by event and says where, and how, it does not hold.</summary>
internal sealed class ChainWalk(Breaks breaks)
{
    // How far an event may have been moved and still be told from an edited one; and how often that is asked at all.
    private const int Nearby = 64, MostAsked = 200;

    private Head last = new(0, Ledger.Beginning);
    private int asked;

    public Head Last => last;

    public void Pass(ArticleEvent e)
    {
        var gap = e.Seq > last.Seq + 1;
        if (gap)
        {
            var (from, to) = (last.Seq + 1, e.Seq - 1);
            breaks.Add(BreakKind.Missing, from, () => from == to ? Words.BreakMissingOne.With(from) : Words.BreakMissing.With(from, to));
        }
        if (Ledger.HashOf(e) != e.Hash)
        {
            if (FirstNumberOf(e) is { } was)
                breaks.Add(BreakKind.Renumbered, e.Seq, () => Words.BreakRenumbered.With(Told(e), was));
            else
                breaks.Add(BreakKind.Edited, e.Seq, () => Words.BreakEdited.With(Told(e)));
        }
        // What follows a gap cannot be linked, and the gap has been told already.
        else if (e.Seq <= last.Seq || (!gap && e.PreviousHash != last.Hash))
            breaks.Add(BreakKind.Unlinked, e.Seq, () => Words.BreakUnlinked.With(Told(e)));
        last = new(e.Seq, e.Hash);
    }

    /// <summary>As "số 152 (Duyệt, 02/11/2026 09:00)".</summary>
    public static string Told(ArticleEvent e) => Words.EventTold.With(e.Seq, ActWords.Of(e.Kind), NewsroomTime.DateAndTime(e.At));

    /// <summary>The number under which the event's hash is right, if there is one nearby.</summary>
    private long? FirstNumberOf(ArticleEvent e)
    {
        if (asked++ >= MostAsked)
            return null;
        var number = e.Seq;
        try
        {
            for (var away = 1; away <= Nearby; away++)
            {
                foreach (var other in (long[])[number - away, number + away])
                {
                    e.Seq = other;
                    if (other > 0 && Ledger.HashOf(e) == e.Hash)
                        return other;
                }
            }
            return null;
        }
        finally
        {
            e.Seq = number;
        }
    }
}
