namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// The letters of the .Vn fonts: bytes of TCVN 5712:1993, which a Unicode document holds as the Latin-1 characters of
/// the same number. Capitals with a tone have no byte of their own: they are small letters in a font that draws
/// capitals (its name ends in H).
/// </summary>
internal static class Tcvn3
{
    private const char First = '\u00A1';

    // From A1 to FE; a dot stands where the fonts draw no letter.
    private const string Letters =
        "ĂÂÊÔƠƯĐăâêôơưđ." +
        "....." + "àảãáạ" + ".ằẳẵắ." +
        "......ặầẩẫấậè.ẻẽ" +
        "éẹềểễếệìỉ...ĩíịò" +
        ".ỏõóọồổỗốộờởỡớợù" +
        ".ủũúụừửữứựỳỷỹýỵ";

    /// <summary>The letter behind a character; itself when it is none of the fonts' letters.</summary>
    public static char Letter(char c) => c >= First && c - First < Letters.Length && Letters[c - First] is var letter and not '.' ? letter : c;

    /// <summary>
    /// Latin letters which the fonts cannot draw. A document that holds one was typed in Unicode, whatever font it names.
    /// </summary>
    public static bool CannotHold(char c) => c is >= '\u00C0' and <= '\u00FF' and not '\u00D7' and not '\u00F7' && (c - First >= Letters.Length || Letters[c - First] == '.');

    /// <summary>What each character becomes.</summary>
    public static string[] Convert(string text, bool capitals) =>
        [.. text.Select(c => Letter(c).ToString()).Select(letter => capitals ? letter.ToUpperInvariant() : letter)];

    /// <summary>The whole text, for plain files.</summary>
    public static string Decode(string latin1) => string.Create(latin1.Length, latin1, (text, old) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = Letter(old[i]);
    });
}
