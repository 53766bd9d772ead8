namespace PhuocLong.Editorial.Transfer;

/// <summary>What stands in the symbol fonts' places, as far as articles use them.</summary>
internal static class Symbols
{
    private const string Greek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0xA3] = "≤",
        [0xB3] = "≥",
        [0xB9] = "≠",
        [0xBB] = "≈",
        [0xB1] = "±",
        [0xB4] = "×",
        [0xB8] = "÷",
        [0xB0] = "°",
        [0xB7] = "•",
        [0xA5] = "∞",
        [0xAC] = "←",
        [0xAD] = "↑",
        [0xAE] = "→",
        [0xAF] = "↓",
        [0xAB] = "↔",
        [0xDB] = "⇔",
        [0xDE] = "⇒",
        [0xD6] = "√",
        [0xE5] = "∑",
        [0xD0] = "∠",
        [0xA7] = "♣",
        [0xA8] = "♦",
        [0xA9] = "♥",
        [0xAA] = "♠",
        [0xBC] = "…",
        [0x2D] = "−",
        [0x57] = "Ω",
        [0x44] = "Δ",
        [0x53] = "Σ",
        [0x46] = "Φ",
    };

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0xFC] = "✓",
        [0xFB] = "✗",
        [0xFE] = "☑",
        [0xFD] = "☒",
        [0xA8] = "☐",
        [0x6F] = "☐",
        [0xA7] = "▪",
        [0x6E] = "■",
        [0x6C] = "●",
        [0x71] = "❑",
        [0x76] = "❖",
        [0xD8] = "➢",
        [0xE0] = "→",
        [0xDF] = "←",
        [0xE1] = "↑",
        [0xE2] = "↓",
        [0xE8] = "➔",
        [0xF0] = "⇨",
        [0x4A] = "☺",
        [0x28] = "☎",
        [0x2A] = "✉",
        [0x46] = "☞",
        [0x22] = "✂",
        [0xAB] = "★",
        [0x9F] = "•",
        [0x77] = "◆",
        [0x75] = "◆",
        [0x2D] = "—",
    };

    /// <summary>The character a symbol font draws for a code; null when it is not known here.</summary>
    public static string? Of(string? font, int code)
    {
        // Word keeps symbol fonts in the private use area.
        if (code is >= 0xF000 and <= 0xF0FF)
            code -= 0xF000;
        if (font is null)
            return null;
        if (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase))
            return Symbol.TryGetValue(code, out var symbol) ? symbol : code is >= 'a' and <= 'z' ? Greek[code - 'a'].ToString() : Ascii(code);
        if (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
            return font.Length == "Wingdings".Length ? Wingdings.GetValueOrDefault(code) : font.EndsWith('2') ? code switch { 0x50 => "✓", 0x52 => "☑", 0xA3 => "☐", _ => null } : null;
        return code is >= 0x20 and < 0x7F or >= 0xA0 and < 0xD800 ? ((char)code).ToString() : null;
    }

    /// <summary>Raised and lowered figures have characters of their own: m², CO₂. Null when one of the characters has none.</summary>
    public static string? Shifted(string text, string? place)
    {
        const string plain = "0123456789+-=()", raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
        var shifted = place switch { "superscript" => raised, "subscript" => lowered, _ => null };
        return shifted is null || text.Length == 0 || !text.All(plain.Contains) ? null : string.Concat(text.Select(c => shifted[plain.IndexOf(c)]));
    }

    private static string? Ascii(int code) => code is >= 0x20 and < 0x7F ? ((char)code).ToString() : null;
}
