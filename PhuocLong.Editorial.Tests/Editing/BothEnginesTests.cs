using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Tests.Data;
using PhuocLong.Editorial.Tests.Prove;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>A machine without V8 keeps the same texts to the last byte.</summary>
[Collection(SampleReaders.Name)]
public sealed class BothEnginesTests(SampleFixture sample)
{
    private const int Doc = 1;

    // The interpreter takes its time over each: in short every sixth is asked, scripts/prove asks them all.
    private static readonly int step = Length.Of(inShort: 6, atLength: 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_texts_of_the_sample_newsroom_are_the_same_in_both()
    {
        await using var db = await sample.DbAsync();
        var articles = await db.Articles.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(Stop);
        Assert.True(articles.Count > 400);
        var snapshots = await db.TextSnapshots.ToDictionaryAsync(s => s.ArticleId, s => s.State, Stop);
        var rows = (await db.TextUpdates.OrderBy(u => u.Seq).ToListAsync(Stop)).ToLookup(u => u.ArticleId, u => u.Update);
        using var v8 = new TextEngine(() => new V8ScriptHost());
        using var jint = new TextEngine(() => new JintScriptHost());
        foreach (var article in articles.Where((_, place) => place % step == 0))
        {
            byte[][] stored = [.. snapshots.TryGetValue(article, out var state) ? (byte[][])[state] : [], .. rows[article]];
            v8.Open(Doc, stored);
            jint.Open(Doc, stored);
            Same(v8, jint);
        }
    }

    [Fact]
    public void A_random_run_of_editing_leaves_the_same_in_both()
    {
        const int seed = 20261123, edits = 60;
        var random = new Random(seed);
        string[] words = ["Phước Long", "Uỷ ban", "tít", "## Mục nhỏ", "“trích”", "𝒳", "người", "đường", "e\u0301", "<b>&", "2.682.057"];
        string Line() => string.Join(' ', random.GetItems(words, random.Next(0, 9)));
        using var v8 = new TextEngine(() => new V8ScriptHost());
        using var jint = new TextEngine(() => new JintScriptHost());
        v8.Open(Doc, []);
        jint.Open(Doc, []);
        for (var i = 0; i < edits; i++)
        {
            // Either may be the one that writes; the other takes the update in as a colleague's.
            var (writer, reader) = random.Next(2) == 0 ? (v8, jint) : (jint, v8);
            var draft = new ArticleDraft(Line(), Line(), [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => Line())]);
            var written = random.Next(6) == 0 ? writer.Compose(Doc) : writer.Write(Doc, draft);
            if (written.Outcome == TextOutcome.Done)
                Assert.Equal(TextOutcome.Done, reader.Apply(Doc, written.Content).Outcome);
            Same(v8, jint);
        }
    }

    private static void Same(TextEngine v8, TextEngine jint)
    {
        Assert.Equal(v8.StateVector(Doc), jint.StateVector(Doc));
        Assert.Equal(v8.State(Doc), jint.State(Doc));
        Assert.Equal(v8.Text(Doc), jint.Text(Doc));
        Assert.Equal(v8.Render(Doc), jint.Render(Doc));
    }
}
