using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Transfer;

/// <summary><c>/nhap-bai/tep</c>: files that are to become drafts, and the pictures of one that waits.</summary>
internal static class TransferEndpoints
{
    public static Task<IResult> ReceiveAsync(HttpContext http, string? ten, WaitingFiles waiting, ArticleSheets sheets)
    {
        var (stop, member) = (http.RequestAborted, CurrentMember.IdOf(http.User));
        return FileDoor.ReceiveAsync(
            http,
            async () => (await sheets.UnitsOfAsync(member, stop)).Count == 0 ? Articles.Words.NewNowhere : null,
            content => waiting.ReceiveAsync(member, ten ?? "", content, stop));
    }

    /// <summary>A picture of a waiting file, for its owner's preview. What it is was told by its name, and the browser is told to believe nothing else.</summary>
    public static async Task<IResult> PictureAsync(HttpContext http, string id, string? ten, WaitingFiles waiting, FileReading reading)
    {
        if (ten is null || FileKinds.ContentType(ten) is not { } type || waiting.Find(CurrentMember.IdOf(http.User), id) is not { } file
            || await reading.PictureAsync(waiting.PathOf(file), ten, http.RequestAborted) is not { } picture)
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Stream(picture, type);
    }
}
