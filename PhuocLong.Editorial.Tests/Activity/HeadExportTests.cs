using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Activity;

public sealed class HeadExportTests : IAsyncLifetime
{
    private TestNewsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await TestNewsroom.OpenAsync();
        await newsroom.DraftAsync();
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task Each_of_Vietnams_days_gets_one_line_with_the_head_of_its_moment()
    {
        var first = await newsroom.EndAsync();
        await ExportAsync();
        await newsroom.DraftAsync();
        await ExportAsync();
        Assert.Equal(first, Assert.Single(Lines()).Head);

        // Six minutes before midnight in Vietnam and six after; it is one day in London.
        newsroom.Clock.Advance(TimeSpan.FromHours(14.9));
        await ExportAsync();
        Assert.Single(Lines());
        newsroom.Clock.Advance(TimeSpan.FromHours(.2));
        await ExportAsync();
        Assert.Equal([first, await newsroom.EndAsync()], Lines().Select(l => l.Head));
        Assert.Equal([new(2026, 11, 2), new DateOnly(2026, 11, 3)], Lines().Select(l => l.Day));
        Assert.Equal(Lines().Select(l => (l.Day, l.Head.Hash, l.At)), await CopiesAsync());
    }

    [Fact]
    public async Task Missed_days_are_made_up_for_by_one_line_of_now_and_a_clock_that_went_back_writes_none()
    {
        await ExportAsync();
        newsroom.Clock.Advance(TimeSpan.FromDays(29));
        await ExportAsync();
        Assert.Equal([new(2026, 11, 2), new DateOnly(2026, 12, 1)], Lines().Select(l => l.Day));
        Assert.Equal(["2026-11.txt", "2026-12.txt"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
        newsroom.Clock.AdjustTime(newsroom.Clock.GetUtcNow().AddDays(-3));
        await ExportAsync();
        Assert.Equal(2, Lines().Count);
    }

    [Fact]
    public async Task A_line_whose_copy_was_lost_in_a_crash_is_copied_and_not_written_again()
    {
        await ExportAsync();
        await newsroom.TamperAsync("DELETE FROM ExportedHeads");
        Assert.True((await newsroom.VerifyAsync()).Holds);
        await ExportAsync();
        Assert.Single(Lines());
        Assert.Single(await CopiesAsync());
    }

    [Fact]
    public async Task A_file_says_whose_heads_it_holds_and_every_line_can_be_typed_in_again()
    {
        await ExportAsync();
        var file = await File.ReadAllLinesAsync(newsroom.HeadsFile(), TestNewsroom.Stop);
        Assert.StartsWith("# Đầu sổ cái", file[0], StringComparison.Ordinal);
        Assert.StartsWith("2026-11-02T09:00:00+07:00 ", file[1], StringComparison.Ordinal);
        Assert.EndsWith(" Toà soạn thử", file[1], StringComparison.Ordinal);
        var parts = file[1].Split(' ');
        Assert.True(Head.TryParse($" {parts[1]}:{parts[2].ToUpperInvariant()} ", out var head));
        Assert.Equal(await newsroom.EndAsync(), head);
        foreach (var wrong in (string[])["", "12", "12:ab", $"0:{head.Hash}", $"-1:{head.Hash}", $"1,5:{head.Hash}", $"12:{head.Hash}x"])
            Assert.False(Head.TryParse(wrong, out _), wrong);
    }

    [Fact]
    public async Task A_newsroom_that_is_not_open_yet_exports_nothing()
    {
        await newsroom.TamperAsync("DELETE FROM Newsrooms");
        await ExportAsync();
        Assert.False(Directory.Exists(Folder));
    }

    private string Folder => Path.Combine(newsroom.Folder, "heads");

    private Task<DateOnly?> ExportAsync() => newsroom.Get<HeadExport>().ExportAsync(TestNewsroom.Stop);

    private List<HeadLine> Lines() => [.. newsroom.Get<HeadFiles>().All().Select(l => l.Line!)];

    private async Task<IEnumerable<(DateOnly, string, DateTime)>> CopiesAsync()
    {
        await using var db = await newsroom.DbAsync();
        return (await db.ExportedHeads.OrderBy(h => h.Day).ToListAsync(TestNewsroom.Stop)).Select(h => (h.Day, h.Hash, h.At));
    }
}
