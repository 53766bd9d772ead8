using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Activity;

/// <summary>Compares the ways of articles with the hashes under which they were published.</summary>
internal sealed class EditionWalk(Breaks breaks)
{
    private readonly Dictionary<(string Line, string Edition), (ArticleEvent Event, string Hash)> published = [];

    public int Compared { get; private set; }

    public void Note(ArticleEvent e)
    {
        if (e.Kind is not (ActKind.WorkflowPublished or ActKind.NewsroomOpened) || FactsOf(e) is not { } facts)
            return;
        if (facts.GetValueOrDefault(EditionHash.Line) is { } line && facts.GetValueOrDefault(EditionHash.Edition) is { } edition && facts.GetValueOrDefault(EditionHash.Hash) is { } hash)
            published[(line, edition)] = (e, hash);
    }

    /// <param name="end">The last edition there was before the events were read: what came later has its event later, too.</param>
    public async Task PassAllAsync(EditorialDb db, int end, CancellationToken stop)
    {
        // As they are stored, and not as this release would write them.
        var stored = db.Database.SqlQuery<Stored>($"""SELECT "Id", "Line", "Edition", "Name", "Steps" FROM "Workflows" ORDER BY "Id" """);
        await foreach (var one in stored.AsAsyncEnumerable().WithCancellation(stop))
            Pass(one, end);
        foreach (var ((line, edition), (e, _)) in published)
            breaks.Add(BreakKind.EditionMissing, e.Seq, () => Words.BreakEditionMissing.With(ChainWalk.Told(e), line, edition));
    }

    private void Pass(Stored one, int end)
    {
        if (published.Remove((one.Line, one.Edition.ToString(CultureInfo.InvariantCulture)), out var told))
        {
            Compared++;
            if (EditionHash.Of(one.Name, one.Steps) != told.Hash)
                breaks.Add(BreakKind.EditionAltered, told.Event.Seq, () => Words.BreakEditionAltered.With(one.Name, one.Edition, ChainWalk.Told(told.Event)));
        }
        // The first edition of all is in the ledger only where the newsroom was opened by a release that told it.
        else if (one.Id <= end && one is not { Line: StandardWorkflow.Line, Edition: 1 })
        {
            breaks.Add(BreakKind.EditionAdded, null, () => Words.BreakEditionAdded.With(one.Name, one.Edition));
        }
    }

    // An event that cannot be read is the chain's to tell of.
    private static Dictionary<string, string?>? FactsOf(ArticleEvent e)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(e.Detail);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Stored(int Id, string Line, int Edition, string Name, string Steps);
}
