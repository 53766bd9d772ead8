using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.History;

/// <summary>Reads an article's history: its moves, its writing, its named states, as far as the reader may see them.</summary>
public sealed class ArticleHistories(IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>Older writing than this many sessions is told by the moves alone.</summary>
    private const int MostSessions = 200;

    /// <summary>Null when the member may not read the article.</summary>
    public async Task<ArticleHistory?> OfAsync(int articleId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var right = await db.HistoryRightAsync(memberId, articleId, stop);
        if (!right.Read)
            return null;
        var lines = await MovesAsync(db, articleId, right, stop);
        if (right.Between)
        {
            var states = await StatesAsync(db, articleId, right, stop);
            lines.AddRange(await WritingAsync(db, articleId, states, stop));
            lines.AddRange(await NamedAsync(db, articleId, states, stop));
            lines.AddRange(await RestoredAsync(db, articleId, stop));
        }
        // What happened in one instant stays in its order.
        var days = lines.AsEnumerable().Reverse().OrderByDescending(line => line.At).GroupBy(line => NewsroomTime.Day(line.At)).Select(day => new HistoryDay(day.Key, [.. day]));
        return new(right, [.. days], await States.LastSeenAsync(db, articleId, memberId, right, stop));
    }

    private static async Task<List<HistoryLine>> MovesAsync(EditorialDb db, int articleId, HistoryRight right, CancellationToken stop)
    {
        var moves = await (
            from e in db.EventsThatStand().AsNoTracking()
            where e.ArticleId == articleId && e.VersionId != null
            join v in db.VersionsFor(articleId, right) on e.VersionId equals v.Id
            join m in db.Users on e.ActorId equals m.Id into people
            from actor in people.DefaultIfEmpty()
            orderby e.Seq
            select new { e.Kind, e.At, e.Detail, v.Number, v.Words, By = actor == null ? null : actor.DisplayName }).ToListAsync(stop);
        if (!right.Moves)
            moves = [.. moves.Where(m => m.Kind == ActKind.Published)];
        var steps = await db.StepNamesAsync(articleId, stop);
        var lines = new List<HistoryLine>();
        var submitted = 0;
        foreach (var move in moves)
        {
            var title = ActWords.Of(move.Kind);
            if (move.Kind == ActKind.Submitted)
                title = Say(Words.SubmittedTime, title, ++submitted);
            else if (JsonSerializer.Deserialize<Dictionary<string, string?>>(move.Detail)?.GetValueOrDefault("from") is { } from && steps.TryGetValue(from, out var step))
                title = Say(Words.MoveAtStep, title, step);
            var before = moves.Where(m => m.Number < move.Number).Select(m => (int?)m.Number).Max();
            lines.Add(new(
                HistoryLineKind.Move, move.At, title, move.By, Say(Words.VersionFacts, move.Number, move.Words), StateRef.Version(move.Number),
                before is { } number ? StateRef.Version(number) : StateRef.Beginning));
        }
        return lines;
    }

    /// <summary>Every state there is to compare with, in order of time.</summary>
    private static async Task<List<(DateTime At, StateRef Ref)>> StatesAsync(EditorialDb db, int articleId, HistoryRight right, CancellationToken stop)
    {
        var kept = await db.KeptTexts.Where(k => k.ArticleId == articleId).Select(k => new { k.At, k.Id }).ToListAsync(stop);
        var pinned = await db.VersionsFor(articleId, right).Select(v => new { v.FrozenAt, v.Number }).ToListAsync(stop);
        return [.. kept.Select(k => (k.At, StateRef.Kept(k.Id))).Concat(pinned.Select(v => (v.FrozenAt, StateRef.Version(v.Number)))).OrderBy(s => s.Item1)];
    }

    private static StateRef Before(List<(DateTime At, StateRef Ref)> states, DateTime at) =>
        states.FindLast(s => s.At <= at) is { Ref.Kind: not StateKind.Now } state ? state.Ref : StateRef.Beginning;

    private static async Task<IEnumerable<HistoryLine>> WritingAsync(EditorialDb db, int articleId, List<(DateTime At, StateRef Ref)> states, CancellationToken stop)
    {
        var sessions = await (
            from s in db.WritingSessions.AsNoTracking()
            where s.ArticleId == articleId
            join m in db.Users on s.MemberId equals m.Id
            orderby s.To descending
            select new { s.From, s.To, s.WordsAdded, s.WordsRemoved, s.KeptTextId, m.DisplayName }).Take(MostSessions).ToListAsync(stop);
        return sessions.Select(s => new HistoryLine(
            HistoryLineKind.Writing, s.To, Words.WritingTitle, s.DisplayName, Say(Words.WritingFacts, Span(s.From, s.To), s.WordsAdded, s.WordsRemoved),
            s.KeptTextId switch { null => StateRef.Now, WritingSession.PrunedState => null, { } id => StateRef.Kept(id) },
            Before(states, s.From)));
    }

    private static async Task<IEnumerable<HistoryLine>> NamedAsync(EditorialDb db, int articleId, List<(DateTime At, StateRef Ref)> states, CancellationToken stop)
    {
        var named = await (
            from k in db.KeptTexts.AsNoTracking()
            where k.ArticleId == articleId && k.For == KeptFor.Name
            join m in db.Users on k.MemberId equals m.Id
            select new { k.Id, k.At, k.Name, k.Words, m.DisplayName }).ToListAsync(stop);
        return named.Select(k => new HistoryLine(
            HistoryLineKind.Named, k.At, k.Name!, k.DisplayName, Say(Words.NamedFacts, Clock(k.At), k.Words), StateRef.Kept(k.Id),
            Before([.. states.Where(s => s.Ref != StateRef.Kept(k.Id))], k.At)));
    }

    private static async Task<IEnumerable<HistoryLine>> RestoredAsync(EditorialDb db, int articleId, CancellationToken stop)
    {
        var restored = await (
            from e in db.ArticleEvents.AsNoTracking()
            where e.ArticleId == articleId && e.Kind == ActKind.TextRestored
            join m in db.Users on e.ActorId equals m.Id
            select new { e.At, e.Detail, m.DisplayName }).ToListAsync(stop);
        return restored.Select(e =>
        {
            var kept = StateRef.Parse(JsonSerializer.Deserialize<Dictionary<string, string?>>(e.Detail)?.GetValueOrDefault("kept"));
            return new HistoryLine(HistoryLineKind.Restored, e.At, Words.RestoredTitle, e.DisplayName, Say(Words.RestoredFacts, Clock(e.At)), kept, null);
        });
    }

    private static string Span(DateTime from, DateTime to) => Clock(from) == Clock(to) ? Clock(to) : $"{Clock(from)}–{Clock(to)}";

    private static string Clock(DateTime at) => NewsroomTime.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Say(string sentence, params object[] parts) => string.Format(NewsroomTime.Vietnamese, sentence, parts);
}
