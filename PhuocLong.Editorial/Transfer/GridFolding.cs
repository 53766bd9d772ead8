using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Makes a table of a grid. Cells hold paragraphs and lists; a table in a cell becomes its paragraphs, and a picture moves
/// below the table.
/// </summary>
internal static class GridFolding
{
    public static IEnumerable<DraftBlock> Fold(Grid grid, Findings findings)
    {
        var pictures = new List<DraftBlock>();
        var rows = new List<DraftRow>();
        for (var at = 0; at < grid.Rows.Count; at++)
        {
            // A row whose cells all continue those above it has nothing to show; nobody spans it then.
            if (grid.Rows[at].Cells.Count > 0)
                rows.Add(new([.. grid.Rows[at].Cells.Select(cell => new DraftCell(
                    cell.Header, cell.Colspan, RowsWithCells(grid, at, cell.Rowspan), Cell(cell.Pieces, pictures, findings)))]));
        }
        if (pictures.Count > 0)
            findings.Add(Finding.PictureInTable, pictures.Count);
        return rows.Count == 0 ? pictures : [new DraftTable(rows), .. pictures];
    }

    private static List<DraftBlock> Cell(IEnumerable<Piece> pieces, List<DraftBlock> pictures, Findings findings)
    {
        var blocks = new List<DraftBlock>();
        var lists = new OpenLists(deepest: 4);
        foreach (var piece in Flat(pieces, findings))
        {
            if (piece is Line { List: { } place } entry)
            {
                if (lists.Add(place, entry.Content) is { } begun)
                    blocks.Add(begun.List);
                continue;
            }
            lists.Interrupt();
            if (piece is Line line)
                blocks.Add(new DraftParagraph(line.Content));
            else if (piece is Picture picture)
                pictures.Add(new DraftFigure(picture.Name, 0, 0, picture.Alt, "", []));
        }
        return lists.Finish(blocks);
    }

    /// <summary>What the cells of inner tables hold, row by row. The readers limit the depth.</summary>
    private static List<Piece> Flat(IEnumerable<Piece> pieces, Findings findings)
    {
        var flat = new List<Piece>();
        Collect(pieces);
        return flat;

        void Collect(IEnumerable<Piece> among)
        {
            foreach (var piece in among)
            {
                if (piece is not Grid inner)
                {
                    flat.Add(piece);
                    continue;
                }
                findings.Add(Finding.NestedTable);
                foreach (var cell in inner.Rows.SelectMany(row => row.Cells))
                    Collect(cell.Pieces);
            }
        }
    }

    private static int RowsWithCells(Grid grid, int from, int rows) =>
        Math.Max(1, grid.Rows.Skip(from).Take(rows).Count(row => row.Cells.Count > 0));
}
