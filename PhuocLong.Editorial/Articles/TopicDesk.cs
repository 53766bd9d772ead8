using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door for topics (dòng sự kiện), kept by administrators; topics have no order but the alphabet's.</summary>
public sealed class TopicDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
    : ListDesk<Topic>(gate, contexts, clock)
{
    protected override ActKind Changed => ActKind.TopicChanged;

    protected override string Unknown => Words.TopicUnknown;

    protected override string Taken(string standing) => Words.TopicTaken.With(standing);

    protected override async Task<List<ListedName>> RowsAsync(EditorialDb db, CancellationToken stop)
    {
        var rows = await db.Topics
            .Select(x => new ListedName(x.Id, x.Name, x.RetiredAt != null, false, db.Articles.Count(a => a.Topics.Contains(x))))
            .ToListAsync(stop);
        return [.. rows.OrderBy(x => x.IsRetired).ThenBy(x => x.Name, NewsroomTime.Alphabet)];
    }

    protected override Task<Topic> NewAsync(EditorialDb db, string name, string folded, CancellationToken stop) =>
        Task.FromResult(new Topic { Name = name, FoldedName = folded });
}
