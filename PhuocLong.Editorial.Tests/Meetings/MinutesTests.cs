using Bunit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Tests.Activity;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;
using Words = PhuocLong.Editorial.Meetings.Words;

namespace PhuocLong.Editorial.Tests.Meetings;

/// <summary>The minutes of one meeting: on the page, in the Word file, frozen.</summary>
public sealed class MinutesTests : IAsyncLifetime
{
    private readonly BunitContext page = new();
    private TestNewsroom newsroom = null!;
    private BoardMeeting meeting = null!;
    private int approved, left;

    public async ValueTask InitializeAsync()
    {
        newsroom = await OpenAsync();
        (approved, left) = (await newsroom.ArticleAtAsync("Waiting:board"), await newsroom.ArticleAtAsync("Waiting:board"));
        meeting = await BoardMeeting.BeginAsync(newsroom, approved, left);
        var (attendance, agenda) = (newsroom.Get<AttendanceDesk>(), newsroom.Get<AgendaDesk>());
        await Done(attendance.AskGuestAsync(meeting.Id, newsroom.Assistant, "Lê Thị Khách", "Phó Chánh Văn phòng", Stop));
        var away = (await meeting.SheetAsync(newsroom.Assistant)).Attendees.Single(a => a.Name == "Ban Biên tập 2");
        await Done(attendance.MarkAsync(meeting.Id, newsroom.Assistant, away.Id, false, Stop));
        await Done(attendance.NoteAsync(meeting.Id, newsroom.Assistant, away.Id, "đi công tác", Stop));
        await Done(agenda.AddMatterAsync(meeting.Id, newsroom.Assistant, "Rà soát chỉ tiêu <tháng 11> & kế hoạch", Stop));
        await Done(agenda.NoteAsync((await meeting.ItemAsync(newsroom.Assistant)).Id, newsroom.Assistant, "", "Bài đúng trọng tâm.\nCần thêm ảnh.", Stop));
        await Done(meeting.ConcludeAsync(newsroom.BoardMember, ConclusionKind.Approve));
        await Done(meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Approve, number: 2));
        await Done(newsroom.Get<MeetingDesk>().RemarkAsync(meeting.Id, newsroom.Chair, "", "Các đơn vị gửi bài đúng hạn.", Stop));
        newsroom.Clock.Advance(TimeSpan.FromMinutes(75));
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    [Fact]
    public async Task They_say_who_came_what_was_said_and_what_became_of_each_conclusion()
    {
        await Done(meeting.CloseAsync());
        var view = await meeting.MinutesAsync(newsroom.BoardMember);
        var minutes = view.Minutes;
        Assert.Equal(("TOÀ SOẠN THỬ", "Số: 12/BB-BBT", "Phước Long, ngày 02 tháng 11 năm 2026"), (minutes.Agency, minutes.Number, minutes.DateLine));
        Assert.Equal(["09 giờ 00 phút, ngày 02 tháng 11 năm 2026", "Phòng họp số 2", "Trưởng Ban Biên tập", "Tổ giúp việc"], minutes.Opening.Select(f => f.Value));
        Assert.Equal(
            ["Có mặt (3): Trưởng Ban Biên tập; Ban Biên tập 1; Tổ giúp việc", "Khách mời (1): Lê Thị Khách (Phó Chánh Văn phòng)", "Vắng mặt (1): Ban Biên tập 2 (đi công tác)"],
            minutes.People.Select(p => $"{p.Heading} {string.Join("; ", p.Names)}"));
        Assert.Equal($"1. Bài “Sơ kết hoạt động trang thông tin” (bài số {approved}, Phòng Văn hoá và Thông tin)", minutes.Items[0].Heading);
        Assert.Equal(["Bài đúng trọng tâm.", "Cần thêm ảnh."], minutes.Items[0].Notes);
        Assert.Equal(["Duyệt (bước Ban Biên tập).", "Chờ đồng chí Ban Biên tập 1 xác nhận."], minutes.Items[1].Conclusions);
        Assert.Equal("3. Rà soát chỉ tiêu <tháng 11> & kế hoạch", minutes.Items[2].Heading);
        Assert.Equal("Cuộc họp kết thúc lúc 10 giờ 15 phút, ngày 02 tháng 11 năm 2026.", minutes.Ending);
        Assert.Equal(["Các đơn vị gửi bài đúng hạn."], minutes.Remarks);
    }

    [Fact]
    public async Task The_Word_file_opened_again_says_what_the_page_says_as_a_draft_and_frozen()
    {
        Compare(await meeting.MinutesAsync(), "Bản dự thảo, chưa chốt");
        await Done(meeting.CloseAsync());
        Compare(await meeting.MinutesAsync(), "Biên bản đã chốt và còn nguyên");
    }

    private void Compare(MinutesView view, string seal)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(MinutesDocx.Of(view)), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file, Stop).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var words = Squeezed(string.Concat(file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText))).Replace("_________", "", StringComparison.Ordinal);
        Assert.Equal(Squeezed(string.Concat(page.Render<MinutesSheet>(p => p.Add(s => s.View, view)).Nodes.Select(n => n.TextContent))), words);
        Assert.Contains(Squeezed(seal), words, StringComparison.Ordinal);
        Assert.Contains(Squeezed("Rà soát chỉ tiêu <tháng 11> & kế hoạch"), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_closed_they_are_frozen_their_hash_stands_in_the_ledger_and_nothing_changes_any_more()
    {
        await Done(meeting.CloseAsync());
        var frozen = await meeting.MinutesAsync();
        Assert.True(frozen.IsWhole);
        await using (var db = await newsroom.DbAsync())
        {
            var closing = await db.ArticleEvents.OrderByDescending(e => e.Seq).FirstAsync(Stop);
            Assert.Equal(ActKind.MeetingClosed, closing.Kind);
            Assert.Contains(frozen.Hash!, closing.Detail, StringComparison.Ordinal);
        }
        var (sheet, agenda, desk) = (await meeting.SheetAsync(newsroom.Assistant), newsroom.Get<AgendaDesk>(), newsroom.Get<MeetingDesk>());
        var waiting = await meeting.LastAsync(newsroom.BoardMember, 2);
        Assert.False(sheet.Keeps || waiting.MayConfirm);
        foreach (var act in (Task<Outcome>[])
            [
                agenda.NoteAsync(sheet.Items[0].Id, newsroom.Assistant, sheet.Items[0].Notes, "Khác", Stop), agenda.AddMatterAsync(meeting.Id, newsroom.Assistant, "Khác", Stop),
                meeting.ConcludeAsync(newsroom.Assistant, ConclusionKind.Note, "Khác"), meeting.ConfirmAsync(newsroom.BoardMember, waiting),
                desk.RemarkAsync(meeting.Id, newsroom.Chair, "Các đơn vị gửi bài đúng hạn.", "Khác", Stop), desk.ChangeAsync(meeting.Id, newsroom.Chair, sheet.Called with { Place = "Khác" }, Stop),
                newsroom.Get<AttendanceDesk>().AskGuestAsync(meeting.Id, newsroom.Assistant, "Khác", "", Stop), newsroom.Get<ConclusionDesk>().TakeBackAsync(waiting.Id, newsroom.Assistant, Stop),
                meeting.CloseAsync(),
            ])
            Assert.Equal(Words.Closed, (await act).Refusal);

        // Life goes on outside: the article is approved there, and the minutes say what stood when they were closed.
        Assert.Equal("Waiting:board", await newsroom.StandingAsync(left));
        await Done(newsroom.ApproveAsync(left, newsroom.BoardMember));
        Assert.Equal(FateKind.Waiting, (await meeting.LastAsync(newsroom.Chair, 2)).Fate.Kind);
        Assert.Equal(frozen.Hash, (await meeting.MinutesAsync()).Hash);
        Assert.True((await meeting.MinutesAsync()).IsWhole);
        Assert.True((await newsroom.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task Minutes_that_were_changed_in_the_database_say_so()
    {
        await Done(meeting.CloseAsync());
        await newsroom.TamperAsync("UPDATE Meetings SET FrozenMinutes = replace(FrozenMinutes, 'đúng hạn', 'trễ hạn')");
        var view = await meeting.MinutesAsync();
        Assert.False(view.IsWhole);
        Assert.StartsWith("Biên bản đang lưu không còn khớp", view.Seal, StringComparison.Ordinal);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}
