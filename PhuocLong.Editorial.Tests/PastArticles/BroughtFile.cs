using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.PastArticles;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Tests.Support;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.PastArticles;

/// <summary>A file of past articles brought to a newsroom's real doors.</summary>
internal sealed class BroughtFile(TestNewsroom newsroom)
{
    public PastImportDesk Desk => newsroom.Get<PastImportDesk>();

    public PastImports Imports => newsroom.Get<PastImports>();

    public PastImporting Importing => newsroom.Get<PastImporting>();

    /// <summary>Heads, and rows of title, day and unit.</summary>
    public static string Csv(IEnumerable<(string Title, DateOnly Day)> rows, string unit = "Phòng Văn hoá và Thông tin") =>
        "Tiêu đề;Ngày đăng;Đơn vị\n" + string.Join('\n', rows.Select(r => $"{r.Title};{r.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)};{unit}"));

    /// <summary>So many articles, a few each day from a day on.</summary>
    public static string Csv(int articles, DateOnly from) => Csv(Enumerable.Range(0, articles).Select(i => ($"Bài cũ số {i}", from.AddDays(i % 300))));

    /// <summary>An import that is done, one of its articles, and a file that waits with a row of every kind.</summary>
    public static async Task<(int Import, int Article)> OfEveryKindAsync(TestNewsroom newsroom)
    {
        var file = new BroughtFile(newsroom);
        var import = await file.ImportAsync(Csv(3, new(2025, 3, 1)));
        await file.BringAsync(Csv(4, new(2025, 3, 1)) + "\nĐơn vị lạ;05/03/2025;VP UBND\nKhông ngày;;Phòng Y tế");
        return (import, (await file.Imports.OfAsync(import, newsroom.Assistant, Stop)).Value!.Articles[0].ArticleId);
    }

    public async Task<PastPreview> BringAsync(string csv, int? by = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var received = await Desk.ReceiveAsync(by ?? newsroom.Assistant, "bai-cu.csv", content, Stop);
        Assert.True(received.Succeeded, received.Refusal);
        return await PreviewAsync(by);
    }

    public async Task<PastPreview> PreviewAsync(int? by = null)
    {
        var preview = await Desk.PreviewAsync(by ?? newsroom.Assistant, Stop);
        Assert.True(preview.Succeeded, preview.Refusal);
        return preview.Value!;
    }

    /// <summary>Imports the file that waits and answers the import's number.</summary>
    public async Task<int> ImportAsync(string csv)
    {
        var preview = await BringAsync(csv);
        await Done(Desk.StartAsync(newsroom.Assistant, preview.Lines.Count, Stop));
        await Importing.Finished;
        Assert.Equal(PastPhase.Done, Importing.Run!.Phase);
        return Importing.Run.ImportId;
    }

    /// <summary>An article the newsroom published itself.</summary>
    public async Task<int> StandingAsync(string title, DateTime at)
    {
        await using var write = await newsroom.Get<WriteGate>().BeginAsync(Stop);
        var article = new Article
        {
            UnitId = newsroom.Culture,
            CreatedById = newsroom.Author,
            CreatedAt = at.AddDays(-3),
            ReportHeadingId = await write.Db.ReportHeadings.Select(h => h.Id).FirstAsync(Stop),
            Title = title,
            FoldedTitle = Folded.Of(title),
            State = ArticleState.Published,
            StateSince = at,
            PublishedAt = at,
        };
        write.Db.Articles.Add(article);
        await write.CommitAsync(Stop);
        return article.Id;
    }

    /// <summary>Rows of every table an import writes to, and words that can be found.</summary>
    public async Task<(int Imports, int Rows, int Signatures, int Articles, int Indexed)> LeftAsync()
    {
        await using var db = await newsroom.DbAsync();
        return (await db.PastImports.CountAsync(Stop), await db.PastArticles.CountAsync(Stop), await db.PastSignatures.CountAsync(Stop), await db.Articles.CountAsync(a => a.IsPast, Stop),
            (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM ArticleIndex").ToListAsync(Stop))[0]);
    }
}
