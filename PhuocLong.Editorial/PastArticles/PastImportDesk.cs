using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Transfer;

namespace PhuocLong.Editorial.PastArticles;

/// <summary>The door for bringing in past articles: a file, what it would bring, the import itself, and stopping it.</summary>
public sealed class PastImportDesk(
    IDbContextFactory<EditorialDb> contexts, PastFiles files, PastFileReading reading, PastImporting importing, TimeProvider clock)
{
    /// <summary>The member's waiting file under what they have said of it so far, or under what its heads say; null when none waits.</summary>
    public async Task<Outcome<PastPreview?>> PreviewAsync(int memberId, CancellationToken stop = default)
    {
        if (await RefusalAsync(memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (files.Of(memberId) is not { } file)
            return new Outcome<PastPreview?>(null, null);
        var read = await reading.ReadAsync(files.PathOf(file), stop);
        if (read.Value is not { } table)
            return Outcome.Refused(read.Refusal!);
        return await JudgeAsync(file, table, files.PlanOf(file) ?? new PastPlan { Columns = ColumnGuess.Of(table) }, stop);
    }

    /// <summary>Takes a file in; it takes the place of the one that waited.</summary>
    public async Task<Outcome<WaitingFile>> ReceiveAsync(int memberId, string name, Stream content, CancellationToken stop = default) =>
        await RefusalAsync(memberId, stop) is { } refusal ? Outcome.Refused(refusal) : await files.TakeAsync(memberId, name, content, stop);

    /// <summary>Keeps what was said of the waiting file's columns and names.</summary>
    public async Task<Outcome> PlanAsync(int memberId, PastPlan plan, CancellationToken stop = default)
    {
        if (await RefusalAsync(memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (files.Of(memberId) is not { } file)
            return Outcome.Refused(Words.FileGone);
        files.Remember(file, plan);
        return Outcome.Done;
    }

    /// <summary>Lets the waiting file go.</summary>
    public async Task<Outcome> DropAsync(int memberId, CancellationToken stop = default)
    {
        if (await RefusalAsync(memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (files.Of(memberId) is { } file)
            Remove(file);
        return Outcome.Done;
    }

    /// <summary>Begins the import of the waiting file; it goes on whoever leaves.</summary>
    /// <param name="seen">How many articles the member was shown; refused when meanwhile it would be others.</param>
    public async Task<Outcome> StartAsync(int memberId, int seen, CancellationToken stop = default)
    {
        var judged = await PreviewAsync(memberId, stop);
        if (!judged.Succeeded)
            return Outcome.Refused(judged.Refusal!);
        if (judged.Value is not { } preview || files.Of(memberId) is not { } file)
            return Outcome.Refused(Words.FileGone);
        if (preview.Bar is { } bar)
            return Outcome.Refused(bar);
        if (preview.Lines.Count != seen)
            return Outcome.Refused(Words.ChangedMeanwhile);
        var leftOut = preview.Remarks.Count(r => r.Kind != RemarkKind.Note);
        return importing.Begin(file.Name, memberId, preview.Lines, leftOut, () => Remove(file)) is null ? Outcome.Refused(Words.AnotherRuns) : Outcome.Done;
    }

    /// <summary>Dừng lại: nothing of the running import stays. Refused while its articles are being made, which takes a moment.</summary>
    public async Task<Outcome> StopAsync(int memberId, CancellationToken stop = default)
    {
        if (await RefusalAsync(memberId, stop) is { } refusal)
            return Outcome.Refused(refusal);
        if (importing.Run is { Phase: PastPhase.Flipping })
            return Outcome.Refused(Words.TooLateToStop);
        if (importing.Run is { Phase: PastPhase.Staging } run)
            run.Stop();
        return Outcome.Done;
    }

    private async Task<PastPreview> JudgeAsync(WaitingFile file, PastTable table, PastPlan plan, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var lists = await PastLists.LoadAsync(db, stop);
        var days = plan.ColumnOf(PastColumn.PublishedAt) is { } column ? table.Rows.Select(r => PastDate.Read(r.Cell(column))).OfType<DateTime>().ToList() : [];
        var standing = days.Count == 0 ? StandingArticles.None : await StandingArticles.LoadAsync(db, days.Min(), days.Max(), stop);
        var judging = new PastJudging(table, plan, lists, standing, clock.UtcNow()).Go();
        return new()
        {
            FileId = file.Id,
            FileName = file.Name,
            Table = table,
            Plan = plan,
            Lines = judging.Lines,
            Remarks = judging.Remarks,
            Unknown = judging.Unknown,
            Bar = judging.Bar(),
            Lists = lists,
        };
    }

    private void Remove(WaitingFile file)
    {
        files.Remove(file);
        reading.Forget();
    }

    /// <summary>The sentence for whoever does not bring in past articles, or null.</summary>
    internal async Task<string?> RefusalAsync(int memberId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        return (await MemberRoles.LoadAsync(db, memberId, stop)).BringsPastArticles() ? null : Words.NotYours;
    }
}
