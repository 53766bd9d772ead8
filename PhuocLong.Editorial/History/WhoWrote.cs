using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.History;

/// <summary>A block of the present text, cut by who wrote it.</summary>
/// <param name="Kind">The block's name in the schema.</param>
public sealed record SignedBlock(string Field, string Kind, IReadOnlyList<SignedRun> Runs);

/// <summary>Words and the name to put on them; <paramref name="Hand"/> tells two hands apart.</summary>
public sealed record SignedRun(string Text, string Name, int Hand);

/// <summary>The door to "Ai viết đoạn nào".</summary>
public sealed partial class WhoWrote(IDbContextFactory<EditorialDb> contexts, ArticleTexts texts)
{
    /// <summary>Hands that are nobody's: unknown, and the server's own corrections.</summary>
    private const int Unknown = 0, Server = -1;

    public async Task<Outcome<IReadOnlyList<SignedBlock>>> OfAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var right = await db.HistoryRightAsync(memberId, articleId, stop);
        if (!right.Between)
            return Outcome.Refused(right.Read ? Words.AuthorsNotYours : Words.NotReadable);
        var passages = await texts.PassagesAsync(articleId, stop);
        var people = passages.SelectMany(p => p.Runs).Select(r => r.MemberId).OfType<int>().Distinct().ToArray();
        var names = await db.Users.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
        return (Outcome<IReadOnlyList<SignedBlock>>)passages.Where(p => p.Runs.Count > 0).Select(p => new SignedBlock(p.Field, p.Kind, Signed(p.Runs, names))).ToList();
    }

    private static List<SignedRun> Signed(IReadOnlyList<HandRun> runs, Dictionary<int, string> names)
    {
        var people = runs.Select(run => Person(run, names)).DistinctBy(p => p.Hand).ToDictionary(p => p.Hand, p => p.Name);
        var letters = runs.SelectMany(run => run.Text.Select(_ => Person(run, names).Hand)).ToArray();
        var line = string.Concat(runs.Select(run => run.Text));
        var signed = new List<SignedRun>();
        foreach (Match word in Word().Matches(line))
        {
            // An edit beside a word may leave one of its letters with the other hand: the word is whose most of it is.
            var hand = letters[word.Index..(word.Index + word.Value.TrimEnd().Length)].GroupBy(h => h).MaxBy(h => h.Count())?.Key
                ?? signed.LastOrDefault()?.Hand ?? letters[word.Index];
            if (signed.Count > 0 && signed[^1].Hand == hand)
                signed[^1] = signed[^1] with { Text = signed[^1].Text + word.Value };
            else
                signed.Add(new(word.Value, people[hand], hand));
        }
        return signed;
    }

    private static (string Name, int Hand) Person(HandRun run, Dictionary<int, string> names) => run switch
    {
        { MemberId: { } id, ByServer: true } => (string.Format(null, Words.AuthorServerFor, names.GetValueOrDefault(id, Words.AuthorGone)), -1 - id),
        { MemberId: { } id } => (names.GetValueOrDefault(id, Words.AuthorGone), id),
        { ByServer: true } => (Words.AuthorServer, Server),
        _ => (Words.AuthorUnknown, Unknown),
    };

    /// <summary>A word with the space behind it.</summary>
    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Word();
}
