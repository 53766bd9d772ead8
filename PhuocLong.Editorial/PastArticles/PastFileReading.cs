using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// Reads a workbook, a CSV file or a feed as a table. Nothing in it is run, and nothing it names is fetched.
/// </summary>
public sealed class PastFileReading(TimeProvider clock, ILogger<PastFileReading> log) : IDisposable
{
    public const string Accepted = ".xlsx,.xlsm,.csv,.tsv,.txt,.xml,.rss,.atom";

    // The heads have a row too.
    private const int MostTextBytes = 16 << 20, MostCharacters = 24_000_000, MostRows = PastTable.MostRows + 1;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    /// <summary>One at a time: a hostile file then costs nobody else their page.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);
    private (string Path, PastTable Table)? last;

    /// <summary>The table of a file; the last one read is kept, for it is asked for again and again.</summary>
    public async Task<Outcome<PastTable>> ReadAsync(string path, CancellationToken stop = default)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (last is { } kept && kept.Path == path)
                return kept.Table;
            var read = await Task.Run(() =>
            {
                using var file = File.OpenRead(path);
                return Read(file, stop);
            }, stop);
            if (read.Value is { } table)
                last = (path, table);
            return read;
        }
        catch (FileNotFoundException)
        {
            return Outcome.Refused(Words.FileGone);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Forget() => last = null;

    public void Dispose() => turn.Dispose();

    internal Outcome<PastTable> Read(Stream file, CancellationToken stop = default) => TableReading.Guard<PastTable>(() =>
    {
        var budget = new ReadingBudget(clock, stop, MostCharacters, patience);
        var notes = new Findings();
        var rows = TableKinds.Of(file) switch
        {
            TableKind.Workbook => Rows(WorkbookTable.Read(file, budget, MostRows)),
            TableKind.Feed => FeedReader.Read(file, budget),
            _ => Rows(LinesTable.Read(file, notes, MostTextBytes, MostRows)),
        };
        return rows.Count < 2 ? Outcome.Refused(Words.RefusedNoRows) : PastTable.Of(rows, notes.Sentences());
    }, log);

    private static List<PastRow> Rows(IReadOnlyList<TableRow> read) => [.. read.Select(row => new PastRow(row.Line, [.. row.Cells.Select(PastCell.Of)]))];
}
