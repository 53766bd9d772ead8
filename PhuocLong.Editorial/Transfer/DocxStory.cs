namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Reads one story – the body, a cell, a text box, a note – into pieces. A story has its own fields and its own
/// unfinished paragraph; everything else is the document's.
/// </summary>
internal sealed partial class DocxStory(DocxDocument document, PartReader xml)
{
    private readonly DocxFields fields = new();
    private readonly List<Piece> pieces = [];

    /// <summary>Reads what stands inside the current element.</summary>
    public List<Piece> Read()
    {
        ReadBlocks();
        FinishCarried();
        return pieces;
    }

    private DocxStory Inner() => new(document, xml);

    private void ReadBlocks()
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
            ReadBlock();
    }

    private void ReadBlock()
    {
        switch (xml.Name)
        {
            case "p" when !xml.IsMath:
                ReadParagraph();
                break;
            case "tbl":
                FinishCarried();
                ReadTable();
                break;
            case "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo":
                ReadBlocks();
                break;
            case "AlternateContent":
                ReadAlternatives(ReadBlocks, () => pieces.Count);
                break;
            case "oMathPara" or "oMath":
                var formula = StartLine();
                ReadFormula(formula);
                Finish(formula);
                break;
            case "altChunk":
                document.Findings.Add(Finding.Embedded);
                break;
        }
    }

    /// <summary>The same thing written twice, for newer and older programs: the first version that gives anything is taken, never two.</summary>
    private void ReadAlternatives(Action read, Func<int> given)
    {
        var before = given();
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name is "Choice" or "Fallback" && given() == before)
                read();
        }
    }

    private void Add(Piece piece)
    {
        document.Budget.Piece();
        pieces.Add(piece);
    }
}
