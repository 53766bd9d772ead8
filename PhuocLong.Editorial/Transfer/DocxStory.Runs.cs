using System.Globalization;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

internal sealed partial class DocxStory
{
    private void ReadInline(OpenLine line, string? href)
    {
        switch (xml.Name)
        {
            case "oMath" or "oMathPara":
                ReadFormula(line);
                break;
            case "r" when !xml.IsMath:
                ReadRun(line, href);
                break;
            case "hyperlink":
                ReadInlines(line, LinkOf(xml.Relationship("id")) ?? href);
                break;
            case "fldSimple":
                ReadInlines(line, DocxFields.LinkOf(xml.Attribute("instr") ?? "") is { } address ? document.SafeAddress(address) : href);
                break;
            case "ins" or "moveTo":
                document.Findings.Add(Finding.Inserted);
                ReadInlines(line, href);
                break;
            case "del" or "moveFrom":
                document.Findings.Add(Finding.Deleted);
                break;
            case "smartTag" or "customXml" or "sdt" or "sdtContent" or "dir" or "bdo":
                ReadInlines(line, href);
                break;
            case "AlternateContent":
                ReadAlternatives(() => ReadInlines(line, href), () => line.Given);
                break;
        }
    }

    private void ReadInlines(OpenLine line, string? href)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
            ReadInline(line, href);
    }

    private string? LinkOf(string? relationship) =>
        relationship is not null && document.Links.TryGetValue(relationship, out var link) && link.Outside ? document.SafeAddress(link.Target) : null;

    private void ReadRun(OpenLine line, string? href)
    {
        var look = document.Styles.Run(null, line.Style);
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "rPr")
            {
                var own = DocxLook.Read(xml);
                look = own.Over(document.Styles.Run(own.Style, line.Style));
            }
            else
            {
                ReadRunPart(line, look, href);
            }
        }
    }

    private void ReadRunPart(OpenLine line, DocxLook look, string? href)
    {
        // The marks of fields count even where their text is hidden, or everything after them would be read wrongly.
        if (xml.Name is "fldChar" or "instrText")
        {
            ReadFieldMark();
            return;
        }
        if (!fields.ShowText)
            return;
        if (look.Hidden is true)
        {
            if (xml.Name == "t" && xml.Text().Length > 0)
                document.Findings.Add(Finding.Hidden);
            return;
        }
        switch (xml.Name)
        {
            case "t":
                Write(line, look, href, xml.Text());
                break;
            case "tab" or "ptab":
                Write(line, look, href, " ");
                break;
            case "br" when xml.Attribute("type") is null or "textWrapping":
            case "cr":
                line.Words.Break();
                line.Given++;
                break;
            case "noBreakHyphen":
                Write(line, look, href, "\u2011");
                break;
            case "softHyphen":
                Write(line, look, href, "\u00AD");
                break;
            case "sym":
                WriteSymbol(line, look, href);
                break;
            case "footnoteReference" or "endnoteReference":
                WriteNoteNumber(line, look, href);
                break;
            case "commentReference":
                document.Findings.Add(Finding.Comment);
                break;
            case "drawing" or "pict":
                ReadShapes(line, "");
                break;
            case "object":
                document.Findings.Add(Finding.Embedded);
                ReadShapes(line, "");
                break;
            case "AlternateContent":
                ReadAlternatives(() => ReadRunParts(line, look, href), () => line.Given);
                break;
            case "ruby":
                ReadRuby(line, href);
                break;
        }
    }

    private void ReadRunParts(OpenLine line, DocxLook look, string? href)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
            ReadRunPart(line, look, href);
    }

    private void ReadFieldMark()
    {
        if (xml.Name == "instrText")
        {
            fields.Instruct(xml.Text());
            return;
        }
        switch (xml.Attribute("fldCharType"))
        {
            case "begin":
                fields.Begin();
                break;
            case "separate":
                fields.Separate();
                break;
            case "end":
                fields.End();
                break;
        }
    }

    private void Write(OpenLine line, DocxLook look, string? href, string text)
    {
        if (text.Length == 0)
            return;
        if (fields.Href is { } address && href is null)
            href = Addresses.Safe(address);
        var font = look.Font;
        if (font is "Symbol" || font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) is true)
            text = string.Concat(text.Select(c => c is >= '\uF020' and <= '\uF0FF' ? Known(Symbols.Of(font, c)) : c.ToString()));
        line.Words.Add(Symbols.Shifted(text, look.Raised) ?? text, look.Marks, href, LegacyFonts.Of(font));
        line.Given++;
    }

    private void WriteSymbol(OpenLine line, DocxLook look, string? href)
    {
        if (!int.TryParse(xml.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            return;
        var font = xml.Attribute("font");
        if (LegacyFonts.Of(font) is var legacy and not LegacyFont.None)
            line.Words.Add(((char)(code & 0xFF)).ToString(), look.Marks, href, legacy);
        else
            line.Words.Add(Known(Symbols.Of(font, code)), look.Marks, href);
        line.Given++;
    }

    private string Known(string? symbol)
    {
        if (symbol is null)
            document.Findings.Add(Finding.Symbol);
        return symbol ?? "";
    }

    private void WriteNoteNumber(OpenLine line, DocxLook look, string? href)
    {
        if (xml.Attribute("id") is { } id)
            line.Words.Add($"[{document.NoteNumber(xml.Name == "footnoteReference" ? "footnote" : "endnote", id)}]", look.Marks, href);
    }

    private void ReadRuby(OpenLine line, string? href)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "rubyBase")
                ReadInlines(line, href);
        }
    }

    /// <summary>A formula as its characters in a row: better read so than missing.</summary>
    private void ReadFormula(OpenLine line)
    {
        document.Findings.Add(Finding.Formula);
        ReadFormulaPart(line);
    }

    private void ReadFormulaPart(OpenLine line)
    {
        for (var depth = xml.Enter(); xml.Next(depth);)
        {
            if (xml.Name == "t")
                Write(line, default, null, xml.Text());
            else if (xml.Name is not "del" and not "moveFrom")
                ReadFormulaPart(line);
        }
    }
}
