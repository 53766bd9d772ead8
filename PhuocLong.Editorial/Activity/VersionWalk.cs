using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.Activity;

/// <summary>Compares pinned versions with their own hashes, and with the hashes under which events name them.</summary>
internal sealed class VersionWalk(VersionTexts texts, Breaks breaks)
{
    private readonly Dictionary<int, List<ArticleEvent>> named = [];

    public int Compared { get; private set; }

    public void Note(ArticleEvent e)
    {
        if (e.VersionId is not { } id)
            return;
        if (!named.TryGetValue(id, out var events))
            named[id] = events = [];
        events.Add(e);
    }

    public void Pass(ArticleVersion version)
    {
        Compared++;
        if (!IsWhole(texts, version))
            breaks.Add(BreakKind.VersionAltered, named.GetValueOrDefault(version.Id)?[0].Seq, () => Words.BreakVersionAltered.With(version.Number, version.ArticleId));
        if (!named.Remove(version.Id, out var events))
            return;
        foreach (var e in events.Where(e => e.VersionHash != version.Hash || e.ArticleId != version.ArticleId))
            breaks.Add(BreakKind.VersionSwapped, e.Seq, () => Words.BreakVersionSwapped.With(ChainWalk.Told(e), version.Number));
    }

    public void Finish()
    {
        foreach (var e in named.Values.SelectMany(events => events))
            breaks.Add(BreakKind.VersionMissing, e.Seq, () => Words.BreakVersionMissing.With(ChainWalk.Told(e)));
    }

    /// <summary>Whether a version's text and data are still those its hash was made from.</summary>
    public static bool IsWhole(VersionTexts texts, ArticleVersion version) =>
        PinnedDetails.HashOf(version.TextHash, version.Details) == version.Hash
        && texts.Read(version.Json) is { } text
        && text.Hash == version.TextHash
        && (text.Title, text.Lead, text.Body) == (version.Title, version.Lead, version.PlainText);
}
