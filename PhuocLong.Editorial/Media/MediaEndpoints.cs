using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Media;

/// <summary>
/// <c>/hinh</c> and <c>/dinh-kem</c>: bytes travel here, beside the circuit. Uploads answer with JSON, refusals among
/// them as <c>{ error }</c> in Vietnamese.
/// </summary>
internal static class MediaEndpoints
{
    /// <summary>What a multipart body adds around its file, generously.</summary>
    private const long Wrapping = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        // The session is asked for by MediaDoor: the app's own answer to a stranger is a sign-in page, of no use to a picture.
        var doors = app.MapGroup("").AllowAnonymous().AddEndpointFilter(MediaDoor.PassAsync).ExcludeFromDescription();
        doors.MapPost("/hinh", StoreImageAsync).WithMetadata(new RequestSizeLimitAttribute(MediaDesk.MostImageBytes + Wrapping));
        doors.MapGet("/hinh/{sha}", (string sha, HttpContext http, MediaLibrary library) => ImageAsync(sha, small: false, http, library));
        doors.MapGet("/hinh/{sha}/nho", (string sha, HttpContext http, MediaLibrary library) => ImageAsync(sha, small: true, http, library));
        doors.MapPost("/bai-viet/{id:int}/dinh-kem", AttachAsync).WithMetadata(new RequestSizeLimitAttribute(MediaDesk.MostAttachmentBytes + Wrapping));
        doors.MapGet("/dinh-kem/{id:int}", AttachmentAsync);
    }

    // With `anh` the article comes to hold an image that is stored already, and there is no body.
    private static Task<IResult> StoreImageAsync(int? bai, string? anh, HttpContext http, MediaDesk desk, IDbContextFactory<EditorialDb> contexts) =>
        InAsync(bai ?? 0, Words.ImageTooLarge, http, contexts, async (member, stop) =>
        {
            var stored = anh is not null
                ? await desk.HoldImageAsync(bai!.Value, member, anh, stop)
                : await UploadedFile.OfAsync(http.Request, stop) is { } file
                    ? await desk.StoreImageAsync(bai!.Value, member, file.Content, file.Name, stop)
                    : Outcome.Refused(Words.NoFile);
            return stored.Value is { } image
                ? TypedResults.Ok(new { media = image.Sha256, width = image.Width, height = image.Height })
                : MediaDoor.Refused(StatusCodes.Status422UnprocessableEntity, stored.Refusal!);
        });

    private static Task<IResult> AttachAsync(int id, HttpContext http, MediaDesk desk, IDbContextFactory<EditorialDb> contexts) =>
        InAsync(id, Words.FileTooLarge, http, contexts, async (member, stop) =>
        {
            Outcome<int> attached = await UploadedFile.OfAsync(http.Request, stop) is { } file
                ? await desk.AttachAsync(id, member, file.Content, file.Name, stop)
                : Outcome.Refused(Words.NoFile);
            return attached.Succeeded
                ? TypedResults.Ok(new { id = attached.Value })
                : MediaDoor.Refused(StatusCodes.Status422UnprocessableEntity, attached.Refusal!);
        });

    /// <summary>Lets in who may write the article; whether it exists is already more than a stranger to it should learn.</summary>
    private static async Task<IResult> InAsync(
        int articleId, string tooLarge, HttpContext http, IDbContextFactory<EditorialDb> contexts, Func<int, CancellationToken, Task<IResult>> upload)
    {
        var stop = http.RequestAborted;
        var member = CurrentMember.IdOf(http.User);
        ArticleRight right;
        await using (var db = await contexts.CreateDbContextAsync(stop))
            right = await db.RightAsync(member, articleId, stop);
        if (!right.Read)
            return MediaDoor.Refused(StatusCodes.Status404NotFound, Words.NotFound);
        if (!right.Write)
            return MediaDoor.Refused(StatusCodes.Status403Forbidden, Words.NotWritable);
        try
        {
            return await upload(member, stop);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or IOException)
        {
            // The body is larger than the server reads at all, or is not what its head says.
            return e is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? MediaDoor.Refused(StatusCodes.Status413PayloadTooLarge, tooLarge)
                : MediaDoor.Refused(StatusCodes.Status400BadRequest, Words.NoFile);
        }
    }

    private static async Task<IResult> ImageAsync(string sha, bool small, HttpContext http, MediaLibrary library) =>
        Sent(http, await library.ImageAsync(sha, CurrentMember.IdOf(http.User), small, http.RequestAborted), "private, max-age=31536000, immutable");

    private static async Task<IResult> AttachmentAsync(int id, HttpContext http, MediaLibrary library) =>
        Sent(http, await library.AttachmentAsync(id, CurrentMember.IdOf(http.User), http.RequestAborted), "private, no-cache");

    private static IResult Sent(HttpContext http, StoredFile? file, string caching)
    {
        if (file is null)
            return MediaDoor.Refused(StatusCodes.Status404NotFound, Words.NotFound);
        http.Response.Headers.CacheControl = caching;
        return TypedResults.PhysicalFile(
            file.Path, file.ContentType, file.FileName.Length == 0 ? null : file.FileName,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
