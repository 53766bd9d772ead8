using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Reviews;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Meetings;

/// <summary>A meeting of the test newsroom, called and kept by its support team, with the chair presiding.</summary>
public sealed class BoardMeeting(TestNewsroom newsroom, int id)
{
    public int Id => id;

    public static MeetingDraft DraftOf(TestNewsroom newsroom) => new()
    {
        Name = "Họp Ban Biên tập tuần 45",
        HeldOn = new DateOnly(2026, 11, 2),
        StartsAt = new TimeOnly(9, 0),
        Place = "Phòng họp số 2",
        Locality = "Phước Long",
        Number = "12/BB-BBT",
        PresiderId = newsroom.Chair,
        SecretaryId = newsroom.Assistant,
    };

    /// <summary>Called, with these articles taken up, and opened.</summary>
    public static async Task<BoardMeeting> BeginAsync(TestNewsroom newsroom, params int[] articles)
    {
        var meeting = await CallAsync(newsroom, articles);
        await Done(newsroom.Get<MeetingDesk>().BeginAsync(meeting.Id, newsroom.Assistant, Stop));
        return meeting;
    }

    public static async Task<BoardMeeting> CallAsync(TestNewsroom newsroom, params int[] articles)
    {
        var called = await newsroom.Get<MeetingDesk>().CallAsync(newsroom.Assistant, DraftOf(newsroom), Stop);
        Assert.True(called.Succeeded, called.Refusal);
        foreach (var article in articles)
            await Done(newsroom.Get<AgendaDesk>().TakeUpAsync(called.Value, newsroom.Assistant, [article], Stop));
        return new(newsroom, called.Value);
    }

    public async Task<MeetingSheet> SheetAsync(int member) => (await newsroom.Get<MeetingSheets>().FindAsync(id, member, Stop))!;

    public async Task<ItemLine> ItemAsync(int member, int number = 1) => (await SheetAsync(member)).Items[number - 1];

    public async Task<ConclusionLine> LastAsync(int member, int number = 1) => (await ItemAsync(member, number)).Conclusions[^1];

    /// <summary>Concludes on what is on this member's screen at this moment.</summary>
    public async Task<Outcome> ConcludeAsync(int member, ConclusionKind kind, string text = "", string? to = null, int number = 1)
    {
        var item = await ItemAsync(member, number);
        return await ConcludeAsync(member, item, item.ArticleId is { } article ? await newsroom.SeenAsync(article, member) : null, new(kind, to, text));
    }

    public Task<Outcome> ConcludeAsync(int member, ItemLine item, Seen? seen, ConclusionDraft draft) =>
        newsroom.Get<ConclusionDesk>().ConcludeAsync(item.Id, member, seen, draft, Stop);

    public Task<Outcome> ConfirmAsync(int member, ConclusionLine line) => newsroom.Get<ConclusionDesk>().ConfirmAsync(line.Id, member, Stop);

    public Task<Outcome> CloseAsync(int? member = null) => newsroom.Get<MeetingDesk>().CloseAsync(id, member ?? newsroom.Assistant, Stop);

    public async Task<MinutesView> MinutesAsync(int? member = null) => (await newsroom.Get<MinutesDesk>().OfAsync(id, member ?? newsroom.Chair, Stop)).Value!;
}
