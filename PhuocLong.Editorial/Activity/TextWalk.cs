using System.Text.Json;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Activity;

/// <summary>
/// Compares the words kept beside events with the digests in the chain. Words that are gone are as they should be where
/// a later event says that their author took the comment back.
/// </summary>
internal sealed class TextWalk(Breaks breaks)
{
    private readonly List<(ArticleEvent Event, string? Comment)> gone = [];
    private readonly HashSet<string> takenBack = [];

    public int Compared { get; private set; }

    public int Erased { get; private set; }

    public void Pass(ArticleEvent e, EventText? text)
    {
        if (e.Kind == ActKind.CommentDeleted && CommentOf(e) is { } deleted)
            takenBack.Add(deleted);
        if (text is null)
        {
            if (e.TextDigest is not null)
                gone.Add((e, e.Kind is ActKind.Commented or ActKind.CommentEdited ? CommentOf(e) : null));
            return;
        }
        Compared++;
        if (e.TextDigest is null)
            breaks.Add(BreakKind.TextAdded, e.Seq, () => Words.BreakTextAdded.With(ChainWalk.Told(e)));
        else if (Ledger.DigestOf(text) != e.TextDigest)
            breaks.Add(BreakKind.TextAltered, e.Seq, () => Words.BreakTextAltered.With(ChainWalk.Told(e)));
    }

    /// <summary>A comment is taken back after it was made, so only the end knows which words may be gone.</summary>
    public void Finish()
    {
        foreach (var (e, comment) in gone)
        {
            if (comment is not null && takenBack.Contains(comment))
                Erased++;
            else
                breaks.Add(BreakKind.TextMissing, e.Seq, () => Words.BreakTextMissing.With(ChainWalk.Told(e)));
        }
    }

    private static string? CommentOf(ArticleEvent e)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string?>>(e.Detail)?.GetValueOrDefault("comment") is { } comment ? $"{e.ArticleId}:{comment}" : null;
        }
        catch (JsonException)
        {
            // Somebody's edit; the chain tells of it.
            return null;
        }
    }
}
