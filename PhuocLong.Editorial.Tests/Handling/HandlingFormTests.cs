using Bunit;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Handling;
using PhuocLong.Editorial.Reviews;

namespace PhuocLong.Editorial.Tests.Handling;

public sealed class HandlingFormTests : IAsyncLifetime
{
    private readonly BunitContext page = new();

    public HandlingFormTests() => page.JSInterop.Mode = JSRuntimeMode.Loose;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void A_line_says_when_it_is_due_that_it_is_overdue_and_who_has_it()
    {
        var row = new InboxRow(7, "Tiêm nhắc mũi 2", "Phòng Y tế", ArticleState.Waiting, "Ban Biên tập", new DateTime(2026, 11, 2, 2, 0, 0, DateTimeKind.Utc), 3, null)
        {
            Due = new DueDate(new DateOnly(2026, 11, 4), 0, 2),
            ClaimedBy = "Trần Thị B",
        };
        var line = page.Render<InboxLine>(p => p.Add(c => c.Row, row).Add(c => c.Days, 4));
        Assert.Equal("quá hạn 2 ngày", line.Find(".overdue").TextContent);
        Assert.Contains("Trần Thị B đang xem", line.Markup, StringComparison.Ordinal);
        var inTime = page.Render<InboxLine>(p => p.Add(c => c.Row, row with { Due = new DueDate(new DateOnly(2026, 11, 9), 3, 0), IsMine = true }));
        Assert.Contains("hạn 09/11", inTime.Markup, StringComparison.Ordinal);
        Assert.Equal("anh/chị đang xem", inTime.Find(".mine").TextContent);
        Assert.Empty(inTime.FindAll(".overdue"));
    }

    [Fact]
    public void A_held_line_says_why_and_presses_nobody()
    {
        var row = new InboxRow(7, "Tít", "Phòng Y tế", ArticleState.Waiting, "Ban Biên tập", DateTime.UtcNow, 3, null)
        {
            Due = new DueDate(new DateOnly(2026, 11, 4), 0, 2),
            Held = "Bài đang tạm giữ: Chờ số liệu",
        };
        var line = page.Render<InboxLine>(p => p.Add(c => c.Row, row));
        Assert.Equal("Bài đang tạm giữ: Chờ số liệu", line.Find(".line-held").TextContent);
        Assert.DoesNotContain("quá hạn", line.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_of_a_hold_asks_for_a_reason_and_not_for_a_day()
    {
        HandlingAnswer? sent = null;
        var form = page.Render<HandlingForm>(p => p.Add(c => c.Kind, HandlingKind.Hold).Add(c => c.OnSend, a => sent = a));
        Assert.False(form.Find("input[type=date]").HasAttribute("required"));
        Assert.True(form.Find("textarea").HasAttribute("required"));
        form.Find("textarea").Change("Chờ số liệu");
        form.Find("form").Submit();
        Assert.Equal(new HandlingAnswer(null, null, "Chờ số liệu"), sent);
    }

    [Fact]
    public void The_form_of_handing_on_offers_the_steps_people_and_in_whose_place_they_are()
    {
        HandlingAnswer? sent = null;
        var form = page.Render<HandlingForm>(p => p
            .Add(c => c.Kind, HandlingKind.Hand)
            .Add(c => c.Colleagues, [new(3, "Trần Thị B"), new(4, "Lê Văn C", 5, "Nguyễn Văn D")])
            .Add(c => c.OnSend, a => sent = a));
        Assert.Equal(["Trần Thị B", "Lê Văn C (thay mặt Nguyễn Văn D)"], form.FindAll("option").Select(o => o.TextContent));
        form.Find("select").Change("4");
        form.Find("form").Submit();
        Assert.Equal(4, sent!.MemberId);
    }

    [Fact]
    public void The_pill_says_the_date_in_short_and_everything_to_who_asks()
    {
        var pill = page.Render<StatusPill>(p => p.Add(c => c.State, ArticleState.Waiting).Add(c => c.StepName, "Trưởng Ban").Add(c => c.Due, "hạn 05/11").Add(c => c.DueInFull, "Hạn 05/11/2026, còn 2 ngày làm việc."));
        Assert.Contains("hạn 05/11", pill.Find(".pill").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hạn 05/11/2026, còn 2 ngày làm việc.", pill.Find(".pill").GetAttribute("title"));
    }
}
