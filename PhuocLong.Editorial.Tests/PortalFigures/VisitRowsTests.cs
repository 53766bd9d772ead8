using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.PortalFigures;
using PhuocLong.Editorial.Reports;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.PortalFigures;

/// <summary>Visits of several months, pasted.</summary>
public sealed class VisitRowsTests
{
    [Theory]
    [InlineData("Tháng\tSố lượt\n01/2026\t437.927\n2/2026\t489621")]
    [InlineData("thang;luot\r\nTháng 1/2026;437 927\r\nT2/2026;\"489.621\"\r\n")]
    [InlineData("2026-01,437927\n\n2026-02-01,489621,bộ đếm")]
    public void Columns_from_Excel_and_lines_of_a_CSV_file_are_read_without_their_heads(string pasted)
    {
        var read = VisitRows.Read(pasted);
        Assert.Equal([new(new(2026, 1, 1), 437_927), new VisitRow(new(2026, 2, 1), 489_621)], read.Rows);
        Assert.Empty(read.NotUnderstood);
    }

    [Theory]
    [InlineData("13/2026\t5")]
    [InlineData("01/2026\t15,17")]
    [InlineData("01/2026\t1.5")]
    [InlineData("01/2026")]
    [InlineData("01/1899\t5")]
    public void A_line_that_is_not_clearly_a_month_and_a_whole_number_is_handed_back(string line)
    {
        Assert.Equal([line], VisitRows.Read(line).NotUnderstood);
        Assert.Equal([line, "Cộng\t7"], VisitRows.Read($"03/2026\t7\n{line}\nCộng\t7").NotUnderstood);
        Assert.Equal(["3/2026\t8"], VisitRows.Read("03/2026\t7\n3/2026\t8").NotUnderstood);
    }

    [Fact]
    public async Task They_are_entered_all_or_none_and_each_stands_in_the_ledger()
    {
        await using var newsroom = await TestNewsroom.OpenAsync();
        var (entered, rows) = (newsroom.Get<EnteredFigures>(), VisitRows.Read("09/2026\t100\n10/2026\t200").Rows);
        Assert.False((await entered.EnterVisitsAsync(newsroom.Assistant, [.. rows, new(new(2026, 8, 1), -1)], "Bộ đếm", new(2026, 11, 1), Stop)).Succeeded);
        Assert.False((await entered.EnterVisitsAsync(newsroom.Assistant, rows, "Bộ đếm", new(2026, 9, 30), Stop)).Succeeded);
        Assert.False((await entered.EnterVisitsAsync(newsroom.Observer, rows, "Bộ đếm", new(2026, 11, 1), Stop)).Succeeded);
        Assert.Empty((await entered.AllAsync(newsroom.Observer, Stop)).Value!.Months);
        await Done(entered.EnterVisitsAsync(newsroom.Assistant, rows, "Bộ đếm", new(2026, 11, 1), Stop));
        Assert.Equal([200, 100], (await entered.AllAsync(newsroom.Observer, Stop)).Value!.Months.Select(m => m.Count));
        await using var db = await newsroom.DbAsync();
        Assert.Equal(2, db.ArticleEvents.Count(e => e.Kind == ActKind.VisitsEntered));
    }
}
