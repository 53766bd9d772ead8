using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Activity;

/// <summary>Writes the ledger's head out, once on each of Vietnam's days: to the file first, then into the database.</summary>
public sealed class HeadExport(WriteGate gate, HeadFiles files, TimeProvider clock)
{
    /// <summary>
    /// Exports today's head unless there is one. Days that were missed stay missed: what stands in the file is what was
    /// known at its own moment, and a clock that went back writes nothing. Answers the day of the last head; null when there is none.
    /// </summary>
    public async Task<DateOnly?> ExportAsync(CancellationToken stop = default)
    {
        await using var write = await gate.BeginAsync(stop);
        var newsroom = await write.Db.Newsrooms.AsNoTracking().SingleOrDefaultAsync(stop);
        var last = await write.Db.ArticleEvents.AsNoTracking().OrderByDescending(e => e.Seq).Select(e => new { e.Seq, e.Hash }).FirstOrDefaultAsync(stop);
        if (newsroom is null || last is null)
            return null;
        var day = await write.Db.ExportedHeads.OrderByDescending(h => h.Day).Select(h => (DateOnly?)h.Day).FirstOrDefaultAsync(stop);
        // A killed process may have left lines in the file that the database has not heard of.
        foreach (var line in Newer(day, newsroom.Identifier))
            day = Keep(write.Db, line);
        if (day is null || clock.Today() > day)
        {
            // The file holds whole seconds, and the database says the same.
            var now = clock.UtcNow();
            var line = new HeadLine(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), new(last.Seq, last.Hash), newsroom.Identifier, newsroom.Name);
            files.Append(line);
            day = Keep(write.Db, line);
        }
        await write.CommitAsync(stop);
        return day;
    }

    private IEnumerable<HeadLine> Newer(DateOnly? day, Guid newsroom) =>
        files.All().Select(l => l.Line).OfType<HeadLine>().Where(l => l.Newsroom == newsroom && (day is null || l.Day > day)).DistinctBy(l => l.Day);

    private static DateOnly Keep(EditorialDb db, HeadLine line)
    {
        db.ExportedHeads.Add(new() { Day = line.Day, At = line.At, Seq = line.Head.Seq, Hash = line.Head.Hash });
        return line.Day;
    }
}
