using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using static PhuocLong.Editorial.Tests.Members.MembersNewsroom;
using AdministrationWords = PhuocLong.Editorial.Members.Words;

namespace PhuocLong.Editorial.Tests.Members;

/// <summary>Categories, report headings and topics as administrators keep them.</summary>
public sealed class ListDesksTests
{
    [Fact]
    public async Task A_name_stands_once_with_or_without_marks_and_retired_or_not()
    {
        await using var newsroom = await OpenAsync();
        var (admin, desk) = (newsroom.Administrator, newsroom.Get<CategoryDesk>());
        var id = (await desk.AddAsync(admin, "Đời sống".Normalize(System.Text.NormalizationForm.FormD), Stop)).Value;
        await desk.RetireAsync(admin, id, Stop);
        Assert.False((await desk.AddAsync(admin, "doi song", Stop)).Succeeded);
        Assert.Equal("Đời sống".Normalize(), await newsroom.ReadAsync(db => db.Categories.Select(c => c.Name).SingleAsync(Stop)));
        Assert.True((await desk.RenameAsync(admin, id, "ĐỜI SỐNG", Stop)).Succeeded);
    }

    [Fact]
    public async Task Moving_changes_the_order_and_stops_at_the_ends()
    {
        await using var newsroom = await OpenAsync();
        var (admin, desk) = (newsroom.Administrator, newsroom.Get<CategoryDesk>());
        foreach (var name in new[] { "Một", "Hai", "Ba" })
            await desk.AddAsync(admin, name, Stop);
        var ids = (await desk.AllAsync(admin, Stop)).Value!.Select(c => c.Id).ToList();

        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.MoveAsync(admin, ids[2], -1, Stop)).Refusal));
        Assert.Equal(0, await newsroom.LeavesAsync(async () => (await desk.MoveAsync(admin, ids[0], -1, Stop)).Refusal));
        Assert.Equal(["Một", "Ba", "Hai"], (await desk.AllAsync(admin, Stop)).Value!.Select(c => c.Name));
    }

    [Fact]
    public async Task The_heading_for_everything_else_is_renamed_but_never_retired()
    {
        await using var newsroom = await OpenAsync();
        var (admin, desk) = (newsroom.Administrator, newsroom.Get<ReportHeadingDesk>());
        var other = new ReportHeading { Name = "Khác (thử)", FoldedName = "khac (thu)", IsOther = true };
        await newsroom.ChangeAsync(db => db.ReportHeadings.Add(other));
        Assert.Equal(Words.HeadingOtherStays, (await desk.RetireAsync(admin, other.Id, Stop)).Refusal);
        Assert.True((await desk.RenameAsync(admin, other.Id, "Nội dung khác", Stop)).Succeeded);
        var plain = (await desk.AddAsync(admin, "Chỉ đạo, điều hành", Stop)).Value;
        Assert.True((await desk.RetireAsync(admin, plain, Stop)).Succeeded);
    }

    [Fact]
    public async Task Topics_are_sorted_by_the_alphabet_and_every_act_leaves_one_event()
    {
        await using var newsroom = await OpenAsync();
        var (admin, desk) = (newsroom.Administrator, newsroom.Get<TopicDesk>());
        await desk.AddAsync(admin, "Đại hội", Stop);
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.AddAsync(admin, "Dân vận", Stop)).Refusal));
        var topics = (await desk.AllAsync(admin, Stop)).Value!;
        Assert.Equal(["Dân vận", "Đại hội"], topics.Select(t => t.Name));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.RetireAsync(admin, topics[0].Id, Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.RestoreAsync(admin, topics[0].Id, Stop)).Refusal));
        Assert.Equal(1, await newsroom.LeavesAsync(async () => (await desk.RenameAsync(admin, topics[0].Id, "Dân số", Stop)).Refusal));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_reads_or_changes_a_list()
    {
        await using var newsroom = await OpenAsync();
        var chair = newsroom.Chair;
        Assert.Equal(AdministrationWords.AdministratorsOnly, (await newsroom.Get<CategoryDesk>().AddAsync(chair, "A", Stop)).Refusal);
        Assert.Equal(AdministrationWords.AdministratorsOnly, (await newsroom.Get<ReportHeadingDesk>().MoveAsync(chair, 1, 1, Stop)).Refusal);
        Assert.Equal(AdministrationWords.AdministratorsOnly, (await newsroom.Get<TopicDesk>().RetireAsync(chair, 1, Stop)).Refusal);
        Assert.Equal(AdministrationWords.AdministratorsOnly, (await newsroom.Get<TopicDesk>().AllAsync(0, Stop)).Refusal);
    }
}
