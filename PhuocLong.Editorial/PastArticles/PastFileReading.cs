using System.Xml;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// Reads a workbook, a CSV file or a feed as a table. Whatever a file is made of, it ends as a table or as one sentence that
/// says what is wrong and what to do. Nothing in it is run, and nothing it names is fetched.
/// </summary>
public sealed class PastFileReading(TimeProvider clock, ILogger<PastFileReading> log) : IDisposable
{
    private const int MostTextBytes = 16 << 20, MostCharacters = 24_000_000;
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

    internal Outcome<PastTable> Read(Stream file, CancellationToken stop = default)
    {
        try
        {
            var budget = new ReadingBudget(clock, stop, MostCharacters, patience);
            var notes = new Findings();
            var rows = PastFileKinds.Of(file) switch
            {
                PastFileKind.Workbook => WorkbookReader.Read(file, budget),
                PastFileKind.Feed => FeedReader.Read(file, budget),
                _ => file.Length > MostTextBytes ? throw new UnreadableTableException(Words.RefusedTextTooLarge) : DelimitedReader.Read(TextEncodings.Decode(file, notes).Text),
            };
            return rows.Count < 2 ? Outcome.Refused(Words.RefusedNoRows) : PastTable.Of(rows, notes.Sentences());
        }
        catch (UnreadableTableException e)
        {
            return Outcome.Refused(e.Message);
        }
        catch (UnreadableFileException e)
        {
            // What is shared with Word files speaks of Word.
            return Outcome.Refused(e.Message == Transfer.Words.RefusedBroken ? Words.RefusedBroken : Words.RefusedComplex);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            log.LogInformation("A file of past articles could not be read: {Reason}", e.Message);
            return Outcome.Refused(Words.RefusedBroken);
        }
    }
}

/// <summary>Ends the reading of a file from any depth of it, with the sentence its owner is to see.</summary>
internal sealed class UnreadableTableException(string sentence) : Exception(sentence);
