using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Editing;

namespace PhuocLong.Editorial.History;

/// <summary>A state of the text with the name people know it by.</summary>
/// <param name="Json">The frozen documents; null for the text before anything was written.</param>
internal sealed record TextState(StateRef Ref, string Label, string? Json);

/// <summary>Finds states of a text for one member; what they may not see is not there.</summary>
internal sealed class States(ArticleTexts texts)
{
    /// <summary>Null when there is no such state or it is not for this member's eyes.</summary>
    public async Task<TextState?> FindAsync(EditorialDb db, int articleId, int memberId, HistoryRight right, StateRef state, CancellationToken stop)
    {
        switch (state.Kind)
        {
            case StateKind.Beginning:
                return right.Read ? new(state, Words.StateBeginning, null) : null;
            case StateKind.Now:
                return right.Read ? new(state, Words.StateNow, (await texts.FreezeAsync(articleId, stop)).Json) : null;
            case StateKind.Version:
                var version = await db.VersionsFor(articleId, right).Where(v => v.Number == state.Number)
                    .Select(v => new { v.Number, v.Json, v.FrozenAt }).SingleOrDefaultAsync(stop);
                return version is null ? null : new(state, Label(Words.StateVersion, version.Number, version.FrozenAt), version.Json);
            default:
                var kept = await db.KeptTextsFor(articleId, memberId, right).AsNoTracking().SingleOrDefaultAsync(k => k.Id == state.Number, stop);
                return kept is null ? null : new(state, kept.Name is { } name ? Label(Words.StateNamed, name, kept.At) : Label(Words.StateKept, "", kept.At), kept.Json());
        }
    }

    /// <summary>
    /// What this member saw last: on the screen when they closed the article, or what they decided on, whichever is later.
    /// </summary>
    public static async Task<StateRef?> LastSeenAsync(EditorialDb db, int articleId, int memberId, HistoryRight right, CancellationToken stop)
    {
        var look = await db.LastLooks.Where(l => l.ArticleId == articleId && l.MemberId == memberId)
            .Where(l => db.KeptTexts.Any(k => k.Id == l.KeptTextId)).Select(l => new { l.At, l.KeptTextId }).SingleOrDefaultAsync(stop);
        var move = await (
            from e in db.ArticleEvents
            where e.ArticleId == articleId && e.ActorId == memberId && e.VersionId != null
            join v in db.VersionsFor(articleId, right) on e.VersionId equals v.Id
            orderby e.Seq descending
            select new { e.At, v.Number }).FirstOrDefaultAsync(stop);
        return (look, move) switch
        {
            (null, null) => null,
            (null, _) => StateRef.Version(move.Number),
            (_, null) => StateRef.Kept(look.KeptTextId),
            _ => move.At >= look.At ? StateRef.Version(move.Number) : StateRef.Kept(look.KeptTextId),
        };
    }

    private static string Label(string sentence, object what, DateTime at) =>
        string.Format(NewsroomTime.Vietnamese, sentence, what, NewsroomTime.DateAndTime(at));
}
