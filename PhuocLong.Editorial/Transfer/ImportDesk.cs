using System.Collections.Concurrent;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Media;

namespace PhuocLong.Editorial.Transfer;

/// <summary>Where the article of a file is to stand.</summary>
public readonly record struct ImportPlace(int UnitId, int? CategoryId);

/// <summary>The article a file became, and what could not come along.</summary>
public sealed record ImportedArticle(int ArticleId, IReadOnlyList<string> Notes);

/// <summary>
/// Makes an article of a waiting file: begins the draft, stores the pictures, writes the text and keeps the file beside
/// it. Once begun it is carried through whoever leaves; after a crash the same file goes on with the same article.
/// </summary>
public sealed class ImportDesk(
    WaitingFiles waiting, FileReading reading, ArticleDesk articles, ArticleSheets sheets, ArticleTexts texts, MediaDesk media, ILogger<ImportDesk> log)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new();

    /// <summary>For members who write for that unit; the file must be their own.</summary>
    public async Task<Outcome<ImportedArticle>> CreateAsync(int memberId, string fileId, ImportPlace place, CancellationToken stop = default)
    {
        // Pressed twice, or on two screens: the second finds the file gone.
        var turn = turns.GetOrAdd(fileId, _ => new(1, 1));
        await turn.WaitAsync(stop);
        try
        {
            if (waiting.Find(memberId, fileId) is not { } file)
                return Outcome.Refused(Words.FileGone);
            var read = await reading.ReadAsync(waiting.PathOf(file), file.Name, stop);
            if (read.Value is not { } text)
                return Outcome.Refused(read.Refusal!);
            stop.ThrowIfCancellationRequested();
            return await CarryThroughAsync(file, text, place);
        }
        finally
        {
            turn.Release();
            turns.TryRemove(fileId, out _);
        }
    }

    private async Task<Outcome<ImportedArticle>> CarryThroughAsync(WaitingFile file, ReadText text, ImportPlace place)
    {
        var begun = await BeginAsync(file, place);
        if (!begun.Succeeded)
            return Outcome.Refused(begun.Refusal!);
        var article = begun.Value;
        var notes = new List<string>();
        try
        {
            await WriteAsync(article, file, text, notes);
        }
        catch (Exception e) when (e is TextLogException or InvalidTextException)
        {
            log.LogError(e, "The text of an imported file could not be written to article {Article}.", article);
            return Outcome.Refused(Words.TextNotWritten);
        }
        if (place.CategoryId is { } category && await sheets.FindAsync(article, file.MemberId) is { } sheet)
            Note(notes, (await articles.ChangeDetailsAsync(article, file.MemberId, sheet.Details with { CategoryId = category })).Refusal);
        await using (var original = File.OpenRead(waiting.PathOf(file)))
            Note(notes, (await media.AttachAsync(article, file.MemberId, original, file.Name, CancellationToken.None)).Refusal);
        waiting.Remove(file);
        return new ImportedArticle(article, notes);
    }

    /// <summary>A new draft, or the one that was begun for this file when the server stopped.</summary>
    private async Task<Outcome<int>> BeginAsync(WaitingFile file, ImportPlace place)
    {
        if (file.ArticleId is { } begun && await sheets.FindAsync(begun, file.MemberId) is { Right.Write: true, State: ArticleState.Draft })
            return begun;
        var created = await articles.CreateAsync(file.MemberId, place.UnitId);
        if (created.Succeeded)
            waiting.Remember(file with { ArticleId = created.Value });
        return created;
    }

    private async Task WriteAsync(int article, WaitingFile file, ReadText text, List<string> notes)
    {
        // Written before the crash, and perhaps worked on since: it stays.
        if (await texts.FreezeAsync(article) is { Title: not "" } or { Words: > 0 })
            return;
        var stored = new Dictionary<string, StoredImage>();
        foreach (var figure in text.Figures.DistinctBy(f => f.Media))
        {
            using var picture = await reading.PictureAsync(waiting.PathOf(file), figure.Media);
            if (picture is null)
                continue;
            var kept = await media.StoreImageAsync(article, file.MemberId, picture, Path.GetFileName(figure.Media), CancellationToken.None);
            if (kept.Value is { } image)
                stored[figure.Media] = image;
            else
                Note(notes, kept.Refusal);
        }
        var missing = text.Figures.Count(f => !stored.ContainsKey(f.Media));
        if (missing > 0)
            notes.Add(Words.PicturesNotStored.With(missing));
        var draft = new RichDraft(file.Title ?? text.Title, LeadOf(file, text), text.BodyWith(file.LeadTaken)).WithFigures(figure =>
            stored.TryGetValue(figure.Media, out var image) ? figure with { Media = image.Sha256, Width = image.Width, Height = image.Height } : null);
        await texts.WriteAsync(article, file.MemberId, draft);
    }

    private static string LeadOf(WaitingFile file, ReadText text) =>
        !file.LeadTaken ? "" : file.Lead ?? (text.Lead is { } lead ? Inlines.Plain(lead.Content) : "");

    private static void Note(List<string> notes, string? refusal)
    {
        if (refusal is not null && !notes.Contains(refusal))
            notes.Add(refusal);
    }
}
