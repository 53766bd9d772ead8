using System.Xml;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Reads .xlsx and .csv files as tables.</summary>
public sealed class TableReading(TimeProvider clock, ILogger<TableReading> log) : IDisposable
{
    public const string Accepted = ".xlsx,.xlsm,.csv,.tsv,.txt";

    private const int MostTextBytes = 8 << 20, MostCharacters = 20_000_000;

    /// <summary>One at a time: a hostile file costs the next one its seconds and nobody their page.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The table in a file, by the name its owner gave it.</summary>
    public async Task<Outcome<TableFile>> ReadAsync(string path, string name, CancellationToken stop = default)
    {
        await turn.WaitAsync(stop);
        try
        {
            return await Task.Run(() =>
            {
                using var file = File.OpenRead(path);
                return Read(file, name, stop);
            }, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome.Refused(Words.TableGone);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    internal Outcome<TableFile> Read(Stream file, string name, CancellationToken stop = default) => Guard<TableFile>(() =>
    {
        var rows = TableKinds.Of(file) switch
        {
            TableKind.Workbook => WorkbookTable.Read(file, new(clock, stop, MostCharacters), TableFile.MostRows),
            TableKind.Lines => LinesTable.Read(file, new(), MostTextBytes, TableFile.MostRows),
            _ => throw new UnreadableTableException(Words.TableUnknown),
        };
        return rows.Count == 0 ? Outcome.Refused(Words.TableEmpty) : new TableFile(name, rows);
    }, log);

    /// <summary>Whatever a file is made of, its reading ends with a table or with one sentence that says what is wrong and what to do.</summary>
    internal static Outcome<T> Guard<T>(Func<Outcome<T>> read, ILogger log)
    {
        try
        {
            return read();
        }
        catch (UnreadableTableException e)
        {
            return Outcome.Refused(e.Message);
        }
        catch (UnreadableFileException e)
        {
            // What is shared with Word files speaks of Word.
            return Outcome.Refused(e.Message == Words.RefusedBroken ? Words.TableBroken : Words.TableComplex);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            log.LogInformation("A brought table could not be read: {Reason}", e.Message);
            return Outcome.Refused(Words.TableBroken);
        }
    }
}
