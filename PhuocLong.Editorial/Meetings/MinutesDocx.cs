using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PhuocLong.Editorial.Papers;
using static PhuocLong.Editorial.Papers.Paper;

namespace PhuocLong.Editorial.Meetings;

/// <summary>The minutes as a Word file.</summary>
public static class MinutesDocx
{
    public static byte[] Of(MinutesView view) => PaperFile.Of(view.Minutes.Subject, Content(view.Minutes, view.Seal));

    private static IEnumerable<OpenXmlElement> Content(Minutes minutes, string seal)
    {
        yield return PaperFile.Heading(minutes.Agency, minutes.Number);
        yield return Line(minutes.DateLine, italic: true, align: JustificationValues.Right, before: 120);
        yield return Line(Words.MinutesTitle, bold: true, size: 16, align: JustificationValues.Center, before: 240);
        yield return Line(minutes.Subject, bold: true, align: JustificationValues.Center, after: 240);
        foreach (var fact in minutes.Opening)
            yield return Line([(fact.Label + ": ", false), (fact.Value, true)]);
        yield return Part(Words.PartPeople);
        foreach (var people in minutes.People)
        {
            yield return Line(people.Heading, italic: true, before: 60);
            foreach (var name in people.Names)
                yield return Listed(name);
        }
        yield return Part(Words.PartItems);
        foreach (var line in minutes.Items.SelectMany(Item))
            yield return line;
        if (minutes.Remarks.Count > 0)
            yield return Part(Words.PartRemarks);
        foreach (var paragraph in minutes.Remarks)
            yield return Body(paragraph);
        yield return Body(minutes.Ending, before: 200);
        yield return PaperFile.Signatures((Words.SignSecretary, minutes.Secretary), (Words.SignPresider, minutes.Presider));
        yield return Line(seal, italic: true, size: 10, before: 360);
    }

    private static IEnumerable<Paragraph> Item(MinutesItem item)
    {
        yield return Sub(item.Heading);
        foreach (var note in item.Notes)
            yield return Body(note);
        if (item.Conclusions.Count > 0)
            yield return Line(Words.MinutesConclusion, italic: true);
        foreach (var conclusion in item.Conclusions)
            yield return Listed(conclusion);
    }
}
