using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;

namespace PhuocLong.Editorial.Reviews;

/// <summary>
/// How a move is made: freeze the committed text, begin the write, read everything anew, refuse what was not on the
/// screen or is not this member's to do, pin the version, and let the move itself happen.
/// </summary>
public sealed class Moving(WriteGate gate, IDbContextFactory<EditorialDb> contexts, ArticleTexts texts, TimeProvider clock, IEnumerable<IMoveMade> rooms)
{
    // Someone typing without pause can outrun a freeze; after a few tries the decider is asked to look again.
    private const int Tries = 5;

    // The refusal is a sentence, not the list: that stands in the panel.
    private const int MostTold = 6;

    private static readonly Func<EditorialDb, int, CancellationToken, Task<LastVersion?>> LastVersionOf = EF.CompileAsyncQuery(
        (EditorialDb db, int articleId, CancellationToken stop) => db.ArticleVersions.Where(v => v.ArticleId == articleId)
            .OrderByDescending(v => v.Number).Select(v => new LastVersion(v.Id, v.Number, v.Hash)).FirstOrDefault());

    private sealed record LastVersion(int Id, int Number, string Hash);

    internal Task<Outcome> MakeAsync(
        MoveKind kind, int articleId, int memberId, Seen seen, Func<MoveMade, Task<Outcome>> make, CancellationToken stop) =>
        MakeAsync(kind, null, articleId, memberId, seen, make, stop);

    /// <param name="to">For an approval: which way; null for the usual one.</param>
    internal async Task<Outcome> MakeAsync(
        MoveKind kind, string? to, int articleId, int memberId, Seen seen, Func<MoveMade, Task<Outcome>> make, CancellationToken stop)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var frozen = await FreezeAsync(articleId, stop);
            if (frozen.Value is not { } text)
                return Outcome.Refused(frozen.Refusal!);
            await using var write = await gate.BeginAsync(stop);
            var turn = await ReviewTurn.LoadAsync(write.Db, articleId, memberId, stop);
            if (turn is null)
                return Outcome.Refused(Words.NotReadable);
            if (turn.Article.Revision != seen.Revision)
                return Outcome.Refused(await MovedOnAsync(write.Db, articleId, stop));
            var move = turn.MovesWith(text.Suggestions).Of(kind, to);
            if (move.Barred is { } barred)
                return Outcome.Refused(barred);
            if (turn.TextSeq > text.Seq)
                continue;
            if (PinnedDetails.HashOf(text.Hash, turn.Article) != seen.Hash)
                return Outcome.Refused(Words.TextChanged);
            if (await MissingAsync(write.Db, move, turn, text, stop) is { } missing)
                return Outcome.Refused(missing);

            var made = new MoveMade(write, turn, move, text, await PinAsync(write, turn.Article, memberId, text, stop), clock, stop);
            var outcome = await make(made);
            if (!outcome.Succeeded)
                return outcome;
            foreach (var room in rooms)
                await room.KeepAsync(write, kind, memberId, stop);
            await write.CommitAsync(stop);
            return outcome;
        }
        return Outcome.Refused(Words.TextChanged);
    }

    /// <summary>What would become of a move made at this moment.</summary>
    internal async Task<Foreseen> ForeseeAsync(MoveKind kind, int articleId, int memberId, CancellationToken stop)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        if (await ReviewTurn.LoadAsync(db, articleId, memberId, stop) is not { } turn)
            return new(null, null, Words.NotReadable);
        var frozen = await FreezeAsync(articleId, stop);
        if (frozen.Value is not { } text)
            return new(turn.Article.Title, null, frozen.Refusal);
        var move = turn.MovesWith(text.Suggestions).Of(kind);
        var barred = move.Barred ?? await MissingAsync(db, move, turn, text, stop);
        // Beside articles that stand elsewhere one wants to know where this one does.
        if (barred == Words.NotYourMove)
            barred = Words.NotYourMoveAt.With(ArticleWords.Of(turn.Article.State, turn.Article.StepName));
        return new(text.Title, new Seen(PinnedDetails.HashOf(text.Hash, turn.Article), turn.Article.Revision), barred, move.WantsReason);
    }

    private async Task<Outcome<FrozenText>> FreezeAsync(int articleId, CancellationToken stop)
    {
        try
        {
            var text = await texts.FreezeAsync(articleId, stop);
            return text.IsDamaged ? Outcome.Refused(Words.TextUnreadable) : text;
        }
        catch (TextLogException)
        {
            return Outcome.Refused(Words.TextNotStored);
        }
        catch (InvalidTextException)
        {
            return Outcome.Refused(Words.TextUnreadable);
        }
    }

    /// <summary>An edit made after approvals clears what the workflow says it clears; false when there was nothing to clear.</summary>
    internal Task<bool> ReopenIfChangedAsync(int articleId, CancellationToken stop) =>
        new EditedSince(gate, contexts, texts, clock).LookAsync(articleId, stop);

    /// <summary>What the newsroom requires before this move and the article does not have yet, as one sentence.</summary>
    private async Task<string?> MissingAsync(EditorialDb db, Move move, ReviewTurn turn, FrozenText text, CancellationToken stop)
    {
        (CheckMove Move, string Sentence)? asked = move.Kind switch
        {
            MoveKind.Submit => (CheckMove.Submit, Words.SubmitIncomplete),
            MoveKind.Approve when move.Way?.Checks is { } set => (set, Words.ApproveIncomplete),
            MoveKind.Publish => (CheckMove.Publish, Words.PublishIncomplete),
            _ => null,
        };
        if (asked is not { } check)
            return null;
        var barring = await Checking.BarringAsync(db, check.Move, turn.Article, text, turn.Member, clock.Today(), stop);
        if (barring.Count == 0)
            return null;
        var told = string.Join(' ', barring.Take(MostTold).Select(f => f.Sentence));
        return check.Sentence.With(barring.Count <= MostTold ? told : Words.AndMore.With(told, barring.Count - MostTold));
    }

    private async Task<PinnedVersion> PinAsync(Write write, Article article, int memberId, FrozenText text, CancellationToken stop)
    {
        var details = PinnedDetails.JsonOf(article);
        var hash = PinnedDetails.HashOf(text.Hash, details);
        var last = await LastVersionOf(write.Db, article.Id, stop);
        if (last?.Hash == hash)
            return new(last.Id, hash, false);
        var version = new ArticleVersion
        {
            ArticleId = article.Id,
            Number = (last?.Number ?? 0) + 1,
            Title = text.Title,
            Lead = text.Lead,
            Json = text.Json,
            Html = text.Html,
            PlainText = text.PlainText,
            Words = text.Words,
            TextHash = text.Hash,
            Details = details,
            Hash = hash,
            FrozenAt = clock.UtcNow(),
            FrozenById = memberId,
        };
        write.Db.ArticleVersions.Add(version);
        // Lists elsewhere show this move at once, so they must not wait for the room to settle to know the title.
        (article.Title, article.FoldedTitle) = (text.Title, Folded.Of(text.Title));
        await write.Db.SaveChangesAsync(stop);
        return new(version.Id, hash, true);
    }

    private static async Task<string> MovedOnAsync(EditorialDb db, int articleId, CancellationToken stop)
    {
        // Only what moved or changed the article says where it stands; a comment does not.
        var last = await db.ArticleEvents.AsNoTracking().Where(e => e.ArticleId == articleId && e.Standing != null).OrderByDescending(e => e.Seq).FirstAsync(stop);
        var who = await db.Users.Where(m => m.Id == last.ActorId).Select(m => m.DisplayName).SingleOrDefaultAsync(stop);
        return string.Format(
            CultureInfo.CurrentCulture, Words.MovedOn, $"{ActWords.Of(last.Kind)}{(who is null ? "" : " – " + who)}", NewsroomTime.DateAndTime(last.At));
    }
}

/// <summary>A move in the making: what it is judged by, the version it pins, and the transaction it happens in.</summary>
internal sealed class MoveMade(Write write, ReviewTurn turn, Move move, FrozenText text, PinnedVersion version, TimeProvider clock, CancellationToken stop)
{
    public Write Write => write;

    public ReviewTurn Turn => turn;

    public Move Move => move;

    public Article Article => turn.Article;

    public FrozenText Text => text;

    public PinnedVersion Version => version;

    /// <summary>Says that so many votes given before count no longer, because the text has changed; it moves nothing by itself.</summary>
    public Task RecordClearedAsync(string step, int votes) =>
        RecordAsync(ActKind.VotesCleared, step, votes: votes.ToString(CultureInfo.InvariantCulture));

    public Task RecordAsync(ActKind kind, string? fromStep = null, string? to = null, string? text = null, int? unit = null, string? votes = null, int? say = null)
    {
        var detail = new Dictionary<string, string?>();
        if (fromStep is not null)
            detail["from"] = fromStep;
        if (to is not null)
            detail["to"] = to;
        if (votes is not null)
            detail["votes"] = votes;
        if (say is { } allowed)
            detail["say"] = allowed.ToString(CultureInfo.InvariantCulture);
        if (move.ForId is { } principal)
            detail["for"] = principal.ToString(CultureInfo.InvariantCulture);
        return write.RecordAsync(
            new Act(kind, turn.Member.MemberId)
            {
                ArticleId = Article.Id,
                UnitId = unit ?? Article.UnitId,
                VersionId = version.Id,
                VersionHash = version.Hash,
                Standing = Article.Standing,
                Detail = detail,
                Text = text,
            }, clock, stop);
    }
}

/// <summary>The version a move is made on: an earlier one when nothing has changed since.</summary>
/// <param name="IsNew">Whether the text or its pinned details have changed since the move or vote before.</param>
internal readonly record struct PinnedVersion(int Id, string Hash, bool IsNew);
