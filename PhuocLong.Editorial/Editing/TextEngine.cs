using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace PhuocLong.Editorial.Editing;

/// <summary>
/// The Yjs documents of all open articles and the schema they keep to, in one script host. Calls take turns; they
/// last micro- to milliseconds. A host that was lost is replaced, and its documents report themselves as not open.
/// </summary>
internal sealed class TextEngine(Func<IScriptHost> start) : IDisposable
{
    private readonly Lock turn = new();
    private IScriptHost? host;

    /// <summary>The engine for this machine: V8 where its native part runs, the interpreter elsewhere.</summary>
    public static TextEngine ForThisMachine(ILogger logger) => FirstThatRuns(() => new V8ScriptHost(), () => new JintScriptHost(), logger);

    /// <param name="native">Throws as a missing or foreign native library does where it cannot run.</param>
    internal static TextEngine FirstThatRuns(Func<IScriptHost> native, Func<IScriptHost> interpreter, ILogger logger) => new(() =>
    {
        try
        {
            return native();
        }
        catch (Exception e) when (e is TypeLoadException or DllNotFoundException or BadImageFormatException)
        {
            logger.LogWarning("V8 does not run here ({Reason}); the text engine falls back to the slower interpreter.", e.Message);
            return interpreter();
        }
    });

    public int SchemaVersion => Call("version", 0).Content[0];

    /// <summary>Opens a document from its stored updates, replacing what was open under that number.</summary>
    /// <exception cref="InvalidTextException">The stored updates do not make a whole document.</exception>
    public void Open(int articleId, IReadOnlyList<byte[]> stored)
    {
        var joined = new byte[stored.Sum(update => update.Length + sizeof(int))];
        var rest = joined.AsSpan();
        foreach (var update in stored)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, update.Length);
            update.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + update.Length)..];
        }
        var answer = Call("open", articleId, joined);
        if (answer.Outcome != TextOutcome.Done)
            throw new InvalidTextException($"The stored text of article {articleId} does not open: {Encoding.UTF8.GetString(answer.Content)}");
    }

    public void Close(int articleId) => Call("close", articleId);

    /// <summary>Takes a client's update in, or refuses it without a trace. Broken: the document must be opened again.</summary>
    public TextAnswer Apply(int articleId, ReadOnlySpan<byte> update) => CallOpen("apply", articleId, update);

    /// <summary>Takes a member's update in as far as they may. Overstepped and Broken: the document must be opened again.</summary>
    public TextAnswer Take(int articleId, int memberId, TextRight right, ReadOnlySpan<byte> update)
    {
        var input = new byte[update.Length + sizeof(int) + 1];
        BinaryPrimitives.WriteInt32LittleEndian(input, memberId);
        input[sizeof(int)] = (byte)right;
        update.CopyTo(input.AsSpan(sizeof(int) + 1));
        return CallOpen("take", articleId, input);
    }

    /// <summary>Whether an update would change anything (Done) or not (Unchanged), without taking it in.</summary>
    public TextOutcome Probe(int articleId, ReadOnlySpan<byte> update) => CallOpen("adds", articleId, update).Outcome;

    /// <summary>What a holder of that state vector lacks; Refused when it is no state vector.</summary>
    public TextAnswer Diff(int articleId, ReadOnlySpan<byte> stateVector) => CallOpen("diff", articleId, stateVector);

    public byte[] StateVector(int articleId) => CallOpen("stateVector", articleId).Content;

    /// <summary>The whole document as one update, without the history of its making.</summary>
    public byte[] State(int articleId) => CallOpen("state", articleId).Content;

    /// <summary>Gives empty fields their first paragraph, the same everywhere, so that two who start at once share it.</summary>
    public TextAnswer Seed(int articleId) => CallOpen("seed", articleId);

    /// <summary>Composes what arrived decomposed (NFD) in place.</summary>
    public TextAnswer Compose(int articleId) => CallOpen("compose", articleId);

    /// <summary>Replaces the content; what stays equal is not touched.</summary>
    public TextAnswer Write(int articleId, RichDraft draft) => CallOpen("write", articleId, DraftJson.Of(draft));

    /// <summary>Goes back to an older text; blocks that stay as they are keep their comments and suggestions.</summary>
    public TextAnswer Restore(int articleId, byte[] json) => CallOpen("restore", articleId, json);

    /// <summary>What an update would bring; null when it is no update. Asked before it is taken in.</summary>
    public Brought? Brings(int articleId, ReadOnlySpan<byte> update)
    {
        var answer = CallOpen("brings", articleId, update);
        return answer.Outcome == TextOutcome.Done ? BroughtOf(answer) : null;
    }

    /// <summary>What an update of the server's own brought.</summary>
    public Brought Made(int articleId, byte[] update) => BroughtOf(CallOpen("made", articleId, update));

    /// <summary>The text with the client id of every letter.</summary>
    public WrittenText Authors(int articleId)
    {
        var text = JsonSerializer.Deserialize<Dictionary<string, AuthorsBlock[]>>(CallOpen("authors", articleId).Content, JsonSerializerOptions.Web)!;
        return new(Field("title"), Field("lead"), Field("body"));

        WrittenBlock[] Field(string name) => [.. text[name].Select(block => new WrittenBlock(
            block.Kind, [.. block.Runs.Select(run => new WrittenRun(run[0].GetInt64(), run[1].GetInt64(), run[2].GetString()!))]))];
    }

    /// <summary>Writes what a version pinned: the ProseMirror documents of title, lead and body.</summary>
    public TextAnswer WriteVersion(int articleId, string versionJson) => CallOpen("write", articleId, Encoding.UTF8.GetBytes(versionJson));

    /// <summary>Lays a comment over its words; Refused when they are not there.</summary>
    public TextAnswer Annotate(int articleId, CommentAnchor anchor) =>
        CallOpen("annotate", articleId, JsonSerializer.SerializeToUtf8Bytes(anchor, JsonSerializerOptions.Web));

    public PlainForm Text(int articleId) => Read<PlainForm>("text", articleId);

    /// <exception cref="InvalidTextException">The text does not keep to the schema.</exception>
    public FrozenForm Render(int articleId) => Read<FrozenForm>("render", articleId);

    public void Dispose()
    {
        lock (turn)
            host?.Dispose();
    }

    private static Brought BroughtOf(TextAnswer answer)
    {
        var read = JsonSerializer.Deserialize<BroughtForm>(answer.Content, JsonSerializerOptions.Web)!;
        return new(read.Clients, read.Inserted, read.Deleted);
    }

    private T Read<T>(string act, int articleId)
    {
        var answer = CallOpen(act, articleId);
        return answer.Outcome == TextOutcome.Done
            ? JsonSerializer.Deserialize<T>(answer.Content, JsonSerializerOptions.Web)!
            : throw new InvalidTextException($"The text of article {articleId} breaks the schema: {Encoding.UTF8.GetString(answer.Content)}");
    }

    private TextAnswer CallOpen(string act, int articleId, ReadOnlySpan<byte> input = default)
    {
        var answer = Call(act, articleId, input);
        return answer.Outcome == TextOutcome.NotOpen ? throw new TextNotOpenException(articleId) : answer;
    }

    private TextAnswer Call(string act, int articleId, ReadOnlySpan<byte> input = default)
    {
        lock (turn)
        {
            try
            {
                var answer = (host ??= start()).Call(act, articleId, input);
                return new((TextOutcome)answer[0], answer[1..]);
            }
            catch (ScriptLostException)
            {
                host!.Dispose();
                host = null;
                throw;
            }
        }
    }
}

internal sealed record BroughtForm(long[][] Clients, int Inserted, int Deleted);

internal sealed record AuthorsBlock(string Kind, JsonElement[][] Runs);

/// <summary>The text as plain words, with the count and the hash of its canonical form, and how many suggestions wait to be decided.</summary>
internal sealed record PlainForm(string Title, string Lead, string Body, int Words, string Hash, int Suggestions);

/// <summary>The text in every form a version keeps.</summary>
internal sealed record FrozenForm(string Title, string Lead, string Body, int Words, string Hash, string Html, string Json, int Suggestions);
