namespace PhuocLong.Editorial.Transfer;

/// <summary>How the characters of a run are to be read, which in old Vietnamese documents only the font's name says.</summary>
internal enum LegacyFont
{
    None,
    Tcvn3,
    Tcvn3Capitals,
    Vni,
}

internal static class LegacyFonts
{
    public static LegacyFont Of(string? font)
    {
        if (font is null)
            return LegacyFont.None;
        font = font.Trim();
        if (font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase))
            return LegacyFont.Vni;
        var tcvn3 = font.StartsWith(".vn", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("VnTime", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VnArial", StringComparison.OrdinalIgnoreCase);
        return !tcvn3 ? LegacyFont.None : font.EndsWith('H') ? LegacyFont.Tcvn3Capitals : LegacyFont.Tcvn3;
    }

    /// <summary>Runs that are read together: a letter and its mark may stand in two of them.</summary>
    public static bool AreKin(LegacyFont one, LegacyFont other) => (one == LegacyFont.Vni) == (other == LegacyFont.Vni) && one != LegacyFont.None && other != LegacyFont.None;

    /// <summary>What each character becomes in this font.</summary>
    public static string[] Convert(LegacyFont font, string text) =>
        font == LegacyFont.Vni ? Vni.Convert(text) : Tcvn3.Convert(text, font == LegacyFont.Tcvn3Capitals);

    /// <summary>
    /// Whether the characters are Vietnamese already and only wear an old font's name, as after pasting into an old
    /// document: Word then draws them in another font.
    /// </summary>
    public static bool IsUnicode(LegacyFont font, string text) =>
        text.Any(c => c is >= '\u0100' and <= '\u01B0' or >= '\u0300' and <= '\u0323' or >= '\u1EA0' and <= '\u1EF9')
        || (font == LegacyFont.Vni ? Vni.CannotHold(text) : text.Any(Tcvn3.CannotHold));
}
