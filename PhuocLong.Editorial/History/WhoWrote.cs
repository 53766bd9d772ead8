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
public sealed class WhoWrote(IDbContextFactory<EditorialDb> contexts, ArticleTexts texts)
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
        var signed = new List<SignedRun>();
        foreach (var run in runs)
        {
            var (name, hand) = run switch
            {
                { MemberId: { } id, ByServer: true } => (string.Format(null, Words.AuthorServerFor, names.GetValueOrDefault(id, Words.AuthorGone)), -1 - id),
                { MemberId: { } id } => (names.GetValueOrDefault(id, Words.AuthorGone), id),
                { ByServer: true } => (Words.AuthorServer, Server),
                _ => (Words.AuthorUnknown, Unknown),
            };
            if (signed.Count > 0 && signed[^1].Hand == hand)
                signed[^1] = signed[^1] with { Text = signed[^1].Text + run.Text };
            else
                signed.Add(new(run.Text, name, hand));
        }
        return signed;
    }
}
