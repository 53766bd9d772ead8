using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using PhuocLong.Editorial.Notifications;

namespace PhuocLong.Editorial.Meetings;

/// <summary>The page of one meeting: its agenda beside the item that is open, live for everybody who has it open.</summary>
public partial class MeetingPage
{
    private MeetingSheet? sheet;
    private ItemReading? reading;
    private QueuePicker? picker;
    private IDisposable? listening;
    private IDisposable? listeningToArticles;
    private string? refusal;
    private string? conclusionRefusal;
    private string matter = "";
    private bool missing;
    private bool busy;
    private int me;

    [Parameter] public int Id { get; set; }

    /// <summary>The item that is open, in the page's address.</summary>
    [SupplyParameterFromQuery(Name = "muc")] public int? ItemId { get; set; }

    private ItemLine? chosen => sheet?.Items.FirstOrDefault(i => i.Id == ItemId);

    protected override async Task OnParametersSetAsync()
    {
        me = await Me.IdAsync();
        await LookAsync();
        await OpenAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        listening = Feed.Subscribe(Id, () => InvokeAsync(LookAgainAsync));
        listeningToArticles = Articles.Subscribe(change =>
            change.ArticleId is { } article && sheet?.Items.Any(i => i.ArticleId == article) is true ? InvokeAsync(LookAgainAsync) : Task.CompletedTask);
        // On a wide screen what is on the table is opened at once; on a phone the agenda comes first.
        if (ItemId is null && sheet is { Items: [var first, ..] } && await Js.InvokeAsync<bool>("editorial.wide"))
            Choose(sheet.CurrentItemId ?? first.Id);
    }

    public void Dispose()
    {
        listening?.Dispose();
        listeningToArticles?.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task LookAsync()
    {
        sheet = await Sheets.FindAsync(Id, me);
        missing = sheet is null;
    }

    private async Task OpenAsync() =>
        reading = chosen is { ArticleId: { } article, Readable: true } ? await Readings.OpenAsync(article, me) : null;

    // A text somebody is about to conclude on is left alone; what changed, the conclusion itself says. A move opens it anew.
    private async Task LookAgainAsync()
    {
        await LookAsync();
        if (chosen is { ArticleId: { } article } && reading?.Article.ArticleId == article)
        {
            var now = await Readings.OpenAsync(article, me);
            reading = now is null || now.Article.Seen.Revision != reading.Article.Seen.Revision
                ? now
                : now with { Article = reading.Article with { Standing = now.Article.Standing } };
        }
        else
        {
            await OpenAsync();
        }
        if (picker is not null)
            await picker.LookAgainAsync();
        StateHasChanged();
    }

    private Task ChooseAsync(int itemId)
    {
        Choose(itemId);
        return Task.CompletedTask;
    }

    private void Choose(int? itemId)
    {
        conclusionRefusal = null;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("muc", itemId), replace: true);
    }

    private async Task DoneAsync(string? why)
    {
        refusal = why;
        await LookAgainAsync();
    }

    private Task ConcludeAsync(ConclusionDraft draft) => ActAsync(
        () => Conclusions.ConcludeAsync(chosen!.Id, me, reading?.Article.Seen, draft),
        draft.Kind is ConclusionKind.Approve or ConclusionKind.Return or ConclusionKind.Reject && reading?.MayDecide is true ? Words.DoneConcluded : Words.DoneRecorded,
        inPane: true);

    private Task ConfirmAsync(int conclusionId) =>
        ActAsync(() => Conclusions.ConfirmAsync(conclusionId, me), Words.DoneConfirmed, chosen?.Conclusions.Any(c => c.Id == conclusionId) is true);

    private Task TakeBackAsync(int conclusionId) => ActAsync(() => Conclusions.TakeBackAsync(conclusionId, me), null, inPane: true);

    private async Task ActAsync(Func<Task<Outcome>> act, string? done, bool inPane)
    {
        if (busy)
            return;
        busy = true;
        try
        {
            var outcome = await act();
            // Said where it was pressed: in the pane that is open, or above the agenda.
            conclusionRefusal = inPane ? outcome.Refusal : null;
            refusal = inPane ? null : outcome.Refusal;
            if (outcome.Succeeded && done is not null)
                Snackbar.Add(done, Severity.Success);
        }
        finally
        {
            busy = false;
        }
        await LookAsync();
        await OpenAsync();
        StateHasChanged();
    }

    private async Task AddMatterAsync()
    {
        var outcome = await Agenda.AddMatterAsync(Id, me, matter);
        if (outcome.Succeeded)
            matter = "";
        await DoneAsync(outcome.Refusal);
    }

    private Task<Outcome> RemarkAsync(string before, string remarks) => Desk.RemarkAsync(Id, me, before, remarks);
}
