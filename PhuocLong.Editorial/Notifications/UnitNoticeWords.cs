using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Notifications;

/// <summary>What is told to units: their names, and the words that were written with the act. Words that were erased since are not told.</summary>
internal sealed class UnitNoticeWords
{
    private Dictionary<int, string> names = [];
    private Dictionary<long, string> said = [];

    /// <summary>Asks nothing where no notice is told to a unit.</summary>
    public static async Task<UnitNoticeWords> LoadAsync(EditorialDb db, IReadOnlyList<Notice> notices, DateOnly today, CancellationToken stop)
    {
        var words = new UnitNoticeWords();
        var told = notices.Where(n => n.UnitId is not null).ToList();
        if (told.Count == 0)
            return words;
        var acts = told.Select(n => n.EventSeq ?? 0).Distinct().ToArray();
        var units = told.Select(n => n.UnitId!.Value).Distinct().ToArray();
        words.said = await db.EventTexts.Where(t => acts.Contains(t.Seq)).ToDictionaryAsync(t => t.Seq, t => t.Text, stop);
        words.names = (await db.Units.AsNoTracking().Include(u => u.Names).Where(u => units.Contains(u.Id)).ToListAsync(stop)).ToDictionary(u => u.Id, u => u.NameOn(today));
        return words;
    }

    public string NameOf(int unit) => names.GetValueOrDefault(unit, "");

    /// <summary>In one line; empty where nothing was written.</summary>
    public string SaidWith(Notice notice) => notice is { UnitId: not null, EventSeq: { } act } && said.TryGetValue(act, out var text)
        ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";
}
