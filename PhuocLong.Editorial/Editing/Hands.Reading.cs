using System.Text.RegularExpressions;

namespace PhuocLong.Editorial.Editing;

/// <content>Reads a text with the hands that wrote it.</content>
internal sealed partial class Hands
{
    /// <summary>A block's words, cut where the hand changes.</summary>
    public List<HandRun> Runs(WrittenBlock block)
    {
        var runs = new List<HandRun>();
        foreach (var (text, hand) in block.Runs.SelectMany(Cut))
        {
            var run = new HandRun(text.Replace("\u200B", "", StringComparison.Ordinal), hand is not null, hand?.MemberId, hand?.ByServer ?? false);
            if (runs.Count > 0 && runs[^1] with { Text = "" } == run with { Text = "" })
                runs[^1] = run with { Text = runs[^1].Text + run.Text };
            else if (run.Text.Length > 0)
                runs.Add(run);
        }
        return runs;
    }

    /// <summary>Every word of the text with the member who typed its first letter.</summary>
    public List<HandWord> Words(WrittenText text)
    {
        var words = new List<HandWord>();
        foreach (var block in text.All)
        {
            var letters = block.Runs.SelectMany(Cut).SelectMany(cut => cut.Text.Select(letter => (Letter: letter, cut.Hand?.MemberId))).ToArray();
            var line = new string([.. letters.Select(l => l.Letter)]);
            words.AddRange(Word().Matches(line).Where(m => m.Value.Any(char.IsLetterOrDigit)).Select(m => new HandWord(m.Value, letters[m.Index].MemberId)));
        }
        return words;
    }

    /// <summary>The letters of one client may be several hands': the server's own document writes for many.</summary>
    private IEnumerable<(string Text, PassageAuthor? Hand)> Cut(WrittenRun run)
    {
        if (!hands.TryGetValue(run.Client, out var known))
            return [(run.Text, null)];
        var cuts = known.Select(h => h.FromClock - run.Clock).Where(at => at > 0 && at < run.Text.Length).Select(at => (int)at).ToArray();
        int[] edges = [0, .. cuts, run.Text.Length];
        return edges.Zip(edges.Skip(1), (from, to) => (run.Text[from..to], At(run.Client, run.Clock + from)));
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();
}
