using System.Text.Json;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Transfer;

/// <summary>A file somebody has brought and not yet made an article of, with what they decided about it so far.</summary>
public sealed record WaitingFile(string Id, int MemberId, string Name, DateTime ReceivedAt)
{
    public string? Title { get; init; }

    public string? Lead { get; init; }

    public bool LeadTaken { get; init; } = true;

    /// <summary>What it was brought for; null for an article to be.</summary>
    public string? Purpose { get; init; }

    /// <summary>The article that was begun for it: a server that was killed in between goes on with this one.</summary>
    public int? ArticleId { get; init; }
}

/// <summary>
/// Where brought files wait, in the data folder, for a day: they outlive the page and the server, and never pass through
/// a circuit. Whole or not there: the sheet beside a file is written last.
/// </summary>
public sealed class WaitingFiles(string dataFolder, TimeProvider clock, ILogger<WaitingFiles> log)
{
    public const int MostAtOnce = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private readonly string folder = Path.Combine(dataFolder, "waiting");

    /// <summary>Takes a file in that is to be an article; answers what it waits as.</summary>
    public Task<Outcome<WaitingFile>> ReceiveAsync(int memberId, string name, Stream content, CancellationToken stop = default) =>
        ReceiveAsync(memberId, name, content, purpose: null, stop);

    /// <summary>Takes a file in, and says what it was brought for.</summary>
    public async Task<Outcome<WaitingFile>> ReceiveAsync(int memberId, string name, Stream content, string? purpose, CancellationToken stop = default)
    {
        SweepOld();
        // A table is read and entered or left: of those only the newest is of use.
        if (purpose is not null)
            Of(memberId, purpose).ToList().ForEach(Remove);
        if (Of(memberId, purpose).Count >= MostAtOnce)
            return Outcome.Refused(Words.RefusedTooManyWaiting.With(MostAtOnce));
        var file = new WaitingFile(Guid.NewGuid().ToString("n"), memberId, Tidy(name), clock.UtcNow()) { Purpose = purpose };
        var path = PathOf(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!await CopyAsync(content, path, stop))
            {
                File.Delete(path);
                return Outcome.Refused(Words.RefusedTooLarge.With(ReadingBudget.MostFileBytes >> 20));
            }
            Remember(file);
            return file;
        }
        catch (Exception e)
        {
            File.Delete(path);
            if (e is not IOException and not UnauthorizedAccessException)
                throw;
            log.LogError(e, "A brought file could not be written to disk.");
            return Outcome.Refused(Words.RefusedDisk);
        }
    }

    /// <summary>The member's files of one purpose, oldest first.</summary>
    public IReadOnlyList<WaitingFile> Of(int memberId, string? purpose = null)
    {
        var own = new DirectoryInfo(FolderOf(memberId));
        return !own.Exists ? [] : [.. own.EnumerateFiles("*.json").Select(Read).OfType<WaitingFile>().Where(f => f.Purpose == purpose).OrderBy(f => f.ReceivedAt)];
    }

    /// <summary>One file of this member; nobody else's, and nothing that merely looks like one.</summary>
    public WaitingFile? Find(int memberId, string id) =>
        Guid.TryParseExact(id, "n", out _) ? Read(new FileInfo(Path.Combine(FolderOf(memberId), id + ".json"))) : null;

    public string PathOf(WaitingFile file) => Path.Combine(FolderOf(file.MemberId), file.Id + ".bin");

    /// <summary>Keeps what was decided about it, in one step.</summary>
    public void Remember(WaitingFile file)
    {
        var sheet = Path.Combine(FolderOf(file.MemberId), file.Id + ".json");
        var unfinished = $"{sheet}.{Guid.NewGuid():n}";
        File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(file));
        File.Move(unfinished, sheet, overwrite: true);
    }

    public void Remove(WaitingFile file)
    {
        File.Delete(Path.Combine(FolderOf(file.MemberId), file.Id + ".json"));
        File.Delete(PathOf(file));
    }

    private string FolderOf(int memberId) => Path.Combine(folder, memberId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<bool> CopyAsync(Stream content, string path, CancellationToken stop)
    {
        await using var file = File.Create(path);
        var buffer = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            if (file.Position + read > ReadingBudget.MostFileBytes)
                return false;
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return true;
    }

    private static WaitingFile? Read(FileInfo sheet)
    {
        try
        {
            return sheet.Exists ? JsonSerializer.Deserialize<WaitingFile>(File.ReadAllBytes(sheet.FullName)) : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }

    /// <summary>Everything older than a day goes, finished or not.</summary>
    private void SweepOld()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.LastWriteTimeUtc + Patience < clock.UtcNow())
                file.Delete();
        }
    }

    /// <summary>A name to show and to keep beside the article: composed, without a way in front of it.</summary>
    private static string Tidy(string name)
    {
        const int longest = 200;
        name = string.Concat(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Normalize().Trim();
        return name.Length == 0 ? Words.Unnamed : name.Length <= longest ? name : name[^longest..];
    }
}
