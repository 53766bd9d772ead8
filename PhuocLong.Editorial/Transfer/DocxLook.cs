using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>What a style or a run says about its characters; null is silence, and whoever stands above it answers.</summary>
internal readonly record struct DocxLook
{
    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Underline { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>Which of its fonts the run uses: the one for complex scripts, if it says so.</summary>
    public bool? Complex { get; init; }

    /// <summary>Empty where the theme gives the font.</summary>
    public string? AsciiFont { get; init; }

    public string? HighFont { get; init; }

    public string? ComplexFont { get; init; }

    public string? Raised { get; init; }

    /// <summary>The character style it names, read with it and resolved by whoever knows the styles.</summary>
    public string? Style { get; init; }

    /// <summary>True for the mark of a paragraph that was deleted: it goes on in the next.</summary>
    public bool Deleted { get; init; }

    public string? Font => Complex is true ? ComplexFont : HighFont is { Length: > 0 } ? HighFont : AsciiFont;

    public DraftMarks Marks =>
        (Bold is true ? DraftMarks.Bold : 0) | (Italic is true ? DraftMarks.Italic : 0) | (Underline is true ? DraftMarks.Underline : 0);

    /// <summary>This look, with silence answered by another.</summary>
    public DocxLook Over(DocxLook below) => this with
    {
        Bold = Bold ?? below.Bold,
        Italic = Italic ?? below.Italic,
        Underline = Underline ?? below.Underline,
        Hidden = Hidden ?? below.Hidden,
        Complex = Complex ?? below.Complex,
        AsciiFont = AsciiFont ?? below.AsciiFont,
        HighFont = HighFont ?? below.HighFont,
        ComplexFont = ComplexFont ?? below.ComplexFont,
        Raised = Raised ?? below.Raised,
    };

    /// <summary>A character style on a paragraph style: Word lets bold on bold, italic on italic take each other away.</summary>
    public DocxLook OnParagraph(DocxLook paragraph) => Over(paragraph) with
    {
        Bold = Toggled(Bold, paragraph.Bold),
        Italic = Toggled(Italic, paragraph.Italic),
        Hidden = Toggled(Hidden, paragraph.Hidden),
    };

    /// <summary>Reads the children of an <c>rPr</c>.</summary>
    public static DocxLook Read(PartReader xml)
    {
        var look = new DocxLook();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            look = xml.Name switch
            {
                "b" => look with { Bold = xml.IsOn },
                "i" => look with { Italic = xml.IsOn },
                "u" => look with { Underline = xml.IsOn },
                "vanish" or "specVanish" => look with { Hidden = xml.IsOn },
                "cs" or "rtl" => look with { Complex = xml.IsOn },
                "vertAlign" => look with { Raised = xml.Value },
                "rStyle" => look with { Style = xml.Value },
                "del" or "moveFrom" => look with { Deleted = true },
                "rFonts" => look with
                {
                    AsciiFont = FontOf(xml, "ascii"),
                    HighFont = FontOf(xml, "hAnsi"),
                    ComplexFont = xml.Attribute("cstheme") is null ? xml.Attribute("cs") : "",
                },
                _ => look,
            };
        }
        return look;
    }

    private static string? FontOf(PartReader xml, string slot) => xml.Attribute(slot + "Theme") is null ? xml.Attribute(slot) : "";

    private static bool? Toggled(bool? character, bool? paragraph) => character is null ? paragraph : character.Value ^ (paragraph is true);
}
