using System.Xml;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Reads what people bring into the form of an article. Whatever a file is made of, it ends as a text or as one sentence
/// that says what is wrong and what to do.
/// </summary>
public sealed class FileReading(TimeProvider clock, ILogger<FileReading> log) : IDisposable
{
    /// <summary>Texts are decoded whole, so they are taken smaller than Word documents.</summary>
    private const int MostTextBytes = 4 << 20;

    /// <summary>Two at once: a hostile file then costs one of them its seconds and nobody their page.</summary>
    private readonly SemaphoreSlim turns = new(2, 2);

    /// <summary>The text of a file by the name its owner gave it.</summary>
    public async Task<Outcome<ReadText>> ReadAsync(string path, string name, CancellationToken stop = default)
    {
        await turns.WaitAsync(stop);
        try
        {
            return await Task.Run(() =>
            {
                using var file = File.OpenRead(path);
                return Read(file, name, stop);
            }, stop);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>One picture of a Word document; null when it cannot be had.</summary>
    public async Task<MemoryStream?> PictureAsync(string path, string picture, CancellationToken stop = default)
    {
        await turns.WaitAsync(stop);
        try
        {
            using var file = File.OpenRead(path);
            return DocxReader.Picture(file, picture, new(clock, stop));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            log.LogInformation("A picture of an imported file could not be read: {Reason}", e.Message);
            return null;
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    internal Outcome<ReadText> Read(Stream file, string name, CancellationToken stop = default)
    {
        var findings = new Findings();
        var budget = new ReadingBudget(clock, stop);
        try
        {
            var kind = FileKinds.Of(file, name);
            if (kind != FileKind.Docx && file.Length > MostTextBytes)
                return Outcome.Refused(Words.RefusedTextTooLarge);
            var text = kind switch
            {
                FileKind.Docx => DocxReader.Read(file, findings, budget),
                FileKind.Html => HtmlFile.Read(file, findings, budget),
                _ => PlainTextFile.Read(file, findings, budget),
            };
            return text.Pieces.Count == 0 ? Outcome.Refused(Words.RefusedNoText) : Folding.Fold(text, findings);
        }
        catch (UnreadableFileException e)
        {
            return Outcome.Refused(e.Message);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            log.LogInformation("An imported file could not be read: {Reason}", e.Message);
            return Outcome.Refused(Words.RefusedBroken);
        }
    }

    /// <summary>What the readers of zip, XML and old encodings throw at broken files.</summary>
    private static bool IsUnreadable(Exception e) =>
        e is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or UnreadableFileException;
}
