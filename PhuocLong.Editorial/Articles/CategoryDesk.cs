using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Articles;

/// <summary>The door for the portal's categories (chuyên mục), kept by administrators.</summary>
public sealed class CategoryDesk(WriteGate gate, IDbContextFactory<EditorialDb> contexts, TimeProvider clock)
    : OrderedListDesk<Category>(gate, contexts, clock)
{
    protected override ActKind Changed => ActKind.CategoryChanged;

    protected override string Unknown => Words.CategoryUnknown;

    protected override string Taken(string standing) => Words.CategoryTaken.With(standing);

    protected override Task<List<ListedName>> RowsAsync(EditorialDb db, CancellationToken stop) => InOrder(db)
        .Select(x => new ListedName(x.Id, x.Name, x.RetiredAt != null, false, db.Articles.Count(a => a.CategoryId == x.Id)))
        .ToListAsync(stop);

    protected override async Task<Category> NewAsync(EditorialDb db, string name, string folded, CancellationToken stop) =>
        new() { Name = name, FoldedName = folded, Position = await LastPlaceAsync(db, stop) };
}
