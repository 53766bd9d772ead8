using System.Text.Json;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>
/// Where a brought table waits, in the data folder, for a day, with what was said of it beside it: both outlive the page and
/// the server.
/// </summary>
public sealed class PastFiles(string dataFolder, TimeProvider clock, ILogger<WaitingFiles> log)
{
    private readonly WaitingFiles waiting = new(Path.Combine(dataFolder, "past"), clock, log);

    /// <summary>Takes a file in; it takes the place of the one before.</summary>
    internal async Task<Outcome<WaitingFile>> TakeAsync(int owner, string name, Stream content, CancellationToken stop)
    {
        foreach (var before in waiting.Of(owner))
            Remove(before);
        return await waiting.ReceiveAsync(owner, name, content, stop);
    }

    public WaitingFile? Of(int owner) => waiting.Of(owner) is [.., var last] ? last : null;

    public WaitingFile? Find(int owner, string id) => waiting.Find(owner, id);

    public string PathOf(WaitingFile file) => waiting.PathOf(file);

    public PastPlan? PlanOf(WaitingFile file)
    {
        try
        {
            return File.Exists(PlanPath(file)) ? JsonSerializer.Deserialize<PastPlan>(File.ReadAllBytes(PlanPath(file))) : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }

    public void Remember(WaitingFile file, PastPlan plan) => File.WriteAllBytes(PlanPath(file), JsonSerializer.SerializeToUtf8Bytes(plan));

    public void Remove(WaitingFile file)
    {
        File.Delete(PlanPath(file));
        waiting.Remove(file);
    }

    private string PlanPath(WaitingFile file) => waiting.PathOf(file) + ".plan";
}
