using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Shell;

namespace PhuocLong.Editorial.Transfer;

/// <summary>
/// <c>/nhap-bai/tep</c>: a brought file travels here, one a request and its bytes the body, beside the circuit. Answers
/// <c>{ id }</c> or <c>{ refusal }</c> in Vietnamese.
/// </summary>
internal static class TransferEndpoints
{
    public static async Task<IResult> ReceiveAsync(HttpContext http, string? ten, WaitingFiles waiting, ArticleSheets sheets)
    {
        var stop = http.RequestAborted;
        if (!SameOrigin.IsSameOrigin(http))
            return Refused(StatusCodes.Status403Forbidden, Words.RefusedOrigin);
        var member = CurrentMember.IdOf(http.User);
        if ((await sheets.UnitsOfAsync(member, stop)).Count == 0)
            return Refused(StatusCodes.Status403Forbidden, Articles.Words.NewNowhere);
        if (http.Request.ContentLength > ReadingBudget.MostFileBytes)
            return Refused(StatusCodes.Status413PayloadTooLarge, Words.RefusedTooLarge.With(ReadingBudget.MostFileBytes >> 20));
        // One byte more than we take, so that it is we who say that it is too much.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = ReadingBudget.MostFileBytes + 1;
        var received = await waiting.ReceiveAsync(member, ten ?? "", http.Request.Body, stop);
        return received.Value is { } file
            ? TypedResults.Ok(new { id = file.Id })
            : Refused(StatusCodes.Status422UnprocessableEntity, received.Refusal!);
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

    private static JsonHttpResult<Refusal> Refused(int status, string sentence) => TypedResults.Json(new Refusal(sentence), statusCode: status);

    private sealed record Refusal([property: System.Text.Json.Serialization.JsonPropertyName("refusal")] string Sentence);
}
