using System.Globalization;
using System.Text;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// Collects the runs of one line and gives them back as the newsroom keeps text: old fonts converted, composed (NFC),
/// spaces that only laid things out made one, equal neighbours joined. The author's words stay as they are.
/// </summary>
internal sealed class InlineWriter(Findings findings)
{
    private readonly List<Run> runs = [];

    /// <summary>Null text is a break.</summary>
    private readonly record struct Run(string? Text, DraftMarks Marks, string? Href, LegacyFont Font);

    public bool IsEmpty => runs.TrueForAll(run => string.IsNullOrWhiteSpace(run.Text));

    public void Add(string text, DraftMarks marks = DraftMarks.None, string? href = null, LegacyFont font = LegacyFont.None)
    {
        if (text.Length == 0)
            return;
        // A link is drawn underlined by itself.
        runs.Add(new(text, href is null ? marks : marks & ~DraftMarks.Underline, href, font));
    }

    public void Break() => runs.Add(default);

    public IReadOnlyList<DraftInline> Finish()
    {
        var content = new List<DraftInline>();
        for (var at = 0; at < runs.Count;)
        {
            var end = at + 1;
            while (end < runs.Count && LegacyFonts.AreKin(runs[at].Font, runs[end].Font) && runs[end].Text is not null)
                end++;
            if (runs[at].Text is null)
                content.Add(new DraftBreak());
            else
                AddKin(content, runs.GetRange(at, end - at));
            at = end;
        }
        return Trimmed(Joined(content));
    }

    private void AddKin(List<DraftInline> content, List<Run> kin)
    {
        var texts = kin.ConvertAll(run => Readable(run.Text!, run.Font));
        if (kin[0].Font == LegacyFont.None || LegacyFonts.IsUnicode(kin[0].Font, string.Concat(texts)))
        {
            for (var i = 0; i < kin.Count; i++)
                content.Add(new DraftText(texts[i], kin[i].Marks, kin[i].Href));
            return;
        }
        // Converted as one, because a letter and its mark may stand in two runs; then each run takes its own letters back.
        var whole = string.Concat(texts);
        var small = LegacyFonts.Convert(kin[0].Font == LegacyFont.Vni ? LegacyFont.Vni : LegacyFont.Tcvn3, whole);
        var start = 0;
        for (var i = 0; i < kin.Count; i++)
        {
            var before = texts[i];
            var text = string.Concat(small[start..(start + before.Length)]);
            if (kin[i].Font == LegacyFont.Tcvn3Capitals)
                text = text.ToUpperInvariant();
            start += before.Length;
            if (text != before)
                findings.Add(kin[i].Font == LegacyFont.Vni ? Finding.Vni : Finding.Tcvn3);
            content.Add(new DraftText(text, kin[i].Marks, kin[i].Href) { Before = text == before ? null : before });
        }
    }

    /// <summary>Without control characters; old fonts also stand in the private use area, where Word keeps symbol fonts.</summary>
    private static string Readable(string text, LegacyFont font)
    {
        var readable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = font != LegacyFont.None && text[i] is >= '\uF020' and <= '\uF0FF' ? (char)(text[i] & 0xFF) : text[i];
            if (c is '\t' or '\r' or '\n')
                readable.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                readable.Append(c).Append(text[++i]);
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFEFF' or '\u200B' or '\uFFFE' or '\uFFFF'))
                readable.Append(c);
        }
        return readable.ToString();
    }

    private static List<DraftInline> Joined(List<DraftInline> content)
    {
        var joined = new List<DraftInline>();
        foreach (var inline in content)
        {
            if (inline is not DraftText text)
            {
                joined.Add(inline);
                continue;
            }
            // A soft hyphen only says where a line may break. In TCVN3 the same character is a letter, converted by now.
            var words = text.Text.Replace("\u00AD", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
            if (joined.LastOrDefault() is DraftText last)
            {
                var marks = LeadingMarks(words);
                if (marks > 0)
                    joined[^1] = last = last with { Text = (last.Text + words[..marks]).Normalize(NormalizationForm.FormC) };
                words = OneSpace(words[marks..], last.Text.EndsWith(' '));
                if (last.Marks == text.Marks && last.Href == text.Href && last.Before is null == text.Before is null)
                {
                    joined[^1] = last with { Text = last.Text + words, Before = text.Before is null ? null : last.Before + text.Before };
                    continue;
                }
            }
            else
            {
                words = OneSpace(words, afterSpace: true);
            }
            if (words.Length > 0)
                joined.Add(text with { Text = words });
        }
        return joined;
    }

    /// <summary>Marks that belong to the letter in the run before.</summary>
    private static int LeadingMarks(string text)
    {
        var marks = 0;
        while (marks < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[marks]) == UnicodeCategory.NonSpacingMark)
            marks++;
        return marks;
    }

    private static string OneSpace(string text, bool afterSpace)
    {
        var one = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c != ' ' || !afterSpace)
                one.Append(c);
            afterSpace = c == ' ';
        }
        return one.ToString();
    }

    private static List<DraftInline> Trimmed(List<DraftInline> content)
    {
        while (content.Count > 0 && (content[0] is DraftBreak || content[0] is DraftText first && string.IsNullOrWhiteSpace(first.Text)))
            content.RemoveAt(0);
        while (content.Count > 0 && (content[^1] is DraftBreak || content[^1] is DraftText last && string.IsNullOrWhiteSpace(last.Text)))
            content.RemoveAt(content.Count - 1);
        if (content.Count > 0 && content[0] is DraftText start)
            content[0] = start with { Text = start.Text.TrimStart() };
        if (content.Count > 0 && content[^1] is DraftText end)
            content[^1] = end with { Text = end.Text.TrimEnd() };
        return content;
    }
}
