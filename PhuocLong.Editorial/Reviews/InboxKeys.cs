namespace PhuocLong.Editorial.Reviews;

/// <summary>The keys of Việc của tôi.</summary>
internal static class InboxKeys
{
    /// <summary>As the browser names them.</summary>
    public static readonly string[] Pressed = ["j", "k", "Enter", "a", "r", "x", "X", "Escape"];

    /// <summary>As people are told of them.</summary>
    public static IReadOnlyList<(string Key, string Does)> All =>
    [
        ("J K", Words.KeyNext),
        ("Enter", Words.KeyOpen),
        ("A", Words.KeyApprove),
        ("R", Words.KeyReturn),
        ("N P", Words.KeyChanges),
        ("X", Words.KeyPick),
        ("Shift X", Words.KeyPickRange),
        ("U", Words.KeyUndo),
        ("Esc", Words.KeyEscape),
    ];
}
