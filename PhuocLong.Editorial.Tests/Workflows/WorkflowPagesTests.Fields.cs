using Bunit;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Checks;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Workflows;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Workflows;

/// <content>Every field of the drawing board, and an article played through what is drawn.</content>
public sealed partial class WorkflowPagesTests
{
    [Fact]
    public async Task Every_field_of_a_step_and_of_its_way_is_published_as_it_was_pressed_and_shown_so_again()
    {
        var drawing = Draw();
        // Only the board is entrusted with categories.
        Choose("#step-board-role", "Assistant");
        drawing.WaitForAssertion(() => Assert.Empty(drawing.FindAll("#step-board-scope")), soon);
        Choose("#step-board-role", "BoardMember");
        drawing.WaitForAssertion(() => Assert.Equal(["own", "any"], drawing.FindAll("#step-board-scope option").Select(o => o.GetAttribute("value"))), soon);
        Choose("#step-board-scope", "any");
        Choose("#step-board-edit", "Suggest");
        Choose("#step-board-days", "4");
        Choose("#step-board-colour", "Lacquer");
        drawing.WaitForAssertion(() => Assert.Contains("tone-lacquer", drawing.Find(".picture").QuerySelectorAll("li")[1].ClassName, StringComparison.Ordinal), soon);
        Choose("#board-1-who", "Chair");
        Choose("#board-1-checks", "Publish");
        Choose("#board-1-edit", "ThisStep");
        Tick("Phải ghi ý kiến khi duyệt", "#step-board-title");
        drawing.WaitForAssertion(() => Assert.False(Publish(drawing).HasAttribute("disabled")), soon);
        Publish(drawing).Click();
        drawing.WaitForAssertion(() => Assert.EndsWith("/quan-tri/quy-trinh", Address, StringComparison.Ordinal), soon);

        var step = (await NewestAsync()).Workflow.Find("board")!;
        Assert.Equal(
            (Role.BoardMember, false, EditPolicy.Suggest, 4, StepColour.Lacquer), (step.Role, step.OwnCategory, step.Editing, step.TargetDays, step.Colour));
        var way = Assert.Single(step.Moves);
        Assert.Equal(
            (Role.Chair, CheckMove.Publish, AfterEdit.ThisStep, true, true), (way.Role!.Value, way.Checks!.Value, way.AfterEdit, way.ReasonRequired, way.AuthorBarred));
        var again = Draw();
        Assert.Equal(
            ["BoardMember", "any", "Suggest", "4", "Lacquer", "Chair", "Publish", "ThisStep"],
            ((string[])["#step-board-role", "#step-board-scope", "#step-board-edit", "#step-board-days", "#step-board-colour", "#board-1-who", "#board-1-checks", "#board-1-edit"]).Select(f => again.Find(f).GetAttribute("value")));

        void Choose(string field, string value) => drawing.Find(field).Change(value);

        void Tick(string label, string within) => drawing.Find(within).Closest("section")!.QuerySelectorAll("label.check")
            .Single(l => l.TextContent.Trim() == label).QuerySelector("input")!.Change(true);
    }

    [Fact]
    public async Task Each_part_is_played_until_the_article_is_approved_and_nothing_of_it_is_kept()
    {
        var drawing = Draw();
        drawing.FindAll(".tryout button").Single(b => b.TextContent == "Thử với vai trò…").Click();
        Stands("Bài đang chờ ở bước Tổ giúp việc");
        Press("Approve");
        Stands("Bài đang chờ ở bước Ban Biên tập");
        // Somebody of another desk has nothing to press; what others see is told beside.
        drawing.Find("#tryout-who").Change($"{newsroom.Assistant}");
        drawing.WaitForAssertion(() => Assert.Contains("không có nút nào", drawing.Find(".tryout .quiet").TextContent, StringComparison.Ordinal), soon);
        Assert.Contains(drawing.FindAll(".tryout .others li"), l => l.TextContent.Contains("Ban Biên tập 1", StringComparison.Ordinal));
        drawing.Find("#tryout-who").Change($"{newsroom.BoardMember}");
        drawing.WaitForAssertion(() => Assert.NotEmpty(drawing.FindAll("#tryout-Return")), soon);
        Press("Return");
        drawing.Find("#tryout-back").Change("assistants");
        drawing.FindAll(".tryout .back button").Single(b => b.TextContent == "Trả lại").Click();
        Stands("Bài đang chờ ở bước Tổ giúp việc");
        Press("Approve");
        Press("Approve");
        Stands("Bài đang chờ ở bước Trưởng Ban");
        Press("Approve");
        Stands("Bài đã duyệt xong");
        Assert.Equal(6, drawing.FindAll(".tryout .story li").Count);
        drawing.FindAll(".tryout button").Single(b => b.TextContent == "Giả sử văn bản vừa bị sửa").Click();
        Stands("Bài đang chờ ở bước Trưởng Ban");
        await using var db = await newsroom.DbAsync();
        Assert.Equal((0, 0), (await db.Articles.CountAsync(Stop), await db.Notices.CountAsync(Stop)));

        void Press(string move) => drawing.Find($"#tryout-{move}").Click();

        void Stands(string where) => drawing.WaitForAssertion(() => Assert.Equal(where, drawing.Find(".tryout .where").TextContent), soon);
    }
}
