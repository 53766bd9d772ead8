using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Meetings;

/// <summary>Reads one meeting, with of each article no more than this member may see of it now.</summary>
public sealed class MeetingSheets(IDbContextFactory<EditorialDb> contexts)
{
    /// <summary>Null when there is no such meeting or the member may not see meetings: the two look alike on purpose.</summary>
    public async Task<MeetingSheet?> FindAsync(int meetingId, int memberId, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        var member = await MemberRoles.LoadAsync(db, memberId, stop);
        if (!member.SeesMeetings() || await MeetingTurns.LoadAsync(db, meetingId, stop) is not { } meeting)
            return null;
        var names = await NamesAsync(db, meeting, stop);
        var articles = await ReadableAsync(db, meeting, member, stop);
        var fates = await Fates.LoadAsync(db, meeting, stop);
        var units = await UnitNames.LoadAsync(db, stop);
        var items = new List<ItemLine>();
        foreach (var item in meeting.Items.OrderBy(i => i.Position))
        {
            var article = item.ArticleId is { } id ? articles.GetValueOrDefault(id) : null;
            var conclusions = new List<ConclusionLine>();
            foreach (var conclusion in item.Conclusions.OrderBy(c => c.Id))
                conclusions.Add(await LineAsync(db, meeting, member, conclusion, fates.Of(conclusion), article, names, stop));
            items.Add(new(
                item.Id, item.Position, item.ArticleId, item.ArticleId is null || article is not null, TitleOf(item, article),
                article is not null ? units.On(article.UnitId, NewsroomTime.Day(article.StateSince)) : item.Conclusions.Count > 0 ? item.UnitName : "",
                article?.State, article?.StepName, article?.StateSince, item.Notes, conclusions));
        }
        return new()
        {
            Id = meeting.Id,
            Called = MeetingDraft.Of(meeting),
            State = meeting.State,
            Presider = names.GetValueOrDefault(meeting.PresiderId, ""),
            Secretary = names.GetValueOrDefault(meeting.SecretaryId, ""),
            BeganAt = meeting.BeganAt,
            ClosedAt = meeting.ClosedAt,
            Remarks = meeting.Remarks,
            CurrentItemId = meeting.CurrentItemId,
            Keeps = meeting.State is MeetingState.Called or MeetingState.Running && member.Keeps(meeting),
            Attendees = [.. meeting.Attendees.OrderBy(a => a.MemberId is null).ThenBy(a => a.Id)
                .Select(a => new AttendeeLine(a.Id, a.MemberId is { } whom ? names.GetValueOrDefault(whom, "") : a.Name, a.MemberId is null, a.IsPresent, a.Note))],
            Items = items,
        };
    }

    /// <summary>The names of everybody who stands in the meeting's record.</summary>
    internal static async Task<Dictionary<int, string>> NamesAsync(EditorialDb db, Meeting meeting, CancellationToken stop)
    {
        var conclusions = meeting.Items.SelectMany(i => i.Conclusions).ToList();
        var people = meeting.Attendees.Select(a => a.MemberId ?? 0).Append(meeting.PresiderId).Append(meeting.SecretaryId)
            .Concat(conclusions.Select(c => c.RecordedById)).Concat(conclusions.SelectMany(c => c.Refusals.Select(r => r.MemberId))).Distinct().ToArray();
        return await db.Users.Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, stop);
    }

    private static async Task<Dictionary<int, Article>> ReadableAsync(EditorialDb db, Meeting meeting, MemberRoles member, CancellationToken stop)
    {
        var ids = meeting.Items.Select(i => i.ArticleId).OfType<int>().ToArray();
        return await db.Articles.AsNoTracking().Include(a => a.Bylines).ReadableBy(member).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
    }

    // What the meeting concluded on is its record, by the name it had then; what it never took up is nobody's to know.
    private static string TitleOf(AgendaItem item, Article? article) =>
        article is not null ? ArticleWords.TitleOr(article.Title)
        : item.ArticleId is null || item.Conclusions.Count > 0 ? ArticleWords.TitleOr(item.Title)
        : Words.ArticleByNumber.With(item.ArticleId);

    private static async Task<ConclusionLine> LineAsync(
        EditorialDb db, Meeting meeting, MemberRoles member, Conclusion conclusion, Fate fate, Article? article, Dictionary<int, string> names, CancellationToken stop)
    {
        var awaited = fate.Kind == FateKind.Waiting && article is not null && meeting.State == MeetingState.Running
            ? await AwaitedAsync(db, article, conclusion, member, stop)
            : [];
        return new(
            conclusion.Id, conclusion.Kind, MeetingWords.Said(conclusion), names.GetValueOrDefault(conclusion.RecordedById, ""), conclusion.RecordedAt, fate,
            [.. awaited.Select(p => p.Label)], awaited.Any(p => p.Id == member.MemberId),
            [.. conclusion.Refusals.OrderBy(r => r.Id).Select(r => new RefusalLine(names.GetValueOrDefault(r.MemberId, ""), r.At, r.Why))])
        {
            SeenHash = conclusion.SeenHash.Length > 12 ? conclusion.SeenHash[..12] : "",
        };
    }

    /// <summary>Who may make the move a conclusion waits for: whoever has the article in hand, or else all who may take that way.</summary>
    internal static async Task<IReadOnlyList<StepDeciders.Person>> AwaitedAsync(
        EditorialDb db, Article article, Conclusion conclusion, MemberRoles member, CancellationToken stop) =>
        ItemReadings.AwaitedOf(await ReviewTurn.ForAsync(db, article, member, stop), conclusion.Way);
}
