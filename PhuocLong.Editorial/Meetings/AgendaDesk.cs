using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Meetings;

/// <summary>An article that waits at a step and is not on the agenda yet.</summary>
public sealed record QueueRow(int ArticleId, string Title, string UnitName, string StepName, string StepKey, DateTime Since);

/// <summary>The door for what a meeting takes up, in which order, and what was said of it.</summary>
public sealed class AgendaDesk(MeetingTurns turns, IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>More than this is no agenda for one meeting.</summary>
    public const int MostItems = 60;

    /// <summary>What waits at any step and could be taken up, oldest first; nothing for those who do not keep the record.</summary>
    public async Task<IReadOnlyList<QueueRow>> QueueAsync(int meetingId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, stop);
        if (meeting is null || !member.Keeps(meeting))
            return [];
        var names = await UnitNames.LoadAsync(db, stop);
        var waiting = await db.Articles.AsNoTracking().ReadableBy(member)
            .Where(a => a.State == ArticleState.Waiting && !db.AgendaItems.Any(i => i.MeetingId == meetingId && i.ArticleId == a.Id))
            .OrderBy(a => a.StateSince).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Title, a.UnitId, a.StepName, a.StepKey, a.StateSince })
            .ToListAsync(stop);
        return [.. waiting.Select(a => new QueueRow(a.Id, a.Title, names.On(a.UnitId, NewsroomTime.Day(a.StateSince)), a.StepName ?? "", a.StepKey ?? "", a.StateSince))];
    }

    /// <summary>Puts articles at the end of the agenda; those that no longer wait, or are on it already, are passed over.</summary>
    public Task<Outcome> TakeUpAsync(int meetingId, int memberId, IReadOnlyCollection<int> articleIds, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.AgendaChanged, meetingId, memberId, async turn =>
        {
            var wanted = articleIds.Except(turn.Meeting.Items.Select(i => i.ArticleId ?? 0)).ToArray();
            var names = await UnitNames.LoadAsync(turn.Db, stop);
            var articles = await turn.Db.Articles.AsNoTracking().ReadableBy(turn.Member)
                .Where(a => wanted.Contains(a.Id) && a.State == ArticleState.Waiting).ToDictionaryAsync(a => a.Id, stop);
            if (articles.Count == 0)
                return Words.NothingWaits;
            foreach (var article in wanted.Select(id => articles.GetValueOrDefault(id)).OfType<Article>())
            {
                if (Add(turn, new AgendaItem { ArticleId = article.Id, Title = article.Title, UnitName = names.On(article.UnitId, NewsroomTime.Day(article.StateSince)) }) is { } full)
                    return full;
            }
            return null;
        }, stop);

    /// <summary>A matter of the meeting's own, as "Rà soát chỉ tiêu tháng 11".</summary>
    public Task<Outcome> AddMatterAsync(int meetingId, int memberId, string name, CancellationToken stop = default) =>
        turns.KeepAsync(ActKind.AgendaChanged, meetingId, memberId, turn =>
        {
            var matter = NameText.Of(name);
            return Task.FromResult(
                matter.Length == 0 ? Words.MatterMissing
                : matter.Length > MeetingDraft.LongestName ? Words.LineTooLong.With(MeetingDraft.LongestName)
                : Add(turn, new AgendaItem { Title = matter }));
        }, stop);

    /// <summary>Puts an item at a place of the agenda, 1 for the first; the others close up.</summary>
    public async Task<Outcome> PlaceAsync(int itemId, int memberId, int place, CancellationToken stop = default) =>
        await turns.KeepAsync(ActKind.AgendaChanged, await turns.MeetingOfItemAsync(itemId, stop), memberId, turn =>
        {
            var item = turn.About(itemId);
            var others = turn.Meeting.Items.Where(i => i != item).OrderBy(i => i.Position).ToList();
            others.Insert(Math.Clamp(place - 1, 0, others.Count), item);
            Number(others);
            return Task.FromResult<string?>(null);
        }, stop);

    /// <summary>Takes an item off the agenda, as long as nothing was concluded on it.</summary>
    public async Task<Outcome> TakeOffAsync(int itemId, int memberId, CancellationToken stop = default) =>
        await turns.KeepAsync(ActKind.AgendaChanged, await turns.MeetingOfItemAsync(itemId, stop), memberId, turn =>
        {
            var item = turn.About(itemId);
            if (item.Conclusions.Count > 0 || item.Notes.Length > 0)
                return Task.FromResult<string?>(Words.ItemHasRecord);
            turn.Meeting.Items.Remove(item);
            turn.Db.AgendaItems.Remove(item);
            if (turn.Meeting.CurrentItemId == itemId)
                turn.Meeting.CurrentItemId = null;
            Number(turn.Meeting.Items.OrderBy(i => i.Position));
            return Task.FromResult<string?>(null);
        }, stop);

    /// <summary>What was said of an item; refused when somebody else wrote there meanwhile.</summary>
    public async Task<Outcome> NoteAsync(int itemId, int memberId, string before, string notes, CancellationToken stop = default) =>
        await turns.KeepAsync(ActKind.MeetingNoted, await turns.MeetingOfItemAsync(itemId, stop), memberId, turn =>
        {
            var (item, text) = (turn.About(itemId), PaperText.Of(notes));
            if (item.Notes != PaperText.Of(before) && item.Notes != text)
                return Task.FromResult<string?>(Words.WrittenMeanwhile);
            item.Notes = text;
            return Task.FromResult(PaperText.Refusal(text));
        }, stop);

    /// <summary>Lays an item on the table: every projector of the meeting turns to it.</summary>
    public async Task<Outcome> TurnToAsync(int itemId, int memberId, CancellationToken stop = default) =>
        await turns.KeepAsync(ActKind.TurnedTo, await turns.MeetingOfItemAsync(itemId, stop), memberId, turn =>
        {
            turn.Meeting.CurrentItemId = turn.About(itemId).Id;
            return Task.FromResult<string?>(null);
        }, stop);

    private static string? Add(MeetingTurn turn, AgendaItem item)
    {
        if (turn.Meeting.Items.Count >= MostItems)
            return Words.AgendaFull.With(MostItems);
        item.Position = turn.Meeting.Items.Count + 1;
        turn.Meeting.Items.Add(item);
        return null;
    }

    private static void Number(IEnumerable<AgendaItem> items)
    {
        foreach (var (item, number) in items.Select((item, at) => (item, at + 1)))
            item.Position = number;
    }
}
