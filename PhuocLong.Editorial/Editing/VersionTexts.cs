namespace PhuocLong.Editorial.Editing;

/// <summary>What a pinned version's documents say, with the hash of their canonical text: computed anew, believed from nobody.</summary>
public sealed record VersionText(string Title, string Lead, string Body, string Hash);

/// <summary>Reads the documents of pinned versions in the text engine, in a document beside those of the articles.</summary>
public sealed class VersionTexts
{
    // Articles are numbered from 1.
    private const int Scratch = -1;

    private readonly TextEngine engine;
    private readonly Lock turn = new();

    internal VersionTexts(TextEngine engine) => this.engine = engine;

    /// <summary>Null when the documents do not keep to the schema, or are none.</summary>
    public VersionText? Read(string json)
    {
        lock (turn)
        {
            try
            {
                engine.Open(Scratch, []);
                if (engine.WriteVersion(Scratch, json).Outcome is not (TextOutcome.Done or TextOutcome.Unchanged))
                    return null;
                var text = engine.Text(Scratch);
                return new(text.Title, text.Lead, text.Body, text.Hash);
            }
            catch (Exception e) when (e is InvalidTextException or TextNotOpenException or ScriptLostException)
            {
                return null;
            }
            finally
            {
                engine.Close(Scratch);
            }
        }
    }
}
