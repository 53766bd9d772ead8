namespace PhuocLong.Editorial.Transfer;

internal sealed partial class DocxStory
{
    /// <summary>Pictures, text boxes and words drawn as shapes, however deeply a drawing groups them.</summary>
    private void ReadShapes(OpenLine line, string alt)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            switch (xml.Name)
            {
                case "docPr" when xml.Attribute("hidden") is "1" or "true":
                    return;
                case "docPr":
                    alt = AltOf("descr") ?? alt;
                    break;
                case "cNvPr" when alt.Length == 0:
                    alt = AltOf("descr") ?? "";
                    break;
                case "shape" or "rect" when IsRule():
                    Place(line, new Rule());
                    break;
                case "shape" or "rect" or "roundrect" or "oval":
                    ReadShapes(line, AltOf("alt") ?? alt);
                    break;
                case "blip":
                    AddPicture(line, xml.Relationship("embed"), xml.Relationship("link"), alt);
                    break;
                case "imagedata":
                    AddPicture(line, xml.Relationship("id"), null, alt);
                    break;
                case "txbxContent":
                    foreach (var piece in Inner().Read())
                        Place(line, piece);
                    break;
                case "textpath" when xml.Attribute("string") is { Length: > 0 } words:
                    Write(line, default, null, words);
                    break;
                case "chart" or "relIds":
                    document.Findings.Add(Finding.Chart);
                    break;
                case "AlternateContent":
                    ReadAlternatives(() => ReadShapes(line, alt), () => line.Given);
                    break;
                default:
                    ReadShapes(line, alt);
                    break;
            }
        }
    }

    private bool IsRule() => xml.OfficeAttribute("hr") is "t" or "true";

    private string? AltOf(string attribute) => xml.Attribute(attribute)?.Trim() is { Length: > 0 } alt ? alt : null;

    private void AddPicture(OpenLine line, string? embedded, string? linked, string alt)
    {
        if (embedded is not null && document.Links.TryGetValue(embedded, out var link) && !link.Outside)
        {
            if (FileKinds.IsPictureName(link.Target))
                Place(line, new Picture(link.Target, alt));
            else
                document.Findings.Add(Finding.UnknownPicture);
        }
        else if ((embedded ?? linked) is not null)
        {
            // The server fetches nothing a document points to.
            document.Findings.Add(Finding.OutsidePicture);
        }
    }

    private void Place(OpenLine line, Piece piece)
    {
        document.Budget.Piece();
        line.Given++;
        (line.Words.IsEmpty ? line.Before : line.After).Add(piece);
    }
}
