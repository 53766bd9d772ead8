using Bunit;
using PhuocLong.Editorial.Meetings;
using PhuocLong.Editorial.Papers;
using PhuocLong.Editorial.Workflows;
using Role = PhuocLong.Editorial.Members.Role;

namespace PhuocLong.Editorial.Tests.Meetings;

/// <summary>The form says before the press what the press will do.</summary>
public sealed class ConclusionFormTests : IAsyncLifetime
{
    private readonly BunitContext page = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void Whoever_decides_presses_the_decision_itself()
    {
        ConclusionDraft? sent = null;
        var form = page.Render<ConclusionForm>(p => p.Add(c => c.Waits, true).Add(c => c.MayDecide, true).Add(c => c.OnSend, d => sent = d));
        Assert.Equal(["Duyệt", "Trả lại", "Từ chối"], form.FindAll(".kinds label").Select(l => l.TextContent.Trim()));
        Assert.Empty(form.FindAll("button"));
        form.Find("input[value=Approve]").Change("Approve");
        Assert.Equal("Duyệt", form.Find("button").TextContent);
        form.Find("form").Submit();
        Assert.Equal(new(ConclusionKind.Approve), sent);
    }

    [Fact]
    public void Whoever_only_keeps_the_record_is_told_for_whom_it_waits()
    {
        ConclusionDraft? sent = null;
        var form = page.Render<ConclusionForm>(p => p.Add(c => c.Waits, true).Add(c => c.Keeps, true).Add(c => c.AwaitedOf, ["Trần Thị B", "Lê Văn C"])
            .Add(c => c.Targets, [new WorkflowStep("assistants", "Tổ giúp việc", Role.Assistant, false, 1)]).Add(c => c.OnSend, d => sent = d));
        Assert.Equal(5, form.FindAll(".kinds label").Count);
        form.Find("input[value=Return]").Change("Return");
        Assert.Contains("chờ đồng chí Trần Thị B hoặc Lê Văn C xác nhận", form.Find(".hint").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ghi kết luận", form.Find("button").TextContent);
        form.Find("select").Change("assistants");
        form.Find("textarea").Change("Soát lại số liệu");
        form.Find("form").Submit();
        Assert.Equal(new(ConclusionKind.Return, "assistants", "Soát lại số liệu"), sent);
    }

    [Fact]
    public void Where_a_way_asks_for_a_reason_or_there_are_two_the_form_asks_before_the_press()
    {
        ConclusionDraft? sent = null;
        var form = page.Render<ConclusionForm>(p => p.Add(c => c.Waits, true).Add(c => c.MayDecide, true).Add(c => c.OnSend, d => sent = d)
            .Add(c => c.Ways, [new ApprovalWay("chair", "chuyển Trưởng Ban", false, true, []), new ApprovalWay("approved", "hoàn tất", true, false, ["Trần Thị B"])]));
        form.Find("input[value=Approve]").Change("Approve");
        Assert.Empty(form.FindAll("textarea"));
        form.Find("#conclude-way").Change("approved");
        Assert.Contains("chờ đồng chí Trần Thị B xác nhận", form.Find(".hint").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ghi kết luận", form.Find("button").TextContent);
        Assert.True(form.Find("textarea").HasAttribute("required"));
        form.Find("textarea").Change("Tin ngắn");
        form.Find("form").Submit();
        Assert.Equal(new(ConclusionKind.Approve, "approved", "Tin ngắn"), sent);
    }

    [Fact]
    public void What_waits_at_no_step_takes_only_words()
    {
        var form = page.Render<ConclusionForm>(p => p.Add(c => c.Keeps, true));
        Assert.Equal(["Hoãn", "Ghi chú"], form.FindAll(".kinds label").Select(l => l.TextContent.Trim()));
        form.Find("input[value=Note]").Change("Note");
        Assert.True(form.Find("textarea").HasAttribute("required"));
        form.Find("input[value=Postpone]").Change("Postpone");
        Assert.False(form.Find("textarea").HasAttribute("required"));
    }

    [Fact]
    public void What_a_colleague_writes_meanwhile_stands_beside_ones_own_words()
    {
        Outcome answer = Outcome.Refused("Đồng chí khác vừa ghi");
        var box = page.Render<NoteBox>(p => p.Add(c => c.Id, "n").Add(c => c.Label, "Ý kiến").Add(c => c.Value, "").Add(c => c.Save, (_, _) => Task.FromResult(answer)));
        box.Find("div").FocusIn();
        box.Find("textarea").Change("Lời của tôi");
        box.Render(p => p.Add(c => c.Value, "Lời của đồng chí khác"));
        Assert.Equal("Lời của đồng chí khác", box.Find("blockquote").TextContent);
        Assert.Equal("Lời của tôi", box.Find("textarea").GetAttribute("value"));
        answer = Outcome.Done;
        box.Find("button").Click();
        Assert.Empty(box.FindAll("blockquote"));
    }
}
