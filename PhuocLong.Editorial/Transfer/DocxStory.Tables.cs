namespace PhuocLong.Editorial.Transfer;

internal sealed partial class DocxStory
{
    /// <summary>Word's own limit for the columns of a table.</summary>
    private const int MostColumns = 63;

    private void ReadTable()
    {
        var rows = new List<GridRow>();
        // The cell of each column that the next row's cell may continue.
        var above = new GridCell?[MostColumns + 1];
        ReadRows(rows, above);
        if (rows.Count > 0)
            Add(new Grid(rows));
    }

    private void ReadRows(List<GridRow> rows, GridCell?[] above)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "tr")
                ReadRow(rows, above);
            else if (xml.Name is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                ReadRows(rows, above);
            else if (xml.Name == "AlternateContent")
                ReadAlternatives(() => ReadRows(rows, above), () => rows.Count);
        }
    }

    private void ReadRow(List<GridRow> rows, GridCell?[] above)
    {
        var row = new RowBeingRead(above);
        ReadCells(row);
        if (row.Deleted)
            document.Findings.Add(Finding.Deleted);
        else
            rows.Add(new(row.Header, row.Cells));
        if (!row.Deleted)
        {
            foreach (var continued in row.Continued.Distinct())
                continued.Rowspan++;
        }
    }

    private sealed class RowBeingRead(GridCell?[] above)
    {
        public List<GridCell> Cells { get; } = [];

        public List<GridCell> Continued { get; } = [];

        public bool Header { get; set; }

        public bool Deleted { get; set; }

        public int Column { get; set; }

        public GridCell?[] Above { get; } = above;
    }

    private void ReadCells(RowBeingRead row)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            switch (xml.Name)
            {
                case "trPr":
                    ReadRowLook(row);
                    break;
                case "tc":
                    ReadCell(row);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo":
                    ReadCells(row);
                    break;
            }
        }
    }

    private void ReadRowLook(RowBeingRead row)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "tblHeader")
                row.Header = xml.IsOn;
            else if (xml.Name == "del")
                row.Deleted = true;
            else if (xml.Name == "gridBefore")
                row.Column += Math.Clamp(xml.Number() ?? 0, 0, MostColumns);
        }
    }

    private void ReadCell(RowBeingRead row)
    {
        document.Budget.Piece();
        var (columns, continues) = (1, false);
        var inner = Inner();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "tcPr")
                (columns, continues) = ReadCellLook();
            else
                inner.ReadBlock();
        }
        inner.FinishCarried();
        columns = Math.Min(columns, Math.Max(1, MostColumns - row.Column));
        var column = Math.Min(row.Column, MostColumns);
        if (continues && row.Above[column] is { } begun)
        {
            begun.Pieces.AddRange(inner.pieces);
            row.Continued.Add(begun);
        }
        else
        {
            begun = new GridCell(columns, inner.pieces) { Header = row.Header };
            row.Cells.Add(begun);
        }
        for (var i = column; i < column + columns && i < row.Above.Length; i++)
            row.Above[i] = begun;
        row.Column += columns;
    }

    private (int Columns, bool Continues) ReadCellLook()
    {
        var (columns, continues) = (1, false);
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "gridSpan")
                columns = Math.Clamp(xml.Number() ?? 1, 1, MostColumns);
            else if (xml.Name == "vMerge")
                continues = xml.Value is not "restart";
        }
        return (columns, continues);
    }
}
