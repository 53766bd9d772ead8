namespace PhuocLong.Editorial.Editing;

/// <summary>What stands around the text: find and replace, the footer, the keys.</summary>
internal static partial class EditorLabels
{
    private static object Find() => new
    {
        name = Words.FindName,
        words = Words.FindWords,
        instead = Words.FindInstead,
        previous = Words.FindPrevious,
        next = Words.FindNext,
        exact = Words.FindExact,
        one = Words.FindOne,
        all = Words.FindAll,
        close = Words.FindClose,
        none = Words.FindNone,
        count = Words.FindCount,
        replaced = Words.FindReplaced,
    };

    private static object Foot() => new
    {
        words = Words.FootWords,
        minutes = Words.FootMinutes,
        selected = Words.FootSelected,
        images = Words.FootImages,
        find = Words.FootFind,
        full = Words.FootFull,
        keys = Words.FootKeys,
    };

    private static object Paste() => new
    {
        leftOut = Words.PasteLeftOut,
    };

    private static object Keys() => new
    {
        title = Words.KeysTitle,
        close = Words.KeysClose,
        list = new[]
        {
            new { keys = "/", does = Words.KeySlash },
            new { keys = "Ctrl+B", does = Words.KeyBold },
            new { keys = "Ctrl+I", does = Words.KeyItalic },
            new { keys = "Ctrl+U", does = Words.KeyUnderline },
            new { keys = "Ctrl+K", does = Words.KeyLink },
            new { keys = "Ctrl+Z", does = Words.KeyUndo },
            new { keys = "Ctrl+Shift+Z", does = Words.KeyRedo },
            new { keys = "Ctrl+Alt+2", does = Words.KeyHeading2 },
            new { keys = "Ctrl+Alt+3", does = Words.KeyHeading3 },
            new { keys = "Ctrl+Shift+8", does = Words.KeyBulletList },
            new { keys = "Ctrl+Shift+7", does = Words.KeyOrderedList },
            new { keys = "Tab", does = Words.KeyIn },
            new { keys = "Shift+Tab", does = Words.KeyOut },
            new { keys = "Alt+Shift+↑", does = Words.KeyUp },
            new { keys = "Alt+Shift+↓", does = Words.KeyDown },
            new { keys = "Alt+F10", does = Words.KeyBar },
            new { keys = "Ctrl+F", does = Words.KeyFind },
            new { keys = "Ctrl+H", does = Words.KeyReplace },
            new { keys = "Ctrl+Shift+F", does = Words.KeyFullScreen },
            new { keys = "Ctrl+/", does = Words.KeyKeys },
            new { keys = "##", does = Words.KeyTypedHeading },
            new { keys = "-", does = Words.KeyTypedBullet },
            new { keys = "1.", does = Words.KeyTypedNumber },
            new { keys = ">", does = Words.KeyTypedQuote },
            new { keys = "---", does = Words.KeyTypedRule },
            new { keys = "**chữ**", does = Words.KeyTypedBold },
        },
    };
}
