using System.Xml;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Reads .xlsx and .csv files as tables. Whatever a file is made of, it ends as a table or as one sentence that says what is wrong and what to do.</summary>
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

    internal Outcome<TableFile> Read(Stream file, string name, CancellationToken stop = default)
    {
        try
        {
            var rows = IsWorkbook(file) ? WorkbookTable.Read(file, new(clock, stop, MostCharacters)) : Lines(file);
            return rows.Count == 0 ? Outcome.Refused(Words.TableEmpty) : new TableFile(name, rows);
        }
        catch (UnreadableFileException e)
        {
            return Outcome.Refused(e.Message);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            log.LogInformation("A brought table could not be read: {Reason}", e.Message);
            return Outcome.Refused(Words.TableBroken);
        }
    }

    private static IReadOnlyList<TableRow> Lines(Stream file)
    {
        if (file.Length > MostTextBytes)
            throw new UnreadableFileException(Words.TableTooLarge.With(MostTextBytes >> 20));
        return LinesTable.Read(TextEncodings.Decode(file, new()).Text);
    }

    private static bool IsWorkbook(Stream file)
    {
        var head = new byte[8];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head.AsSpan(0, read) switch
        {
            [] => throw new UnreadableFileException(Words.TableEmpty),
            [(byte)'P', (byte)'K', 3 or 5, ..] => true,
            // Excel's old format, and what a password makes of any.
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnreadableFileException(Words.TableOld),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', ..] => throw new UnreadableFileException(Words.TableUnknown),
            _ => false,
        };
    }
}
