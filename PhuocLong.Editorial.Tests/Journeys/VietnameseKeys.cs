using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace PhuocLong.Editorial.Tests.Journeys;

/// <summary>The two ways Vietnamese comes out of a keyboard: composed by the system's input method, or retyped by Unikey.</summary>
internal static class VietnameseKeys
{
    /// <summary>Fifty different words, rich in marks.</summary>
    public static readonly string[] Words =
        ("người trường nghĩa đường phường thưởng tưởng quyền huyện nguyện khuyến thuyền truyền chuyển tuyến "
        + "đã để được đến đổi đồng động đúng đủ điều ước mơ ưu tiên lễ hội bảo vệ rừng suối ruộng vườn cộng tác viên gửi bài "
        + "sửa tít ảnh nguồn kỳ kịp thời nhé").Split(' ');

    /// <summary>As macOS, Windows and ibus do it: the word stands underlined while it grows and is then put in its place.</summary>
    public static async Task ComposeAsync(ICDPSession keys, string word)
    {
        for (var length = 1; length <= word.Length; length++)
            await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = word[..length], ["selectionStart"] = length, ["selectionEnd"] = length });
        await keys.SendAsync("Input.insertText", new() { ["text"] = word });
    }

    /// <summary>As a phone's keyboard does it with what it hears: the words stand underlined, change as it understands them better, and are then put in their place.</summary>
    public static async Task DictateAsync(ICDPSession keys, params string[] heard)
    {
        await keys.SendAsync("Input.insertText", new() { ["text"] = " " });
        foreach (var words in heard)
            await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = words, ["selectionStart"] = words.Length, ["selectionEnd"] = words.Length });
        await keys.SendAsync("Input.insertText", new() { ["text"] = heard[^1] });
    }

    /// <summary>
    /// As Unikey does it, without any composition: a letter is typed bare, taken back and typed with its shape; and
    /// when the tone is typed last, everything from the toned letter on is taken back and typed again.
    /// </summary>
    public static async Task RetypeAsync(ICDPSession keys, string word)
    {
        var shaped = string.Concat(word.Select(Shaped));
        foreach (var letter in shaped)
        {
            await PressAsync(keys, Bare(letter));
            if (Bare(letter) == letter)
                continue;
            await BackspaceAsync(keys);
            await PressAsync(keys, letter);
        }
        var toned = Enumerable.Range(0, word.Length).FirstOrDefault(i => word[i] != shaped[i], word.Length);
        for (var i = toned; i < word.Length; i++)
            await BackspaceAsync(keys);
        foreach (var letter in word[toned..])
            await PressAsync(keys, letter);
    }

    // A synthetic key carries its character and no key of the board.
    private static async Task PressAsync(ICDPSession keys, char letter)
    {
        var key = letter.ToString();
        await keys.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["key"] = key, ["text"] = key, ["unmodifiedText"] = key, ["windowsVirtualKeyCode"] = 231 });
        await keys.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key, ["windowsVirtualKeyCode"] = 231 });
    }

    private static async Task BackspaceAsync(ICDPSession keys)
    {
        foreach (var type in (string[])["rawKeyDown", "keyUp"])
            await keys.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = "Backspace", ["code"] = "Backspace", ["windowsVirtualKeyCode"] = 8 });
    }

    /// <summary>The letter with its shape (â, ơ, đ) and without its tone.</summary>
    private static char Shaped(char letter) =>
        string.Concat(letter.ToString().Normalize(NormalizationForm.FormD).Where(c => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')))
            .Normalize(NormalizationForm.FormC)[0];

    private static char Bare(char letter) => letter == 'đ'
        ? 'd'
        : letter.ToString().Normalize(NormalizationForm.FormD).First(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
}
