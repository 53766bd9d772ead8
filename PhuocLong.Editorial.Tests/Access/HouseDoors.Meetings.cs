using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Tests.Meetings;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Meetings: presided by the chair, kept by the support team.</content>
internal static partial class HouseDoors
{
    private static readonly HouseDoor[] Meetings =
    [
        Door("MeetingList.ForAsync", "SeeMeetings", g => Ok(g.The<MeetingList>().ForAsync(g.Member, Stop))),
        Meet("MeetingSheets.FindAsync", "SeeMeetings", async (g, m) => await g.The<MeetingSheets>().FindAsync(m.Id, g.Member, Stop) is not null),
        Meet("MinutesDesk.OfAsync", "SeeMeetings", (g, m) => Ok(g.The<MinutesDesk>().OfAsync(m.Id, g.Member, Stop))),
        Door("MeetingDesk.CallAsync", "KeepMeetings", g => Ok(g.The<MeetingDesk>().CallAsync(g.Member, BoardMeeting.DraftOf(g.Newsroom), Stop))),
        Meet("MeetingDesk.ChangeAsync", "KeepMeetings", (g, m) => Ok(g.The<MeetingDesk>().ChangeAsync(m.Id, g.Member, BoardMeeting.DraftOf(g.Newsroom), Stop))),
        Door("MeetingDesk.BeginAsync", "KeepMeetings", g => g.Stage.MeetingAsync(begun: false), (g, m) => Ok(g.The<MeetingDesk>().BeginAsync(m.Id, g.Member, Stop))),
        Door("MeetingDesk.CancelAsync", "KeepMeetings", g => g.Stage.MeetingAsync(begun: false), (g, m) => Ok(g.The<MeetingDesk>().CancelAsync(m.Id, g.Member, Stop))),
        Meet("MeetingDesk.RemarkAsync", "KeepMeetings", (g, m) => Ok(g.The<MeetingDesk>().RemarkAsync(m.Id, g.Member, "", "Cần nhanh hơn.", Stop))),
        Meet("MeetingDesk.CloseAsync", "KeepMeetings", (g, m) => Ok(g.The<MeetingDesk>().CloseAsync(m.Id, g.Member, Stop))),
        Door("AgendaDesk.QueueAsync", "KeepMeetings",
            async g => (Meeting: await g.Stage.MeetingAsync(), Article: await g.Stage.QueuedAsync()).Meeting,
            (g, m) => Some(g.The<AgendaDesk>().QueueAsync(m.Id, g.Member, Stop))),
        Door("AgendaDesk.TakeUpAsync", "KeepMeetings",
            async g => (Meeting: await g.Stage.MeetingAsync(), Article: await g.Stage.QueuedAsync()),
            (g, on) => Ok(g.The<AgendaDesk>().TakeUpAsync(on.Meeting.Id, g.Member, [on.Article], Stop))),
        Meet("AgendaDesk.AddMatterAsync", "KeepMeetings", (g, m) => Ok(g.The<AgendaDesk>().AddMatterAsync(m.Id, g.Member, g.Stage.Name(), Stop))),
        Item("AgendaDesk.PlaceAsync", 2, (g, item) => Ok(g.The<AgendaDesk>().PlaceAsync(item.Id, g.Member, 1, Stop))),
        Item("AgendaDesk.TakeOffAsync", 2, (g, item) => Ok(g.The<AgendaDesk>().TakeOffAsync(item.Id, g.Member, Stop))),
        Item("AgendaDesk.NoteAsync", 2, (g, item) => Ok(g.The<AgendaDesk>().NoteAsync(item.Id, g.Member, "", "Đã nghe báo cáo.", Stop))),
        Item("AgendaDesk.TurnToAsync", 2, (g, item) => Ok(g.The<AgendaDesk>().TurnToAsync(item.Id, g.Member, Stop))),
        Meet("AttendanceDesk.OthersAsync", "KeepMeetings", (g, m) => Some(g.The<AttendanceDesk>().OthersAsync(m.Id, g.Member, Stop))),
        Meet("AttendanceDesk.AskMemberAsync", "KeepMeetings", (g, m) => Ok(g.The<AttendanceDesk>().AskMemberAsync(m.Id, g.Member, g.Newsroom.Author, Stop))),
        Meet("AttendanceDesk.AskGuestAsync", "KeepMeetings", (g, m) => Ok(g.The<AttendanceDesk>().AskGuestAsync(m.Id, g.Member, g.Stage.Name(), "", Stop))),
        Attendee("AttendanceDesk.MarkAsync", (g, m, id) => Ok(g.The<AttendanceDesk>().MarkAsync(m, g.Member, id, present: false, Stop))),
        Attendee("AttendanceDesk.NoteAsync", (g, m, id) => Ok(g.The<AttendanceDesk>().NoteAsync(m, g.Member, id, "Đi công tác", Stop))),
        Attendee("AttendanceDesk.UnaskAsync", (g, m, id) => Ok(g.The<AttendanceDesk>().UnaskAsync(m, g.Member, id, Stop))),
        Item("ConclusionDesk.ConcludeAsync", 2, (g, item) => Ok(g.The<ConclusionDesk>().ConcludeAsync(item.Id, g.Member, null, new(ConclusionKind.Note, Text: "Nhắc các đơn vị."), Stop))) with { Case = "a remark" },
        // Recorded by the chair, who does not decide at the first step: it waits for the support team.
        Door("ConclusionDesk.ConfirmAsync", "DecideFirst", WaitingAsync, (g, id) => Ok(g.The<ConclusionDesk>().ConfirmAsync(id, g.Member, Stop))),
        Door("ConclusionDesk.TakeBackAsync", "KeepMeetings", WaitingAsync, (g, id) => Ok(g.The<ConclusionDesk>().TakeBackAsync(id, g.Member, Stop))),
    ];

    private static HouseDoor Meet(string name, string right, Func<Guest, BoardMeeting, Task<bool>> press) => Door(name, right, g => g.Stage.MeetingAsync(), press);

    private static HouseDoor Item(string name, int number, Func<Guest, ItemLine, Task<bool>> press) =>
        Door(name, "KeepMeetings", async g => await (await g.Stage.MeetingAsync()).ItemAsync(g.Newsroom.Chair, number), press);

    private static HouseDoor Attendee(string name, Func<Guest, int, int, Task<bool>> press) =>
        Door(name, "KeepMeetings", async g => await (await g.Stage.MeetingAsync()).SheetAsync(g.Newsroom.Chair), (g, sheet) => press(g, sheet.Id, sheet.Attendees[0].Id));

    private static async Task<int> WaitingAsync(Guest guest)
    {
        var meeting = await guest.Stage.MeetingAsync();
        if ((await meeting.ItemAsync(guest.Newsroom.Chair)).Conclusions.Count == 0)
            await Done(meeting.ConcludeAsync(guest.Newsroom.Chair, ConclusionKind.Return, "Bổ sung số liệu"));
        return (await meeting.LastAsync(guest.Newsroom.Chair)).Id;
    }
}
