using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door for the report headings (mục thống kê), kept by administrators.</summary>
public sealed class ReportHeadingDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
    : OrderedListDesk<ReportHeading>(gate, contexts, clock)
{
    protected override ActKind Changed => ActKind.HeadingChanged;

    protected override string Unknown => Words.HeadingUnknown;

    protected override string Taken(string standing) => Words.HeadingTaken.With(standing);

    protected override Task<List<ListedName>> RowsAsync(EditorialDb db, CancellationToken stop) => InOrder(db)
        .Select(x => new ListedName(x.Id, x.Name, x.RetiredAt != null, x.IsOther, db.Articles.Count(a => a.ReportHeadingId == x.Id)))
        .ToListAsync(stop);

    protected override async Task<ReportHeading> NewAsync(EditorialDb db, string name, string folded, CancellationToken stop) =>
        new() { Name = name, FoldedName = folded, Position = await LastPlaceAsync(db, stop) };

    protected override string? RefusalToRetire(ReportHeading entry) => entry.IsOther ? Words.HeadingOtherStays : null;
}
