using System.Text;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Tests.Editing;

/// <summary>What the text engine does, the same in V8 and in the interpreter.</summary>
public abstract class TextEngineTests : IDisposable
{
    private const int One = 1, Two = 2;

    private readonly TextEngine engine;

    private protected TextEngineTests(Func<IScriptHost> start) => engine = new(start);

    public void Dispose()
    {
        engine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_text_comes_back_from_its_stored_updates()
    {
        var updates = Written(One, "Tít", "Sapo", "Thân bài");
        engine.Open(Two, updates);
        Assert.Equal(engine.Text(One), engine.Text(Two));
        Assert.Equal("Thân bài", engine.Text(Two).Body);
    }

    [Fact]
    public void A_whole_state_replaces_the_log_without_changing_the_text()
    {
        Written(One, "Một", "", "Đoạn một", "Đoạn hai");
        engine.Write(One, new("Hai", "Sapo", ["Đoạn hai", "Đoạn ba"]));
        engine.Open(Two, [engine.State(One)]);
        Assert.Equal(engine.Render(One), engine.Render(Two));
    }

    [Fact]
    public void Fields_that_two_begin_at_once_share_their_first_paragraph()
    {
        engine.Open(One, []);
        engine.Open(Two, []);
        var seed = engine.Seed(One).Content;
        engine.Seed(Two);
        Assert.Equal(TextOutcome.Unchanged, engine.Apply(Two, seed).Outcome);
        Assert.Equal(TextOutcome.Unchanged, engine.Seed(Two).Outcome);
    }

    [Fact]
    public void Decomposed_letters_are_stored_composed_and_nothing_else_changes()
    {
        const string text = "Thị xã Phước Long: hoà bình, hòa bình, Ưu tiên";
        var decomposed = text.Normalize(NormalizationForm.FormD);
        engine.Open(One, [RawUpdate.WithTitle(decomposed)]);

        var correction = engine.Compose(One);

        Assert.Equal(TextOutcome.Done, correction.Outcome);
        Assert.Equal(TextOutcome.Unchanged, engine.Compose(One).Outcome);
        Assert.Equal(text, engine.Text(One).Title);
        Assert.Contains(text, engine.Render(One).Json, StringComparison.Ordinal);
        engine.Open(Two, [RawUpdate.WithTitle(decomposed), correction.Content]);
        Assert.Equal(engine.Render(One), engine.Render(Two));
        // The same words typed composed from the start have the same hash.
        engine.Open(Two, [RawUpdate.WithTitle(text)]);
        Assert.Equal(engine.Text(One).Hash, engine.Text(Two).Hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("ffffffffffffffffffff")]
    [InlineData("0101deadbeef")]
    [InlineData("010102000401056f74686572016100")] // a text in a root of its own
    [InlineData("0101020001010474657374016100")]
    public void What_is_no_update_of_a_text_is_refused_and_changes_nothing(string hex)
    {
        Written(One, "Tít", "Sapo", "Thân");
        var before = engine.State(One);
        Assert.Equal(TextOutcome.Refused, engine.Apply(One, Convert.FromHexString(hex)).Outcome);
        Assert.Equal(before, engine.State(One));
    }

    [Fact]
    public void An_update_that_builds_on_something_unknown_waits_outside()
    {
        Written(One, "Một", "", "Thân");
        var later = engine.Write(One, new("Một hai", "", ["Thân"])).Content;
        engine.Open(Two, []);
        Assert.Equal(TextOutcome.Gap, engine.Apply(Two, later).Outcome);
        Assert.Equal("", engine.Text(Two).Title);
    }

    [Fact]
    public void What_is_known_already_adds_nothing()
    {
        var updates = Written(One, "Tít", "", "Thân");
        Assert.Equal(TextOutcome.Unchanged, engine.Probe(One, engine.State(One)));
        engine.Open(Two, updates);
        Assert.Equal(TextOutcome.Done, engine.Probe(One, engine.Write(Two, new("Tít khác", "", ["Thân"])).Content));
        engine.Open(Two, updates);
        var deletion = engine.Write(Two, new("", "", ["Thân"])).Content;
        Assert.Equal(TextOutcome.Done, engine.Probe(One, deletion));
        Assert.Equal("Tít", engine.Text(One).Title);
    }

    [Fact]
    public void Markup_in_the_words_stays_words()
    {
        Written(One, "<b>Tít</b>", "", "<script>alert(1)</script> & \"x\"", "## Mục");
        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p><h2>Mục</h2>", engine.Render(One).Html);
    }

    [Fact]
    public void A_document_that_is_not_open_says_so()
    {
        Assert.Throws<TextNotOpenException>(() => engine.Text(99));
        Written(One, "Tít", "");
        engine.Close(One);
        Assert.Throws<TextNotOpenException>(() => engine.Text(One));
    }

    private List<byte[]> Written(int id, string title, string lead, params string[] paragraphs)
    {
        engine.Open(id, []);
        return [engine.Seed(id).Content, engine.Write(id, new ArticleDraft(title, lead, paragraphs)).Content];
    }
}

public sealed class V8TextEngineTests() : TextEngineTests(() => new V8ScriptHost());

public sealed class JintTextEngineTests() : TextEngineTests(() => new JintScriptHost());
