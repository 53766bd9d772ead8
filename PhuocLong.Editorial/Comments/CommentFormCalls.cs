using Microsoft.JSInterop;

namespace PhuocLong.Editorial.Comments;

/// <summary>What a comment's box asks of its page.</summary>
internal sealed class CommentFormCalls(Func<string, string?, Task<string?>> send, Func<Task<IReadOnlyList<string>>> people)
{
    /// <summary>Answers why it was not taken, or null.</summary>
    [JSInvokable]
    public Task<string?> Send(string text, string? grade) => send(text, grade);

    /// <summary>The names of those who may be called.</summary>
    [JSInvokable]
    public Task<IReadOnlyList<string>> People() => people();
}
