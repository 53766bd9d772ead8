using PhuocLong.Editorial.PastArticles;
using static PhuocLong.Editorial.Tests.Support.TestNewsroom;

namespace PhuocLong.Editorial.Tests.Access;

/// <content>Articles that were published before the newsroom wrote here.</content>
internal static partial class HouseDoors
{
    private static readonly HouseDoor[] Past =
    [
        Door("PastImportDesk.ReceiveAsync", "BringPast", async g =>
        {
            using var nothing = new MemoryStream([1]);
            return await Ok(g.The<PastImportDesk>().ReceiveAsync(g.Member, "bai-cu.csv", nothing, Stop));
        }),
        Door("PastImportDesk.PreviewAsync", "BringPast", g => g.Stage.PastFileAsync(g.Member), (g, _) => Ok(g.The<PastImportDesk>().PreviewAsync(g.Member, Stop))),
        Door("PastImportDesk.PlanAsync", "BringPast", g => g.Stage.PastFileAsync(g.Member), (g, _) => Ok(g.The<PastImportDesk>().PlanAsync(g.Member, new(), Stop))),
        Door("PastImportDesk.DropAsync", "BringPast", g => g.Stage.PastFileAsync(g.Member), (g, _) => Ok(g.The<PastImportDesk>().DropAsync(g.Member, Stop))),
        Door("PastImportDesk.StartAsync", "BringPast", g => g.Stage.PastFileAsync(g.Member), async (g, seen) =>
        {
            var started = await Ok(g.The<PastImportDesk>().StartAsync(g.Member, seen, Stop));
            await g.The<PastImporting>().Finished;
            return started;
        }),
        Door("PastImportDesk.StopAsync", "BringPast", g => Ok(g.The<PastImportDesk>().StopAsync(g.Member, Stop))),
        Door("PastImports.AllAsync", "BringPast", g => Ok(g.The<PastImports>().AllAsync(g.Member, Stop))),
        Door("PastImports.OfAsync", "BringPast", g => g.Stage.PastImportAsync(), (g, id) => Ok(g.The<PastImports>().OfAsync(id, g.Member, Stop))),
        Door("PastImports.TakeBackAsync", "BringPast", g => g.Stage.PastImportAsync(), (g, id) => Ok(g.The<PastImports>().TakeBackAsync(id, g.Member, Stop))),
        Door("PastImports.OriginAsync", "ReadPublished",
            g => g.Stage.PastArticleAsync(), async (g, article) => await g.The<PastImports>().OriginAsync(article, g.Member, Stop) is not null),
    ];
}
