namespace PhuocLong.Editorial.Transfer;

/// <summary>What a style or a paragraph says about paragraphs; null is silence.</summary>
internal sealed record DocxParagraphLook
{
    public string? Style { get; init; }

    public string? NumberingId { get; init; }

    public int? NumberingLevel { get; init; }

    public int? Outline { get; init; }

    /// <summary>The look of the paragraph's own mark.</summary>
    public DocxLook Mark { get; init; }

    /// <summary>A large first letter in a frame: the word goes on in the next paragraph.</summary>
    public bool IsDropCap { get; init; }

    public DocxParagraphLook Over(DocxParagraphLook below) => this with
    {
        NumberingId = NumberingId ?? below.NumberingId,
        NumberingLevel = NumberingLevel ?? below.NumberingLevel,
        Outline = Outline ?? below.Outline,
    };

    /// <summary>Reads the children of a <c>pPr</c>.</summary>
    public static DocxParagraphLook Read(PartReader xml)
    {
        var look = new DocxParagraphLook();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            switch (xml.Name)
            {
                case "pStyle":
                    look = look with { Style = xml.Value };
                    break;
                case "outlineLvl":
                    look = look with { Outline = xml.Number() };
                    break;
                case "rPr":
                    look = look with { Mark = DocxLook.Read(xml) };
                    break;
                case "framePr":
                    look = look with { IsDropCap = xml.Attribute("dropCap") is "drop" or "margin" };
                    break;
                case "numPr":
                    for (var inner = xml.Enter(); xml.Next(inner);)
                    {
                        if (xml.Name == "numId")
                            look = look with { NumberingId = xml.Value };
                        else if (xml.Name == "ilvl")
                            look = look with { NumberingLevel = xml.Number() };
                    }
                    break;
            }
        }
        return look;
    }
}
