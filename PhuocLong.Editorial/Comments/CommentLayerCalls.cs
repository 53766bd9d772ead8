using Microsoft.JSInterop;

namespace PhuocLong.Editorial.Comments;

/// <summary>What the browser's half of comments tells the page.</summary>
internal sealed class CommentLayerCalls(CommentBoard board, Func<Action, Task> dispatch)
{
    /// <summary>A passage was chosen to be commented on; nothing means the whole article.</summary>
    [JSInvokable]
    public Task Wanted(ChosenPassage? passage) => dispatch(() => board.Compose(passage));

    /// <summary>A highlight was pressed.</summary>
    [JSInvokable]
    public Task Chosen(string thread) => dispatch(() => board.Focus(thread));

    /// <summary>A thread in which an answer was begun before the page was loaded again.</summary>
    [JSInvokable]
    public Task TookUp(string thread) => dispatch(() =>
    {
        if (board.Focused is null)
            board.Focus(thread);
    });

    /// <summary>The open threads whose words stand in the text, in its order; at most twice a second.</summary>
    [JSInvokable]
    public Task AnchorsChanged(IReadOnlyList<string> present) => dispatch(() => board.SetAnchors(present));

    [JSInvokable]
    public Task WideChanged(bool wide) => dispatch(() => board.SetWide(wide));
}
