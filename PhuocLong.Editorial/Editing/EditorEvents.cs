using Microsoft.JSInterop;

namespace PhuocLong.Editorial.Editing;

/// <summary>What the browser's editor tells its pane; each method at most twice a second.</summary>
internal sealed class EditorEvents(EditorPane pane)
{
    [JSInvokable]
    public Task PeopleChanged(IReadOnlyList<PersonPresent> people) => pane.PeopleChanged.InvokeAsync(people);

    /// <param name="state"><c>connecting</c>, <c>saving</c>, <c>saved</c>, <c>late</c>, <c>offline</c>, <c>reading</c> or <c>refused</c>.</param>
    [JSInvokable]
    public Task SaveStateChanged(string state) => pane.SaveStateChanged.InvokeAsync(state);

    [JSInvokable]
    public Task TextChanged(TextSize size) => pane.TextChanged.InvokeAsync(size);

    [JSInvokable]
    public Task SuggestionsChanged(PendingSuggestions pending) => pane.SuggestionsChanged.InvokeAsync(pending);
}
