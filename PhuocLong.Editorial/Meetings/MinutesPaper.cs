using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Papers;

namespace PhuocLong.Editorial.Meetings;

/// <summary>Puts the minutes together from a meeting's record and from what the ledger says became of its conclusions.</summary>
/// <param name="awaited">For each conclusion that waits, who may make its move.</param>
/// <param name="articles">Where each article of the agenda stands.</param>
internal sealed class MinutesPaper(
    Meeting meeting, string newsroom, IReadOnlyDictionary<int, string> names, Fates fates,
    IReadOnlyDictionary<int, IReadOnlyList<string>> awaited, IReadOnlyDictionary<int, ArticleState> articles)
{
    public Minutes Compose() => new()
    {
        Agency = newsroom.ToUpper(NewsroomTime.Vietnamese),
        Number = Words.MinutesNumber.With(meeting.Number.Length > 0 ? meeting.Number : Words.MinutesNumberBlank),
        DateLine = meeting.Locality.Length > 0 ? Words.MinutesDateLine.With(meeting.Locality, PaperDate.InWords(meeting.HeldOn)) : PaperDate.Opening(meeting.HeldOn),
        Subject = meeting.Name,
        Opening =
        [
            new(Words.MinutesBegan, meeting.BeganAt is { } began ? PaperDate.Moment(began) : Words.MinutesNotBegun),
            .. meeting.Place.Length > 0 ? new Fact[] { new(Words.FieldPlace, meeting.Place) } : [],
            new(Words.FieldPresider, Name(meeting.PresiderId)),
            new(Words.FieldSecretary, Name(meeting.SecretaryId)),
        ],
        People =
        [
            .. List(Words.MinutesPresent, meeting.Attendees.Where(a => a.IsPresent && a.MemberId is not null)),
            .. List(Words.MinutesGuests, meeting.Attendees.Where(a => a.IsPresent && a.MemberId is null)),
            .. List(Words.MinutesAbsent, meeting.Attendees.Where(a => !a.IsPresent)),
        ],
        Items = [.. meeting.Items.OrderBy(i => i.Position).Select(ItemOf)],
        Remarks = PaperText.Paragraphs(meeting.Remarks),
        Ending = meeting.ClosedAt is { } closed ? Words.MinutesEnded.With(PaperDate.Moment(closed)) : Words.MinutesNotEnded,
        Presider = Name(meeting.PresiderId),
        Secretary = Name(meeting.SecretaryId),
    };

    private IEnumerable<PeopleList> List(string heading, IEnumerable<Attendee> people)
    {
        var lines = people.OrderBy(a => a.Id).Select(a => (Who: a.MemberId is { } id ? Name(id) : a.Name, a.Note))
            .Select(a => a.Note.Length > 0 ? Words.PersonWithNote.With(a.Who, a.Note) : a.Who).ToList();
        if (lines.Count > 0)
            yield return new(heading.With(lines.Count), lines);
    }

    private MinutesItem ItemOf(AgendaItem item) => new(
        Words.MinutesItem.With(item.Position, HeadingOf(item)),
        PaperText.Paragraphs(item.Notes),
        item.Conclusions.Count > 0 ? [.. item.Conclusions.OrderBy(c => c.Id).SelectMany(LinesOf)] : [Words.ConclusionsNone]);

    // What was concluded on is named as it was then. The rest is named only while every reader of meetings may read it.
    private string HeadingOf(AgendaItem item)
    {
        if (item.ArticleId is not { } id)
            return item.Title;
        var known = item.Conclusions.Count > 0 || articles.GetValueOrDefault(id) is not (ArticleState.Draft or ArticleState.Returned);
        return known ? Words.MinutesArticle.With(ArticleWords.TitleOr(item.Title), id, item.UnitName) : Words.ArticleByNumber.With(id);
    }

    private IEnumerable<string> LinesOf(Conclusion conclusion)
    {
        var fate = fates.Of(conclusion);
        foreach (var said in PaperText.Paragraphs(MeetingWords.Said(conclusion)))
            yield return said;
        foreach (var refused in conclusion.Refusals.OrderBy(r => r.Id))
            yield return MeetingWords.Refused(new(Name(refused.MemberId), refused.At, refused.Why));
        if (MeetingWords.Of(fate, awaited.GetValueOrDefault(conclusion.Id) ?? []) is { } became)
            yield return fate.Kind == FateKind.Done ? Words.MinutesDone.With(became, fate.VersionHash) : became;
    }

    private string Name(int memberId) => names.GetValueOrDefault(memberId, "");
}
