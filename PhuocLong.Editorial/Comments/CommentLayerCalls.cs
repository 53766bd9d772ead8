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
    public Task Chosen(string thread) => dispatch(() => board.Focus(thread, toCard: true));

    /// <summary>A thread in which an answer was begun before the page was loaded again.</summary>
    [JSInvokable]
    public Task TookUp(string thread) => dispatch(() =>
    {
        if (board.Focused is null)
            board.Focus(thread, toCard: true);
    });

    /// <summary>At most twice a second, when it changes.</summary>
    [JSInvokable]
    public Task AnchorsChanged(CommentAnchors anchors) => dispatch(() => board.SetAnchors(anchors));

    [JSInvokable]
    public Task WideChanged(bool wide) => dispatch(() => board.SetWide(wide));
}
