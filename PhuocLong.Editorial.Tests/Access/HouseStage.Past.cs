using PhuocLong.Editorial.PastArticles;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Files of past articles, and imports of them.</content>
internal sealed partial class HouseStage
{
    /// <summary>A file of one article nobody had before, waiting for this member, who may have lost the right meanwhile; answers how many it brings.</summary>
    public async Task<int> PastFileAsync(int member)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"Tiêu đề;Ngày đăng;Đơn vị\n{Name()};01/02/2015;Phòng Y tế"));
        Assert.True((await newsroom.Get<PastFiles>().TakeAsync(member, "bai-cu.csv", content, Stop)).Succeeded);
        return 1;
    }

    public Task<int> PastImportAsync() => KeepAsync("past", async () =>
    {
        await Done(newsroom.Get<PastImportDesk>().StartAsync(newsroom.Chair, await PastFileAsync(newsroom.Chair), Stop));
        await newsroom.Get<PastImporting>().Finished;
        return newsroom.Get<PastImporting>().Run!.ImportId;
    });

    public async Task<int> PastArticleAsync() => (await newsroom.Get<PastImports>().OfAsync(await PastImportAsync(), newsroom.Chair, Stop)).Value!.Articles[0].ArticleId;
}
